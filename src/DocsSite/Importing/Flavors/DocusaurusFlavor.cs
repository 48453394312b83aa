using System.Text.RegularExpressions;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Flavors;

/// <summary>Constructs of Docusaurus and Starlight: <c>:::note</c> asides, tabs and steps as components, MDX imports and comments.</summary>
internal static partial class DocusaurusFlavor
{
    private static readonly Dictionary<string, string> Alerts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "NOTE", ["info"] = "NOTE", ["secondary"] = "NOTE", ["tip"] = "TIP", ["success"] = "TIP", ["important"] = "IMPORTANT", ["warning"] = "WARNING",
        ["caution"] = "CAUTION", ["danger"] = "CAUTION",
    };

    public static IReadOnlyList<Pass> Passes { get; } = [Scripts, Asides, Components];

    private static Draft Scripts(Draft draft, PassContext context)
    {
        draft = draft.Replace(Import(), (match, line) => new Edit("", new ImportNote(NoteKind.Dropped, line, "import or export of a component", match.Value.Trim())));
        return draft.Replace(Comment(), (match, line) => new Edit($"<!--{match.Groups[1].Value}-->", null));
    }

    private static Draft Asides(Draft draft, PassContext context)
    {
        draft = draft.Replace(Aside(), (match, line) => Alert(match, line, match.Groups["kind"].Value, match.Groups["title"].Value));
        return draft.Replace(AsideComponent(), (match, line) =>
            Alert(match, line, Attribute(match.Groups["attributes"].Value, "type") is { Length: > 0 } kind ? kind : "note", Attribute(match.Groups["attributes"].Value, "title")));
    }

    private static Edit Alert(Match match, int line, string kind, string title)
    {
        var indent = match.Groups["indent"].Value;
        var body = match.Groups["body"].Value.Trim('\n').Split('\n').Select(text => text.StartsWith(indent, StringComparison.Ordinal) ? text[indent.Length..] : text.TrimStart());
        var lines = new List<string> { $"[!{Alerts.GetValueOrDefault(kind, "NOTE")}]" };
        if (title.Trim().Length > 0) lines.AddRange([$"**{title.Trim()}**", ""]);
        lines.AddRange(body);
        return new Edit(string.Join('\n', lines.Select(text => $"{indent}> {text}".TrimEnd())), new ImportNote(NoteKind.Changed, line, "aside → alert", match.Value.Split('\n')[0].Trim()));
    }

    private static Draft Components(Draft draft, PassContext context)
    {
        draft = draft.Replace(TabGroup(), (match, line) =>
        {
            var tabs = TabItem().Matches(match.Groups[1].Value).Select(tab =>
            {
                var title = Attribute(tab.Groups["attributes"].Value, "label") is { Length: > 0 } label ? label : Attribute(tab.Groups["attributes"].Value, "value");
                return $"# [{title}](#tab/{Slug.Of(title)})\n\n{Unindented(tab.Groups["body"].Value)}";
            }).ToList();
            return tabs.Count == 0 ? null : new Edit("\n" + string.Join("\n\n", tabs) + "\n\n---\n", new ImportNote(NoteKind.Changed, line, "tabs", FormattableString.Invariant($"{tabs.Count} tabs")));
        });
        draft = draft.Replace(Figure(), (match, line) => Attribute(match.Value, "src") is { Length: > 0 } source
            ? new Edit($"![{MarkdownText.Escape(Attribute(match.Value, "alt"))}]({source})", new ImportNote(NoteKind.Changed, line, "picture component → Markdown", match.Value)) : null);
        return draft.Replace(Wrapper(), (match, line) => new Edit("", match.Value.StartsWith("</", StringComparison.Ordinal) ? null
            : new ImportNote(NoteKind.Dropped, line, "component that only changed the looks", match.Value)));
    }

    private static string Unindented(string body)
    {
        var lines = body.Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.TakeWhile(c => c == ' ').Count()).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart())).Trim('\n');
    }

    private static string Attribute(string attributes, string name) =>
        Regex.Match(attributes, $$"""(?:^|\s){{name}}\s*=\s*\{?["']([^"']*)["']\}?""", RegexOptions.CultureInvariant) is { Success: true } match ? match.Groups[1].Value : "";

    [GeneratedRegex(@"^(?:import\s+(?:[\w*{}\s,]+\s+from\s+)?['""][^'""\n]+['""];?|export\s+(?:const|default|function)\b[^\n]*)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"\{/\*(.*?)\*/\}", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?<indent>[ \t]*):::(?<kind>note|info|secondary|tip|success|important|warning|caution|danger)(?:\[(?<title>[^\]\n]*)\]|[ \t]+(?<title>[^\n{]*))?[^\n]*\n(?<body>.*?)\n[ \t]*:::[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?<indent>[ \t]*)<(?:Aside|Admonition)\b(?<attributes>[^>]*)>[ \t]*\n(?<body>.*?)\n[ \t]*</(?:Aside|Admonition)>[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AsideComponent();

    [GeneratedRegex(@"<Tabs\b[^>]*>(.*?)</Tabs>", RegexOptions.Singleline)]
    private static partial Regex TabGroup();

    [GeneratedRegex(@"<TabItem\b(?<attributes>[^>]*)>(?<body>.*?)</TabItem>", RegexOptions.Singleline)]
    private static partial Regex TabItem();

    [GeneratedRegex(@"<(?:Image|Picture|ThemedImage)\b[^>]*/>")]
    private static partial Regex Figure();

    [GeneratedRegex(@"</?(?:Steps|Card|CardGrid|FileTree|Fragment|LinkCard|Icon|Badge)\b[^>]*>")]
    private static partial Regex Wrapper();
}
