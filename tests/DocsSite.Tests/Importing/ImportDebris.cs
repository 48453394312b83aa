using System.Text.RegularExpressions;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Fixing;
using DocsSite.Loading;

namespace DocsSite.Tests.Importing;

/// <summary>
/// What must not be left after an import: findings that a machine could mend, findings about anything but facts that only a person has,
/// and constructs of other platforms that no rule knows.
/// </summary>
internal static partial class ImportDebris
{
    /// <summary>Rules that ask for what only a person can add or decide.</summary>
    public static readonly IReadOnlySet<string> HumanFacts = new HashSet<string>(StringComparer.Ordinal)
    {
        "missing-metadata", "affected-row", "affected-cell-empty", "missing-cause", "missing-resolution", "missing-affected", "missing-symptom", "link-target-missing", "include-missing",
        "alt-text-missing", "external-image", "missing-screenshot", "error-not-shown", "variable-without-value", "stale-review", "resolution-without-steps",
        "third-party-without-disclaimer", "renamed-product", "code-language-missing", "vague-link-text", "contradicting-causes", "unconnected-causes",
        // Copied text has lost what was bold, and only a person knows where a menu's name ends.
        "plain-ui-path",
    };

    public static BuildRequest Request { get; } = new() { InputRoot = "site", Today = new DateOnly(2026, 11, 23) };

    /// <param name="files">A site that has nothing but what was imported and what it needs.</param>
    /// <param name="folder">Where the import went; the rest of the site is not its business.</param>
    /// <param name="keepsWording">The import was asked to change no words: then safe fixes are the writers' business.</param>
    public static IReadOnlyList<string> In(IReadOnlyDictionary<string, string> files, string folder, bool keepsWording = false)
    {
        var findings = SiteBuilder.Check(Request with { Input = new MemoryInputFolder(files) }).Diagnostics.Where(finding => finding.Span.Path.StartsWith(folder + "/", StringComparison.Ordinal));
        return
        [
            .. findings.Where(finding => keepsWording ? !IsMendable(finding) && !IsHuman(finding) : IsMendable(finding) || !IsHuman(finding))
                .Select(finding => $"{finding.Span} {finding.Rule.Id} {finding.Rule.Name}: {finding.Message}"),
            .. files.Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal) && file.Key.EndsWith(".md", StringComparison.Ordinal)).SelectMany(file => Foreign().Matches(Code().Replace(file.Value, "")).Select(match => $"{file.Key}: {match.Value}")),
        ];
    }

    private static bool IsMendable(Diagnostic finding) => FixPlanner.IsAllowed(finding.Fix, FixSafety.Safe);

    private static bool IsHuman(Diagnostic finding) => HumanFacts.Contains(finding.Rule.Name);

    [GeneratedRegex(@"(?ms)^[ ]*(`{3,}|~{3,}).*?^[ ]*\1|`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\{[<%].*|\{%.*|^(?:import|export)\s.*\bfrom\b.*|^\W*PDF\W*$|<\w+\s[^>\n]*\bclass=.*|^export\s.*|^[ ]*-+8<-+.*|(?<!\[)\[\[[^\]\n]+\]\](?!\().*|\{/\*.*|^\s*\.\. \w+::.*", RegexOptions.Multiline)]
    private static partial Regex Foreign();
}
