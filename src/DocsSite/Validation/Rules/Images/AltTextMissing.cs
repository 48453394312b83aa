using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Images;

/// <summary>DS5201: a picture without words.</summary>
public sealed class AltTextMissing : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS5201", "alt-text-missing", Severity.Error)
    {
        Summary = "A picture has no alternative text.",
        Why = "Blind readers, search and everybody whose network drops the picture miss what it shows (WCAG 1.1.1).",
        BadExample = Example.Guide("Open the window:\n\n![](media/sign-in.png)"),
        GoodExample = Example.Guide("Open the window:\n\n![The sign-in window with two fields.](media/sign-in.png)"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from image in source.Images
        where !image.IsDecorative && image.Source.Length > 0 && string.IsNullOrWhiteSpace(image.AlternativeText)
        select Rule.At(image.Span, $"the picture `{image.Source}` has no alternative text", "Say in a sentence what the reader should see in it.")
            with { IncludedFrom = source.IncluderOf(image.Span) };
}
