using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Images;

/// <summary>DS5205: two pictures with the same words.</summary>
public sealed class AltTextRepeated : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS5205", "alt-text-repeated", Severity.Suggestion)
    {
        Summary = "Two different pictures of an article have the same alternative text.",
        Why = "A blind reader can't tell the steps apart that the pictures show.",
        BadExample = Example.Guide("Before:\n\n![The window.](media/before.png)\n\nAfter:\n\n![The window.](media/after.png)"),
        GoodExample = Example.Guide("Before:\n\n![The closed window.](media/before.png)\n\nAfter:\n\n![The open window.](media/after.png)"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.Images.Count < 2) yield break;
        var first = new Dictionary<string, Markdown.MarkdownImage>(StringComparer.Ordinal);
        foreach (var image in source.Images)
        {
            if (image.AlternativeText is not { Length: > 0 } text || first.TryAdd(text, image) || first[text].Source == image.Source) continue;
            yield return (Rule.At(image.Span, $"another picture has the alternative text \"{text}\" too", "Say what is different in this one.")
                with { IncludedFrom = source.IncluderOf(image.Span) }).See(first[text].Span, "the other picture");
        }
    }
}
