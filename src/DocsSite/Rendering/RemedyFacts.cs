using System.Text.RegularExpressions;

namespace DocsSite.Rendering;

/// <summary>What readers want to know before they start a fix.</summary>
public enum RemedyFactKind
{
    Who,
    Time,
    Risk,
    /// <summary>How long it takes until the fix shows.</summary>
    Wait,
}

/// <param name="Kind">What the line says.</param>
/// <param name="Html">The writer's words, inline HTML.</param>
public sealed record RemedyFact(RemedyFactKind Kind, string Html);

/// <summary>
/// Takes the lines "Who can fix this: …", "Time needed: …", "Risk: …" and "Wait: …" from the beginning of a section, so that the theme can
/// show them in one place. Everything else stays as it is.
/// </summary>
public static partial class RemedyFacts
{
    private static readonly (RemedyFactKind Kind, string[] Labels)[] Known =
    [
        (RemedyFactKind.Who, ["who can fix this", "who can fix it", "who fixes this", "who fixes it", "wer kann das beheben"]),
        (RemedyFactKind.Time, ["time needed", "effort", "zeitbedarf"]),
        (RemedyFactKind.Risk, ["risk", "risiko"]),
        (RemedyFactKind.Wait, ["wait", "takes effect", "wartezeit"]),
    ];

    /// <param name="html">Rendered section.</param>
    /// <returns>The facts in the writer's order, and the section without their lines.</returns>
    public static (IReadOnlyList<RemedyFact> Facts, string Html) Take(string html)
    {
        var facts = new List<RemedyFact>();
        while (FirstParagraph().Match(html) is { Success: true } paragraph)
        {
            var lines = LineBreak().Split(paragraph.Groups[1].Value).Select(ReadLine).ToList();
            if (lines.Contains(null)) break;
            facts.AddRange(lines.OfType<RemedyFact>());
            html = html[paragraph.Length..];
        }

        return (facts, html);
    }

    private static RemedyFact? ReadLine(string line)
    {
        if (LabelledLine().Match(line) is not { Success: true } match) return null;
        var label = match.Groups[1].Value.Trim().ToLowerInvariant();
        foreach (var (kind, labels) in Known)
        {
            if (labels.Contains(label, StringComparer.Ordinal)) return new RemedyFact(kind, match.Groups[2].Value.Trim());
        }

        return null;
    }

    [GeneratedRegex(@"\A\s*<p>(?=<strong>)(.*?)</p>\s*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex FirstParagraph();

    [GeneratedRegex(@"(?:<br>)?\n(?=<strong>)|<br>(?=<strong>)", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\A\s*<strong>([^<:]{1,40})(?::</strong>|</strong>:)\s*(.+)\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledLine();
}
