using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2015: no H1.</summary>
public sealed class TitleMissing : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2015", "heading-missing", Severity.Warning)
    {
        Summary = "An article has no first-level heading.",
        Why = "The file has no title where it is read without the site: in a review, an editor or an export.",
        BadExample = "---\ntitle: Sign-in is blocked\ndescription: What to do when the sign-in window reports that access is blocked.\nkind: guide\n---\n\nOpen the window.\n",
        GoodExample = Example.Guide("Open the window."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.Headings.Any(heading => heading.Level == 1) || source.Article.WordCount == 0) yield break;
        // An article that could not be parsed shows no heading.
        if (source.Article.Diagnostics.Any(finding => finding.Rule == Markdown.MarkdownRules.NestingTooDeep)) yield break;
        var title = source.Article.Metadata.Text("title");
        var start = 0;
        while (start < source.Text.Length && source.Text[start] is '\r' or '\n') start++;
        var finding = source.At(Rule, start, 0, "the article has no heading of the first level").Help("Start the text with `# ` and the title.");
        if (title.Length == 0)
        {
            yield return finding;
            yield break;
        }

        yield return finding.Fix(FixSafety.Safe, "Add the title", source.Edit(start, 0, $"# {title}\n\n"));
    }
}
