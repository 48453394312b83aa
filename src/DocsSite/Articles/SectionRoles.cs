using System.Buffers;
using System.Text;

namespace DocsSite.Articles;

/// <param name="Role">What the section is for.</param>
/// <param name="Number">The <c>2</c> of "Cause 2: …"; 0 when not numbered.</param>
/// <param name="Subject">The rest of the heading: "the app is blocked" in "Cause 2: the app is blocked"; may be empty.</param>
public readonly record struct HeadingRole(SectionRole Role, int Number, string Subject);

/// <summary>
/// Finds a section's role from its heading through a table of synonyms and the suffix forms <c>Cause 1</c>, <c>Cause 1: text</c>,
/// <c>Cause: text</c>, <c>Cause - text</c>, <c>Cause (text)</c> and <c>Resolution for …</c>. The table was drawn from 18,693 public articles.
/// </summary>
public static class SectionRoles
{
    /// <summary>Headings that mean a role as a whole; for symptom, cause, resolution, workaround, confirm and verify also with a suffix.</summary>
    private static readonly (SectionRole Role, string[] Names)[] Synonyms =
    [
        (SectionRole.Affected, ["who is affected", "applies to", "affected users", "affected products", "affected versions", "original product version", "environment"]),
        (SectionRole.Symptom,
        [
            "symptom", "symptoms", "problem", "problem description", "problem statement", "issue", "issues", "issue description", "error", "errors",
            "error message", "error messages", "error description", "behavior", "message text", "what you see", "what happens",
        ]),
        (SectionRole.Cause,
        [
            "cause", "causes", "possible cause", "possible causes", "common causes", "likely cause", "potential cause", "potential causes",
            "root cause", "root cause analysis", "reason", "reasons", "explanation", "why this issue occurs", "why this happens", "why it happens", "why does this happen", "why is this happening", "why did this happen", "what causes this", "what causes this issue", "what causes it",
            "why did i get this bounce message",
        ]),
        (SectionRole.Confirm, ["confirm", "confirm this cause", "confirm the cause", "check that this is your cause", "how to confirm", "how to tell"]),
        (SectionRole.Resolution,
        [
            "resolution", "resolutions", "solution", "solutions", "fix", "fixes", "the fix", "mitigation", "mitigations", "possible mitigation",
            "possible mitigations", "possible solution", "possible solutions", "recommended solution", "user action", "recommended action",
            "recommended actions", "corrective action", "remediation", "solving steps", "resolution steps", "solution steps", "steps to resolve",
            "steps to repair", "steps to mitigate", "how to fix this issue", "how to resolve this issue", "how to fix", "how to resolve",
            "how to fix it", "how to fix this", "how do i fix it", "how do i fix this", "how can i fix it", "how can i fix this", "how to resolve it", "how to resolve this", "how to solve it", "how to solve this",
            "solution/workaround", "resolve", "what to do", "i got this bounce message. how do i fix it", "i'm an email admin. how do i fix this issue",
        ]),
        (SectionRole.Verify,
        [
            "verify", "verification", "verify the fix", "verify the resolution", "check", "check the fix", "check that it worked", "check it worked",
            "verifying issue", "check whether the problem is fixed",
        ]),
        (SectionRole.Workaround,
        [
            "workaround", "workarounds", "work-around", "temporary workaround", "temporary solution", "temporary fix", "interim workaround",
            "alternative", "alternatives",
        ]),
        (SectionRole.Status, ["status", "microsoft status", "known issue status"]),
        (SectionRole.MoreInformation,
        [
            "more information", "additional information", "additional notes", "additional details", "more info", "notes", "details", "technical details",
            "background", "remarks",
        ]),
        (SectionRole.Escalation,
        [
            "still not resolved", "is your issue still not resolved", "still need help", "more need help", "need more help", "contact us for help",
            "contact support", "get help", "if that does not help",
        ]),
        (SectionRole.References,
        [
            "reference", "references", "see also", "next step", "next steps", "related articles", "related content", "related topics", "related links",
            "additional resources", "resources", "further reading", "learn more",
        ]),
    ];

    private static readonly Dictionary<string, SectionRole> ByName =
        Synonyms.SelectMany(entry => entry.Names.Select(name => (name, entry.Role))).ToDictionary(pair => pair.name, pair => pair.Role, StringComparer.Ordinal);

