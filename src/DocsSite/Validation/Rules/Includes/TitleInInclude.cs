using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4210: an include with a title of its own.</summary>
public sealed class TitleInInclude : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS4210", "title-in-include", Severity.Warning)
    {
        Summary = "An include has a first-level heading.",
        Why = "Every page that uses it gets a second title.",
        BadExample = Example.Guide("[!INCLUDE [Wait](_title.md)]"),
        GoodExample = Example.Guide("[!INCLUDE [Wait](_wait.md)]"),
        ExampleFiles = new Dictionary<string, string> { ["product/_title.md"] = "# Wait for the change\n\nIt takes an hour.\n", ["product/_wait.md"] = "## Wait for the change\n\nIt takes an hour.\n" },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from heading in source.Headings
        where heading.Level == 1 && source.IsIncluded(Math.Max(0, heading.Block.Span.Start))
        select source.At(Rule, heading.Block, $"the include has the title \"{heading.Text}\"").Help("Make it `## …`, or leave the heading to the articles.");
}
