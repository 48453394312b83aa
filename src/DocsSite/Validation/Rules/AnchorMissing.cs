using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules;

/// <summary>DS3002: the page exists, the heading does not.</summary>
public sealed class AnchorMissing : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS3002", "anchor-missing", Severity.Warning)
    {
        Summary = "A link points to a heading that the page does not have.",
        Why = "The reader lands on the top of a page and has to search for the part that was meant.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [the fix](#The-Fix).\n\n## The fix\n\nSign in again.\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [the fix](#the-fix).\n\n## The fix\n\nSign in again.\n",
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        foreach (var reference in article.References)
        {
            if (reference.Fragment.Length == 0) continue;
            var path = reference.State switch
            {
                ReferenceState.SamePage => article.Path,
                ReferenceState.Found => reference.Path,
                _ => null,
            };
            var isOwn = path == article.Path;
            var anchors = path is null ? null : isOwn ? article.Anchors : surroundings.AnchorsOf(path);
            // "#top" is every page's top by the HTML standard; text fragments and tab selectors are no anchors.
            if (anchors is null || reference.Fragment is "top" || reference.Fragment.StartsWith("tab/", StringComparison.Ordinal)) continue;
            if (anchors.Contains(reference.Fragment) || reference.Fragment.StartsWith(":~:", StringComparison.Ordinal)) continue;
            var page = isOwn ? "this page" : $"`{path}`";
            var finding = Targets.At(Rule, reference, $"{page} has no heading or anchor `#{reference.Fragment}`");
            yield return SameButCase(reference.Fragment, anchors) is { } anchor
                ? finding.Help($"Anchors are lower case: write `#{anchor}`.")
                    .Fix(FixSafety.Safe, $"Write #{anchor}", Targets.Edit(reference, reference.Target[..(reference.Target.IndexOf('#', StringComparison.Ordinal) + 1)] + anchor))
                : finding.Help(DidYouMean.Ask(reference.Fragment, anchors) ?? "Link to one of the page's headings, or to the page.");
        }
    }

    private static string? SameButCase(string fragment, IReadOnlySet<string> anchors) =>
        anchors.FirstOrDefault(anchor => string.Equals(anchor, fragment, StringComparison.OrdinalIgnoreCase));
}
