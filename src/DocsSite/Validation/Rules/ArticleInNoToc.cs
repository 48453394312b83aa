using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading.Tocs;

namespace DocsSite.Validation.Rules;

/// <summary>DS9028: a menu covers the article's folder and leaves the article out.</summary>
public sealed class ArticleInNoToc : IArticleRule
{
    public RuleDescriptor Descriptor => TocRules.Orphan;

    public IEnumerable<Diagnostic> Check(Article article, RuleContext context)
    {
        var tocs = context.Site.Tocs;
        if (tocs.Lists(article.Url) || article.Kind == ArticleKind.Index || tocs.Above(article.Path) is not { } table) yield break;
        yield return TocRules.Orphan.At(article.Span, $"no table of contents lists the article; the nearest is `{table.Path}`", "Add an entry there, so that readers find the article in the menu.");
    }
}
