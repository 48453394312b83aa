using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Markdown;

namespace DocsSite.Validation.Rules.Images;

/// <summary>DS5210: a picture on somebody else's server.</summary>
public sealed class ExternalImage : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS5210", "external-image", Severity.Warning)
    {
        Summary = "A picture is loaded from another site.",
        Why = "The site's content security policy does not load it, it tells the other site who reads the article, and it can change or vanish.",
        BadExample = Example.Guide("Open the window:\n\n![The sign-in window.](https://example.org/sign-in.png)"),
        GoodExample = Example.Guide("Open the window:\n\n![The sign-in window.](media/sign-in.png)"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from reference in source.Article.References
        where reference.Kind == ReferenceKind.Image && reference.State == ReferenceState.External && !reference.Target.EndsWith(".tiff", StringComparison.Ordinal)
        select Targets.At(Rule, reference, $"the picture `{reference.Target}` is on another site").Help("Save it beside the article.");
}
