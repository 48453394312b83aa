using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Support;

/// <summary>axe with WCAG 2.2 A and AA and the best practices.</summary>
internal static class Accessibility
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // A page without frames, as all of them are, needs no second page to put results together: one call of axe is the whole run.
    private const string Run = """
        async (part) => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
          const { violations, passes } = await axe.run(part ?? document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          // A run that applied no rule proves nothing.
          if (passes.length === 0) throw new Error(`axe passed no rule on ${location.href}`);
          if (document.querySelector('iframe, frame')) throw new Error(`axe does not look into the frames of ${location.href}`);
          return violations.flatMap(({ id, impact, helpUrl, nodes }) => nodes.map(({ target, html }) => `${impact} ${id} at ${target}: ${html} (${helpUrl})`));
        }
        """;

    /// <summary>One line for each element that breaks a rule; empty when the page is clean.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await PutIntoAsync(page);
        return await page.EvaluateAsync<string[]>(Run);
    }

    /// <summary>The same for a part of a page, such as an open dialog: what lies behind one is out of reach.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(ILocator part)
    {
        await PutIntoAsync(part.Page);
        return await part.EvaluateAsync<string[]>(Run);
    }

    /// <summary>Half a megabyte of script is read once per document, however often the document is looked at.</summary>
    private static async Task PutIntoAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);
    }
}
