using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2016: a section above the title.</summary>
public sealed class HeadingBeforeTitle : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2016", "heading-before-title", Severity.Warning)
    {
        Summary = "A heading stands above the article's title.",
        Why = "The section belongs to nothing, and the page starts with it.",
        BadExample = "---\ntitle: Sign-in is blocked\ndescription: What to do when the sign-in window reports that access is blocked.\nkind: guide\n---\n\n## Before you start\n\nSign out.\n\n# Sign-in is blocked\n\nOpen the window.\n",
        GoodExample = Example.Guide("## Before you start\n\nSign out."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var headings = source.Headings.Where(heading => heading.IsTopLevel && !heading.Block.IsSetext).ToList();
        if (headings.FindIndex(heading => heading.Level == 1) > 0)
            yield return source.At(Rule, headings[0].Block, $"\"{headings[0].Text}\" stands above the title").Help("Put the first-level heading first.");
    }
}
