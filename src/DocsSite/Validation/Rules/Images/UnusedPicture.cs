using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Validation.Rules.Images;

/// <summary>DS5207: a picture that no article shows.</summary>
public sealed class UnusedPicture : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS5207", "unused-picture", Severity.Suggestion)
    {
        Summary = "No article shows this picture.",
        Why = "It is kept, reviewed and translated for nothing; often the article that should show it has a wrong path.",
        BadExample = Example.Guide("Open the window."),
        GoodExample = Example.Guide("Open the window:\n\n![The sign-in window with two fields.](media/window.svg)"),
        ExampleFiles = new Dictionary<string, string> { ["product/media/window.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>" },
    };

    private static readonly string[] Formats = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        // Navigation and landing files may use pictures too, and the root's own are for the theme.
        if (!context.Site.Content.Docsets.IsEmpty) yield break;
        // Of files whose names differ only in case, one stands for the other.
        var twins = context.Site.Content.Files.GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in context.Site.Content.Files)
        {
            if (file.Kind != ContentKind.Resource || !file.Path.Contains('/', StringComparison.Ordinal) || context.Site.Resources.ContainsKey(file.Url) || twins.Contains(file.Path)) continue;
            if (Formats.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase))
                yield return Rule.At(SourceSpan.FileStart(file.Path), "no article shows this picture").Help("Delete it, or correct the path where it should be shown.");
        }
    }
}
