using System.Globalization;
using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Markdown;

namespace DocsSite.Validation.Rules;

/// <summary>DS5105: a picture that is heavier than a whole page should be.</summary>
public sealed class LargeImage : IArticleRule
{
    public const int MaxKilobytes = 200;

    public static readonly RuleDescriptor Rule = new("DS5105", "large-image", Severity.Warning)
    {
        Summary = "A picture in an article is larger than 200 KB.",
        Why = "It weighs more than ten pages of text; readers with an error often have a slow or locked-down connection.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\n![The sign-in window with its error](media/large-window.png)\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\n![The sign-in window with its error](media/window.png)\n",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        foreach (var reference in article.References)
        {
            if (reference.Kind != ReferenceKind.Image || reference.Path is not { } path) continue;
            var kilobytes = surroundings.LengthOf(path) / 1024;
            if (kilobytes <= MaxKilobytes) continue;
            yield return Rule.At(
                reference.Span,
                string.Create(CultureInfo.InvariantCulture, $"`{reference.Target}` has {kilobytes:N0} KB; {MaxKilobytes} KB is the most that a picture should have"),
                "Crop it to what matters, save it at most 1,500 pixels wide, and as WebP or as a PNG with 256 colours.") with { IncludedFrom = reference.IncludedFrom };
        }
    }
}
