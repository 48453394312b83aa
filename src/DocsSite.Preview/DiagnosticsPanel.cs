using DocsSite.Building;
using DocsSite.Diagnostics;

namespace DocsSite.Preview;

/// <summary>Turns a plan's findings into the data of the panel in the page.</summary>
internal static class DiagnosticsPanel
{
    private const int OthersShown = 300;

    /// <param name="build">Mark of the build.</param>
    /// <param name="state">The last build.</param>
    /// <param name="inputRoot">Absolute path of the content root.</param>
    /// <param name="pageUrl">Site-relative address of the page that the panel is on.</param>
    public static DiagnosticsMessage Describe(string build, PreviewState state, string inputRoot, string pageUrl)
    {
        var plan = state.Build.Plan;
        var found = plan?.Diagnostics ?? [];
        var here = new List<Diagnostic>();
        var elsewhere = new List<Diagnostic>();
        foreach (var diagnostic in found.OrderByDescending(each => each.Severity))
        {
            (IsOn(plan!, diagnostic, pageUrl) ? here : elsewhere).Add(diagnostic);
        }

        return new DiagnosticsMessage
        {
            Build = build,
            Failure = state.Build.Failure?.Message,
            Errors = found.Count(each => each.Severity == Severity.Error),
            Warnings = found.Count(each => each.Severity == Severity.Warning),
            Suggestions = found.Count(each => each.Severity == Severity.Suggestion),
            Page = [.. here.Select(Message)],
            Others = [.. elsewhere.Take(OthersShown).Select(Message)],
            Omitted = Math.Max(0, elsewhere.Count - OthersShown),
        };

        DiagnosticMessage Message(Diagnostic diagnostic) => Describe(diagnostic, plan!, inputRoot);
    }

    /// <summary>A link that Visual Studio Code opens at a place: <c>vscode://file/…:line:column</c>.</summary>
    internal static string EditorLink(string inputRoot, SourceSpan span)
    {
        var path = $"{inputRoot}/{span.Path}".Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        // The colon of a Windows drive stays as it is; every other sign that means something in an address does not.
        var escaped = path.Select((name, i) => i == 0 && name is [_, ':'] ? name : Uri.EscapeDataString(name));
        return $"vscode://file/{string.Join('/', escaped)}:{span.Line}:{span.Column}";
    }

    private static DiagnosticMessage Describe(Diagnostic diagnostic, SitePlan plan, string inputRoot)
    {
        var (rule, span) = (diagnostic.Rule, diagnostic.Span);
        return new DiagnosticMessage(
            diagnostic.Severity.ToString().ToLowerInvariant(), rule.Id, rule.Name, diagnostic.Message, diagnostic.Help,
            span.Path, span.Line, span.Column, EditorLink(inputRoot, span), UrlOf(plan, diagnostic));
    }

    private static bool IsOn(SitePlan plan, Diagnostic diagnostic, string pageUrl) =>
        string.Equals(UrlOf(plan, diagnostic), pageUrl, StringComparison.Ordinal)
        || diagnostic.Related.Any(place => string.Equals(plan.PageUrls.GetValueOrDefault(place.Span.Path), pageUrl, StringComparison.Ordinal));

    /// <summary>The page of the file itself, or for a finding in an include a page that includes it.</summary>
    private static string? UrlOf(SitePlan plan, Diagnostic diagnostic) =>
        plan.PageUrls.GetValueOrDefault(diagnostic.Span.Path)
        ?? (diagnostic.IncludedFrom is { } includer ? plan.PageUrls.GetValueOrDefault(includer.Path) : null);
}
