using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Support;

/// <summary>axe with WCAG 2.2 A and AA and the best practices.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>One line for each element that breaks a rule; empty when the page is clean.</summary>
    /// <exception cref="InvalidOperationException">axe did not look at the page.</exception>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        // A run that applied no rule proves nothing.
        if (result.Passes.Length == 0) throw new InvalidOperationException($"axe passed no rule on {page.Url}");
        return [.. from violation in result.Violations
                   from node in violation.Nodes
                   select $"{violation.Impact} {violation.Id} at {node.Target}: {node.Html} ({violation.HelpUrl})"];
    }
}
