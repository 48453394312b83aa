using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4209: an include that nothing includes.</summary>
public sealed class UnusedInclude : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS4209", "unused-include", Severity.Suggestion)
    {
        Summary = "No article uses this include.",
        Why = "It is kept, reviewed and translated for nothing, or its text was pasted instead.",
        BadExample = Example.Guide("Open the window."),
        GoodExample = Example.Guide("[!INCLUDE [wait](../includes/wait.md)]"),
        ExampleFiles = new Dictionary<string, string> { ["includes/wait.md"] = "Wait for an hour.\n" },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var site = context.Site;
        var used = site.Articles.SelectMany(article => article.Includes).Concat(site.Escalations.Keys)
            .Concat(site.Escalations.Values.SelectMany(fragment => fragment.Includes)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isDocset = !site.Content.Docsets.IsEmpty;
        return
            from file in site.Content.Files
            where file.Kind == ContentKind.Include && !used.Contains(file.Path) && (isDocset || file.Path.StartsWith("includes/", StringComparison.Ordinal))
            select Rule.At(SourceSpan.FileStart(file.Path), "no article uses this include").Help("Delete it, or include it where its text was pasted.");
    }
}
