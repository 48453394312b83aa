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
        var files = DefaultImport().Matches(string.Join('\n', draft.Lines.Select(line => line.Text)))
            .DistinctBy(match => match.Groups["name"].Value).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["path"].Value, StringComparer.Ordinal);
        draft = draft.Replace(Import(), (match, line) => new Edit("", new ImportNote(NoteKind.Dropped, line, "import or export of a component", match.Value.Trim())));
        draft = draft.Replace(Comment(), (match, line) => new Edit("", new ImportNote(NoteKind.Dropped, line, "comment", match.Groups[1].Value.Trim())));
        // Attributes that name an imported file, or require it on the spot, name it as everybody does.
        draft = draft.Replace(FileAttribute(), (match, _) => match.Groups["path"].Success ? new Edit($"=\"{match.Groups["path"].Value}\"", null)
            : files.TryGetValue(match.Groups["name"].Value, out var path) ? new Edit($"=\"{path}\"", null) : null);
        return draft.Replace(Partial(), (match, line) => files.TryGetValue(match.Groups["name"].Value, out var path) && path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) || path?.EndsWith(".md", StringComparison.OrdinalIgnoreCase) == true
            ? new Edit($"[!INCLUDE [{match.Groups["name"].Value}]({path})]", new ImportNote(NoteKind.Changed, line, "imported page → include", match.Value)) : null);
    }

    private static Draft Asides(Draft draft, PassContext context)
    {
        // The innermost first: an aside may hold others.
        for (var (before, rounds) = (default(Draft), 0); before != draft && rounds < 6; rounds++)
        {
            before = draft;
            draft = draft.Replace(Aside(), (match, line) => Alert(match, line, match.Groups["kind"].Value, match.Groups["title"].Value));
            draft = draft.Replace(AsideComponent(), (match, line) =>
                Alert(match, line, Attribute(match.Groups["attributes"].Value, "type") is { Length: > 0 } kind ? kind : "note", Attribute(match.Groups["attributes"].Value, "title")));
        }

        return draft;
    }

    private static Edit Alert(Match match, int line, string kind, string title)
    {
        var indent = match.Groups["indent"].Value;
        var body = Unindented(match.Groups["body"].Value).Split('\n');
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
        draft = draft.Replace(LinkCard(), (match, line) => Attribute(match.Value, "href") is { Length: > 0 } target
            ? new Edit($"- [{MarkdownText.Escape(Attribute(match.Value, "title"))}]({target})" + (Attribute(match.Value, "description") is { Length: > 0 } text ? ": " + text : ""), new ImportNote(NoteKind.Changed, line, "card → link", match.Value)) : null);
        draft = draft.Replace(Card(), (match, line) => Attribute(match.Value, "title") is { Length: > 0 } title
            ? new Edit($"**{title}**\n\n", new ImportNote(NoteKind.Changed, line, "card → bold line", match.Value)) : null);
        draft = draft.Replace(CodeComponent(), (match, line) => Attribute(match.Value, "code") is { Length: > 0 } code
            ? new Edit($"\n```{Attribute(match.Value, "lang")}\n{code}\n```\n", new ImportNote(NoteKind.Changed, line, "component → code block", match.Value)) : null);
        draft = draft.Replace(Wrapper(), (match, line) => new Edit("", match.Value.StartsWith("</", StringComparison.Ordinal) ? null
            : new ImportNote(NoteKind.Dropped, line, "component that only changed the looks", match.Value)));
        draft = draft.Replace(Unknown(), (match, line) => match.Value.StartsWith("</", StringComparison.Ordinal) ? new Edit("", null)
            : new Edit("", new ImportNote(NoteKind.Dropped, line, "component", match.Value))
            {
                ToCheck = match.Value.EndsWith("/>", StringComparison.Ordinal) ? new ImportNote(NoteKind.Check, line, "component was dropped: write out what it showed", match.Value) { Confidence = 0 } : null,
            });
        return !draft.Source.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? draft
            : draft.Replace(Expression(), (match, line) => new Edit(match.Value, new ImportNote(NoteKind.Check, line, "expression: write out its value", match.Value) { Confidence = 0 }));
    }

    private static string Unindented(string body)
    {
        var lines = body.Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.TakeWhile(c => c == ' ').Count()).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart())).Trim('\n');
    }

    private static string Attribute(string attributes, string name) =>
        Regex.Match(attributes, $$"""(?:^|\s){{name}}\s*=\s*\{?["']([^"']*)["']\}?""", RegexOptions.CultureInvariant) is { Success: true } match ? match.Groups[1].Value : "";

    /// <summary>Lines of script go on up to an empty line.</summary>
    [GeneratedRegex(@"^(?:import\s+(?:[\w*{}\s,]+\s+from\s+)?['""][^'""\n]+['""];?[ \t]*$|export\s+(?:const|default|function|let|var)\b[^\n]*(?:\n[^\n]*\S[^\n]*)*)", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^import\s+(?<name>\w+)\s+from\s+['""](?<path>\.[^'""\n]+)['""]", RegexOptions.Multiline)]
    private static partial Regex DefaultImport();

    [GeneratedRegex(@"=\{\s*(?:require\(\s*['""](?<path>[^'""\n]+)['""]\s*\)(?:\.default)?|(?<name>\w+)(?:\.src)?)\s*\}")]
    private static partial Regex FileAttribute();

    [GeneratedRegex(@"<(?<name>[A-Z]\w*)\b[^<>]*/>")]
    private static partial Regex Partial();

    [GeneratedRegex(@"\{/\*(.*?)\*/\}", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<colons>:{3,})[ \t]*(?<kind>note|info|secondary|tip|success|important|warning|caution|danger)(?:\[(?<title>[^\]\n]*)\]|[ \t]+(?<title>[^\n{]*))?[^\n]*\n(?<body>(?:(?!^[ \t]*:{3,}[ \t]*[a-z]).)*?)\n?[ \t]*\k<colons>[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?<indent>[ \t]*)<(?:Aside|Admonition)\b(?<attributes>[^>]*)>[ \t]*\n?(?<body>(?:(?!<(?:Aside|Admonition)\b).)*?)\n?[ \t]*</(?:Aside|Admonition)>[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AsideComponent();

    [GeneratedRegex(@"<Tabs\b[^>]*>(.*?)</Tabs>", RegexOptions.Singleline)]
    private static partial Regex TabGroup();

    [GeneratedRegex(@"<TabItem\b(?<attributes>[^>]*)>(?<body>.*?)</TabItem>", RegexOptions.Singleline)]
    private static partial Regex TabItem();

    [GeneratedRegex(@"<(?:Image|Picture|ThemedImage)\b[^>]*/>")]
    private static partial Regex Figure();

    [GeneratedRegex(@"<LinkCard\b[^>]*/>")]
    private static partial Regex LinkCard();

    [GeneratedRegex(@"<Card\b[^>]*>\s*")]
    private static partial Regex Card();

    [GeneratedRegex(@"<Code\b[^>]*/>")]
    private static partial Regex CodeComponent();

    [GeneratedRegex(@"</?(?:Steps|Card|CardGrid|FileTree|Fragment|Icon|Badge)\b[^>]*>")]
    private static partial Regex Wrapper();

    /// <summary>A tag that no HTML has, with braces and quotation marks in its attributes.</summary>
    [GeneratedRegex(@"</?[A-Z][A-Za-z0-9.]*(?:\s(?:\{[^{}]*\}|""[^""]*""|'[^']*'|[^<>{}""'])*)?/?>")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"(?<![\\{$\]\w])\{[A-Za-z_(0-9][^{}\n]*\}(?!\})")]
    private static partial Regex Expression();
}