    /// <summary>Stems that may carry a number or a subject, longest first so that "temporary fix" wins over "fix".</summary>
    private static readonly (string Name, SectionRole Role)[] Stems =
    [
        .. Synonyms.Where(entry => entry.Role is SectionRole.Symptom or SectionRole.Cause or SectionRole.Resolution or SectionRole.Workaround)
            .SelectMany(entry => entry.Names.Select(name => (name, entry.Role)))
            .OrderByDescending(pair => pair.name.Length).ThenBy(pair => pair.name, StringComparer.Ordinal),
    ];

    private static readonly SearchValues<char> Separators = SearchValues.Create(":-–—(");

    private static readonly string[] Connectors = ["for ", "of ", "when ", "if ", "in ", "by ", "to ", "using "];

    private static readonly string[] NumberWords = ["", "one", "two", "three", "four", "five", "six"];

    /// <summary>The role of a heading's plain text.</summary>
    public static HeadingRole Of(string heading)
    {
        var text = Normalize(heading);
        if (RoleOf(text) is { } role) return new HeadingRole(role, 0, "");
        foreach (var (name, stemRole) in Stems)
        {
            if (!text.StartsWith(name, StringComparison.Ordinal) || text.Length == name.Length || char.IsLetterOrDigit(text[name.Length])) continue;
            if (Suffix(text[name.Length..], name) is { } suffix) return new HeadingRole(stemRole, suffix.Number, Original(heading, suffix.Subject));
        }

        return new HeadingRole(SectionRole.None, 0, "");
    }

    /// <summary>The role of a whole heading; "Issue/Symptoms" are two words for one.</summary>
    private static SectionRole? RoleOf(string text)
    {
        if (ByName.TryGetValue(text, out var role)) return role;
        if (!text.Contains('/', StringComparison.Ordinal)) return null;
        var roles = text.Split('/', StringSplitOptions.TrimEntries).Select(part => ByName.GetValueOrDefault(part)).Distinct().ToList();
        return roles is [not SectionRole.None] ? roles[0] : null;
    }

    private static (int Number, string Subject)? Suffix(string rest, string stem)
    {
        var text = rest.Trim();
        var space = text.IndexOfAny(Separators);
        var word = (space < 0 ? text : text[..space]).Trim();
        if (ParseNumber(word) is { } number) return (number, space < 0 ? "" : Bare(text.AsSpan(space)));
        if (space == 0) return (0, Bare(text));
        // "Error 1603 appears" or "Fix for …": only words that cannot start an ordinary title may take a connector.
        if (stem is "error" or "errors" or "problem" or "issue" or "issues" or "behavior" or "resolve" or "how to fix" or "how to resolve") return null;
        return Connectors.Any(connector => text.StartsWith(connector, StringComparison.Ordinal)) ? (0, text) : null;
    }

    /// <summary>A subject without the signs that part it from its stem; a bracket that it opens itself stays closed.</summary>
    private static string Bare(ReadOnlySpan<char> subject)
    {
        var text = subject.TrimStart(" :-–—()").TrimEnd(" :-–—(");
        while (text is [.., ')'] && text.Count(')') > text.Count('(')) text = text[..^1].TrimEnd(" :-–—(");
        return text.ToString();
    }

    private static int? ParseNumber(string word)
    {
        if (word.Length is > 0 and < 3 && int.TryParse(word, out var digits)) return digits;
        if (word.Length == 1 && word[0] is >= 'a' and <= 'e') return word[0] - 'a' + 1;
        var index = Array.IndexOf(NumberWords, word);
        return index > 0 ? index : null;
    }

    private static string Original(string heading, string subject)
    {
        if (subject.Length == 0) return "";
        var at = heading.LastIndexOf(subject, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? subject : heading.Substring(at, subject.Length);
    }

    /// <summary>Lower case, one space, straight quotes, no punctuation at the ends, no "(optional)".</summary>
    private static string Normalize(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsWhiteSpace(c) || c == '\u00A0')
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
            else
            {
                text.Append(c == '\u2019' ? '\'' : char.ToLowerInvariant(c));
            }
        }

        return text.ToString().Replace("(optional)", "", StringComparison.Ordinal).Trim(" :.?!*_[]".AsSpan()).ToString();
    }
}
