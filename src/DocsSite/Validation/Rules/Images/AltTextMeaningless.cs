using System.Collections.Frozen;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Images;

/// <summary>DS5202: a file name or "image" as alternative text.</summary>
public sealed class AltTextMeaningless : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS5202", "alt-text-meaningless", Severity.Warning)
    {
        Summary = "A picture's alternative text is its file name or a word such as \"image\".",
        Why = "It tells a blind reader nothing.",
        BadExample = Example.Guide("Open the window:\n\n![sign-in.png](media/sign-in.png)"),
        GoodExample = Example.Guide("Open the window:\n\n![The sign-in window with two fields.](media/sign-in.png)"),
    };

    private static readonly FrozenSet<string> Empty =
        new[] { "image", "img", "picture", "photo", "screenshot", "screen shot", "alt text", "alt", "figure", "graphic", "icon", "diagram", "image description", "text alternative", "alternative text" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from image in source.Images
        where !image.IsDecorative && IsMeaningless(image.AlternativeText?.Trim().TrimEnd('.') ?? "", image.Source)
        select Rule.At(image.Span, $"the alternative text \"{image.AlternativeText!.Trim()}\" says nothing about the picture", "Say in a sentence what the reader should see in it.")
            with { IncludedFrom = source.IncluderOf(image.Span) };

    private static bool IsMeaningless(string text, string path)
    {
        if (text.Length == 0) return false;
        if (Empty.Contains(text)) return true;
        var name = Path.GetFileNameWithoutExtension(path);
        return text.Equals(name, StringComparison.OrdinalIgnoreCase) && (text.Contains('-', StringComparison.Ordinal) || text.Contains('_', StringComparison.Ordinal) || !text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsDigit))
            || Path.GetExtension(text + "") is ".png" or ".jpg" or ".jpeg" or ".gif" or ".svg" or ".PNG" or ".JPG";
    }
}
