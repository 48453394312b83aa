using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Images;

/// <summary>DS5203: an essay as alternative text.</summary>
public sealed class AltTextLong : ISourceRule
{
    private const int Longest = 250;

    public static readonly RuleDescriptor Rule = new("DS5203", "alt-text-long", Severity.Suggestion)
    {
        Summary = "A picture's alternative text is longer than 250 characters.",
        Why = "Screen readers read it in one go, without a way to stop and go on; details belong in the text.",
        BadExample = Example.Guide($"Open the window:\n\n![The sign-in window {string.Concat(Enumerable.Repeat("with a field and a button ", 10))}.](media/sign-in.png)"),
        GoodExample = Example.Guide("Open the window:\n\n![The sign-in window with two fields.](media/sign-in.png)"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from image in source.Images
        where image.AlternativeText?.Length > Longest
        select Rule.At(image.Span, $"the alternative text has {image.AlternativeText!.Length} characters", $"Shorten it to {Longest}; put the details into the text.")
            with { IncludedFrom = source.IncluderOf(image.Span) };
}
