using System.Text.RegularExpressions;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Flavors;

/// <summary>Hugo's shortcodes that have a form here.</summary>
internal static partial class HugoFlavor
{
    private static readonly Dictionary<string, string> Alerts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "NOTE", ["info"] = "NOTE", ["tip"] = "TIP", ["success"] = "TIP", ["important"] = "IMPORTANT", ["warning"] = "WARNING", ["danger"] = "CAUTION", ["caution"] = "CAUTION", ["error"] = "CAUTION",
    };

    public static IReadOnlyList<Pass> Passes { get; } = [Links, Blocks];

    private static Draft Links(Draft draft, PassContext context)
    {
        draft = draft.Replace(Reference(), (match, _) => new Edit(match.Groups[1].Value, null));
        draft = draft.Replace(Figure(), (match, line) =>
        {
            var source = Value(match.Value, "src") is { Length: > 0 } src ? src : Value(match.Value, "link");
            if (source.Length == 0) return null;
            var caption = Value(match.Value, "caption");
            var alt = Value(match.Value, "alt") is { Length: > 0 } text ? text : Value(match.Value, "title");
            return new Edit($"![{MarkdownText.Escape(alt)}]({source})" + (caption.Length > 0 ? $"\n\n*{caption}*\n" : ""), new ImportNote(NoteKind.Changed, line, "figure → picture", match.Value));
        });
        return draft.Replace(Video(), (match, line) => new Edit(
            $"[Watch the video]({(match.Groups[1].Value == "youtube" ? "https://www.youtube.com/watch?v=" : "https://vimeo.com/")}{match.Groups[2].Value})",
            new ImportNote(NoteKind.Changed, line, "embedded video → link", match.Value)));
    }

    private static Draft Blocks(Draft draft, PassContext context)
    {
        draft = draft.Replace(Callout(), (match, line) =>
        {
            var word = Kind().Match(match.Groups["rest"].Value + " " + match.Groups["name"].Value).Value;
            var body = match.Groups["body"].Value.Trim('\n', ' ').Split('\n');
            return new Edit(string.Join('\n', body.Prepend($"[!{Alerts.GetValueOrDefault(word, "NOTE")}]").Select(text => $"> {text}".TrimEnd())), new ImportNote(NoteKind.Changed, line, "shortcode → alert", match.Value.Split('\n')[0]));
        });
        draft = draft.Replace(TabGroup(), (match, line) =>
        {
            var tabs = Tab().Matches(match.Groups["body"].Value).Select(tab => (Title: Named().Match(tab.Groups["attributes"].Value).Groups[1].Value, Body: tab.Groups["body"].Value.Trim('\n', ' '))).ToList();
            return tabs.Count == 0 || tabs.Exists(tab => tab.Title.Length == 0) ? null
                : new Edit("\n" + string.Join("\n\n", tabs.Select(tab => $"# [{tab.Title}](#tab/{Slug.Of(tab.Title)})\n\n{tab.Body}")) + "\n\n---\n", new ImportNote(NoteKind.Changed, line, "tabs", FormattableString.Invariant($"{tabs.Count} tabs")));
        });
        draft = draft.Replace(Diagram(), (match, line) => new Edit($"```mermaid\n{match.Groups[1].Value.Trim('\n')}\n```", new ImportNote(NoteKind.Changed, line, "shortcode → code block", "mermaid")));
        draft = draft.Replace(Highlight(), (match, line) => new Edit($"```{match.Groups[1].Value}\n{match.Groups[2].Value.Trim('\n')}\n```", new ImportNote(NoteKind.Changed, line, "shortcode → code block", match.Groups[1].Value)));
        draft = draft.Replace(Details(), (match, line) => new Edit(
            $"<details>\n<summary>{match.Groups[1].Value}</summary>\n\n{match.Groups[2].Value.Trim('\n')}\n\n</details>", new ImportNote(NoteKind.Changed, line, "shortcode → details", match.Groups[1].Value)));
        return draft.Replace(More(), (match, line) => new Edit("", new ImportNote(NoteKind.Dropped, line, "mark of the summary's end", match.Value)));
    }

    private static string Value(string text, string name) => Regex.Match(text, $"""\b{name}\s*=\s*(?:"([^"]*)"|`([^`]*)`)""", RegexOptions.CultureInvariant) is { Success: true } match ? match.Groups[1].Value + match.Groups[2].Value : "";

    [GeneratedRegex(@"\{\{[<%]\s*(?:ref|relref)\s+""?([^""\s>%]+)""?\s*[>%]\}\}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\{\{<\s*(?:figure|img|image)\s[^}]*>\}\}")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\{\{<\s*(youtube|vimeo)\s+(?:id\s*=\s*)?""?([\w-]+)""?[^}]*>\}\}")]
    private static partial Regex Video();

    [GeneratedRegex(@"\{\{[<%]\s*(?<name>notice|callout|alert|admonition|pageinfo|hint|note|tip|warning|important|caution)(?<rest>[^}]*?)[>%]\}\}(?<body>.*?)\{\{[<%]\s*/\s*\k<name>\s*[>%]\}\}", RegexOptions.Singleline)]
    private static partial Regex Callout();

    [GeneratedRegex(@"note|info|tip|success|important|warning|danger|caution|error", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\{\{[<%]\s*highlight\s+""?([\w#+-]+)""?[^}]*[>%]\}\}(.*?)\{\{[<%]\s*/\s*highlight\s*[>%]\}\}", RegexOptions.Singleline)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"\{\{[<%]\s*(?:details|expand|collapse)\s+(?:(?:title|summary)\s*=\s*)?""([^""]*)""[^}]*[>%]\}\}(.*?)\{\{[<%]\s*/\s*(?:details|expand|collapse)\s*[>%]\}\}", RegexOptions.Singleline)]
    private static partial Regex Details();

    [GeneratedRegex(@"\{\{[<%]\s*(?<name>tabs|tabpane)\b[^}]*?[>%]\}\}(?<body>.*?)\{\{[<%]\s*/\s*\k<name>\s*[>%]\}\}", RegexOptions.Singleline)]
    private static partial Regex TabGroup();

    [GeneratedRegex(@"\{\{[<%]\s*tab\b(?<attributes>[^}]*?)[>%]\}\}(?<body>.*?)\{\{[<%]\s*/\s*tab\s*[>%]\}\}", RegexOptions.Singleline)]
    private static partial Regex Tab();

    /// <summary>The tab's name: named or not, the first text.</summary>
    [GeneratedRegex(@"^\s*(?:(?:header|name|title|tabName)\s*=\s*)?""([^""]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\{<\s*mermaid\b[^}]*>\}\}(.*?)\{\{<\s*/\s*mermaid\s*>\}\}", RegexOptions.Singleline)]
    private static partial Regex Diagram();

    [GeneratedRegex(@"<!--\s*more\s*-->")]
    private static partial Regex More();
}
