using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading.Tocs;

namespace DocsSite.Validation.Rules;

/// <summary>DS9028: a menu covers the article's folder and leaves the article out.</summary>
public sealed class ArticleInNoToc : ISiteRule
{
    public RuleDescriptor Descriptor => TocRules.Orphan;

    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from article in context.Site.Articles
        where article.Kind != ArticleKind.Index && !context.Site.Tocs.Lists(article.Url)
        let table = context.Site.Tocs.Above(article.Path)
        where table is not null
        select TocRules.Orphan.At(article.Span, $"no table of contents lists the article; the nearest is `{table.Path}`", "Add an entry there, so that readers find the article in the menu.");
}
