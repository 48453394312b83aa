using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Markdown;

namespace DocsSite.Validation.Rules.Images;

/// <summary>DS5208: a picture that browsers can't show.</summary>
public sealed class UnsupportedFormat : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS5208", "unsupported-image-format", Severity.Warning)
    {
        Summary = "A picture is in a format that browsers do not show.",
        Why = "Readers see an empty frame.",
        BadExample = Example.Guide("Open the window:\n\n![The sign-in window.](https://example.org/sign-in.tiff)"),
        GoodExample = Example.Guide("Open the window:\n\n![The sign-in window.](media/sign-in.png)"),
    };

    private static readonly string[] Formats = [".tif", ".tiff", ".emf", ".wmf", ".psd", ".eps", ".heic", ".vsd", ".vsdx", ".pdf"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from reference in source.Article.References
        where reference.Kind == ReferenceKind.Image && Formats.Contains(Path.GetExtension(LinkTarget.Path(reference.Target)), StringComparer.OrdinalIgnoreCase)
        select Targets.At(Rule, reference, $"browsers do not show `{Path.GetExtension(LinkTarget.Path(reference.Target))}` pictures").Help("Save it as PNG, WebP or SVG.");
}
