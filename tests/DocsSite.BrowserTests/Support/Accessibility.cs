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
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page) => Lines(await page.RunAxe(Options), page.Url);

    /// <summary>The same for a part of a page, such as an open dialog: what lies behind one is out of reach.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(ILocator part) => Lines(await part.RunAxe(Options), part.Page.Url);

    private static List<string> Lines(AxeResult result, string address)
    {
        // A run that applied no rule proves nothing.
        if (result.Passes.Length == 0) throw new InvalidOperationException($"axe passed no rule on {address}");
        return [.. from violation in result.Violations
                   from node in violation.Nodes
                   select $"{violation.Impact} {violation.Id} at {node.Target}: {node.Html} ({violation.HelpUrl})"];
    }
}
