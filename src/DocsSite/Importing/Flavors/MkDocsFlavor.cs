using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Flavors;

/// <summary>Constructs of MkDocs and its Material theme that have another form here.</summary>
internal static partial class MkDocsFlavor
{
    private static readonly Dictionary<string, string> Alerts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "NOTE", ["info"] = "NOTE", ["abstract"] = "NOTE", ["summary"] = "NOTE", ["question"] = "NOTE", ["quote"] = "NOTE", ["todo"] = "NOTE",
        ["tip"] = "TIP", ["hint"] = "TIP", ["success"] = "TIP", ["check"] = "TIP", ["example"] = "TIP", ["important"] = "IMPORTANT",
        ["warning"] = "WARNING", ["attention"] = "WARNING", ["caution"] = "CAUTION", ["danger"] = "CAUTION", ["error"] = "CAUTION", ["failure"] = "CAUTION", ["bug"] = "CAUTION",
    };

    public static IReadOnlyList<Pass> Passes { get; } = [Wrappers, Tabs, Admonitions, Snippets, Inline];

    /// <summary><c>!!! note "Title"</c> with an indented body → alert. Collapsible ones (<c>???</c>) mean the same here and stay.</summary>
    private static Draft Admonitions(Draft draft, PassContext context) => Indented(draft, Admonition(), (match, body, line) =>
    {
        var indent = match.Groups["indent"].Value;
        var kind = Alerts.GetValueOrDefault(match.Groups["kind"].Value, "NOTE");
        var title = match.Groups["title"].Value;
        var lines = new List<string> { $"{indent}> [!{kind}]" };
        if (title.Length > 0 && !title.Equals(match.Groups["kind"].Value, StringComparison.OrdinalIgnoreCase)) lines.AddRange([$"{indent}> **{title}**", $"{indent}>"]);
        lines.AddRange(body.Select(text => text.Length == 0 ? indent + ">" : $"{indent}> {text}"));
        return (lines, new ImportNote(NoteKind.Changed, line, "admonition → alert", match.Value.Trim()));
    });

    /// <summary><c>=== "Title"</c> with an indented body → tabs; the last one of a group closes it.</summary>
    private static Draft Tabs(Draft draft, PassContext context)
    {
        var starts = draft.Lines.Select((line, at) => (line, at)).Where(pair => Tab().IsMatch(pair.line.Text)).Select(pair => pair.line.Source).ToHashSet();
        var result = Indented(draft, Tab(), (match, body, line) =>
        {
            var title = match.Groups["title"].Value;
            IReadOnlyList<string> lines = ["", $"# [{title}](#tab/{Slug.Of(title)})", "", .. body, "", TabEnd];
            return (lines, new ImportNote(NoteKind.Changed, line, "tab", title));
        });
        if (starts.Count == 0) return draft;
        // Tabs in tabs have no form here: their names stay as bold lines.
        result = Indented(result, Tab(), (match, body, line) => (
            ["", $"{match.Groups["indent"].Value}**{match.Groups["title"].Value}**", "", .. body.Select(text => match.Groups["indent"].Value + text), ""],
            new ImportNote(NoteKind.Changed, line, "tab in a tab → bold line", match.Groups["title"].Value)));
        // A tab that another one follows does not end the group.
        var lines = result.Lines.ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text != TabEnd) continue;
            var next = lines.Skip(i + 1).FirstOrDefault(line => !line.IsBlank).Text ?? "";
            lines[i] = lines[i] with { Text = next.StartsWith("# [", StringComparison.Ordinal) && next.Contains("](#tab/", StringComparison.Ordinal) ? "" : "---" };
        }

        return result with { Lines = [.. lines] };
    }

    private const string TabEnd = "\u0001tab-end";

    /// <summary><c>--8&lt;-- "file"</c> → include.</summary>
    private static Draft Snippets(Draft draft, PassContext context) => draft.ReplaceLines(line => Snippet().Match(line.Text) is { Success: true } match
        ? ([$"{match.Groups[1].Value}[!INCLUDE [{Path.GetFileNameWithoutExtension(match.Groups[2].Value)}](/{match.Groups[2].Value})]"], new ImportNote(NoteKind.Changed, line.Source, "snippet → include", line.Text.Trim()))
        : null);

    /// <summary>Raw HTML around Markdown: a figure is a picture with its caption, and all others only change the looks.</summary>
    private static Draft Wrappers(Draft draft, PassContext context)
    {
        draft = draft.Replace(MarkdownFigure(), (match, line) => new Edit(
            Caption().Replace(match.Groups["body"].Value, caption => $"\n*{caption.Groups[1].Value.Trim()}*").Trim('\n', ' '), new ImportNote(NoteKind.Changed, line, "figure → picture", match.Value.Split('\n')[0])));
        draft = draft.Replace(MarkdownDivision(), (match, line) => new Edit(match.Groups["body"].Value.Trim('\n'), new ImportNote(NoteKind.Dropped, line, "division that only changed the looks", match.Groups["tag"].Value)));
        return draft.Replace(Abbreviation(), (match, line) => new Edit("", new ImportNote(NoteKind.Dropped, line, "abbreviation", match.Value)));
    }

    private static Draft Inline(Draft draft, PassContext context)
    {
        draft = draft.Replace(Edits(), (match, line) => new Edit(
            match.Groups["kept"].Value, new ImportNote(match.Groups["kept"].Value.Length > 0 ? NoteKind.Changed : NoteKind.Dropped, line, "mark of an editor", match.Value)));
        draft = draft.Replace(Script(), (match, line) => match.Value[0] == '~'
            ? new Edit($"<sub>{match.Groups["text"].Value}</sub>", new ImportNote(NoteKind.Changed, line, "subscript", match.Value))
            : new Edit($"<sup>{match.Groups["text"].Value}</sup>", new ImportNote(NoteKind.Changed, line, "superscript", match.Value)));
        draft = draft.Replace(Keys(), (match, line) => new Edit(
            string.Join('+', match.Groups[1].Value.Split('+').Select(key => $"<kbd>{MarkdownText.Capitalized(key)}</kbd>")), new ImportNote(NoteKind.Changed, line, "keys", match.Value)));
        draft = draft.Replace(Highlight(), (match, line) => new Edit($"<mark>{match.Groups[1].Value}</mark>", new ImportNote(NoteKind.Changed, line, "highlight", match.Value)));
        draft = draft.Replace(Icon(), (match, line) => new Edit("", new ImportNote(NoteKind.Dropped, line, "icon of the theme", match.Value)));
        return draft.Replace(Attributes(), (match, line) => match.Value.Contains('#', StringComparison.Ordinal) ? null
            : new Edit("", new ImportNote(NoteKind.Dropped, line, "attributes that only change the looks", match.Value)));
    }

    /// <summary>A head line and what is indented by four below it.</summary>
    private static Draft Indented(Draft draft, Regex head, Func<Match, IReadOnlyList<string>, int, (IReadOnlyList<string> Lines, ImportNote Note)> write)
    {
        var isCode = MarkdownText.CodeLines(draft.Lines);
        var lines = ImmutableArray.CreateBuilder<DraftLine>(draft.Lines.Length);
        var notes = draft.Notes.ToBuilder();
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (isCode[i] || head.Match(line.Text) is not { Success: true } match)
            {
                lines.Add(line);
                continue;
            }

            var indent = match.Groups["indent"].Value.Length + 4;
            var end = i + 1;
            while (end < draft.Lines.Length && (draft.Lines[end].IsBlank || Indent(draft.Lines[end].Text) >= indent)) end++;
            while (end > i + 1 && draft.Lines[end - 1].IsBlank) end--;
            var body = draft.Lines.Skip(i + 1).Take(end - i - 1).Select(inner => inner.IsBlank ? "" : Unindent(inner.Text, indent)).SkipWhile(text => text.Length == 0).ToList();
            body = Inner(draft, body, head, write, notes);
            var (written, note) = write(match, body, line.Source);
            lines.AddRange(written.Select((text, at) => new DraftLine(text, Math.Min(line.Source + at, draft.Lines[end - 1].Source))));
            notes.Add(note);
            i = end - 1;
        }

        return draft with { Lines = lines.ToImmutable(), Notes = notes.ToImmutable() };
    }

    /// <summary>The same construct inside of itself.</summary>
    private static List<string> Inner(Draft draft, List<string> body, Regex head, Func<Match, IReadOnlyList<string>, int, (IReadOnlyList<string> Lines, ImportNote Note)> write, ImmutableArray<ImportNote>.Builder notes)
    {
        if (head == Tab() || !body.Any(text => head.IsMatch(text))) return body;
        var inner = Indented(draft with { Lines = [.. body.Select(text => new DraftLine(text, 0))], Notes = [] }, head, write);
        notes.AddRange(inner.Notes);
        return [.. inner.Lines.Select(line => line.Text)];
    }

    private static int Indent(string line) => line.TakeWhile(char.IsWhiteSpace).Sum(c => c == '\t' ? 4 : 1);

    private static string Unindent(string line, int columns)
    {
        var at = 0;
        for (var column = 0; at < line.Length && column < columns; at++) column += line[at] == '\t' ? 4 : 1;
        return line[at..];
    }

    [GeneratedRegex(@"^(?<indent>\s*)!!!\s+(?<kind>[\w-]+)(?:\s+inline(?:\s+end)?)?\s*(?:""(?<title>[^""]*)"")?\s*$")]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^(?<indent>\s*)===!?\+?\s+""(?<title>[^""]+)""\s*$")]
    private static partial Regex Tab();

    [GeneratedRegex(@"^(\s*)-+8<-+\s+""([^""]+)""\s*$")]
    private static partial Regex Snippet();

    [GeneratedRegex(@"(?<!\+)\+\+([a-zA-Z0-9-]+(?:\+[a-zA-Z0-9-]+)*)\+\+(?!\+)")]
    private static partial Regex Keys();

    [GeneratedRegex(@"(?<![=\w])==(?![=\s])([^=\n]+?)(?<!\s)==(?![=\w])")]
    private static partial Regex Highlight();

    [GeneratedRegex(@"^<figure\b[^>]*\bmarkdown\b[^>]*>(?<body>.*?)</figure>", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex MarkdownFigure();

    [GeneratedRegex(@"\s*<figcaption\b[^>]*>(.*?)</figcaption>", RegexOptions.Singleline)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?<tag><(?<name>div|section)\b[^>]*\bmarkdown\b[^>]*>)(?<body>.*?)^</\k<name>>", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex MarkdownDivision();

    [GeneratedRegex(@"^\*\[[^\]\n]+\]:[ \t][^\n]*$", RegexOptions.Multiline)]
    private static partial Regex Abbreviation();

    /// <summary>Critic Markup: added and replaced text stays, deleted text and comments go.</summary>
    [GeneratedRegex(@"\{\+\+(?<kept>[^\n]*?)\+\+\}|\{--[^\n]*?--\}|\{~~[^\n]*?~>(?<kept>[^\n]*?)~~\}|\{==(?<kept>[^\n]*?)==\}|\{>>[^\n]*?<<\}")]
    private static partial Regex Edits();

    [GeneratedRegex(@"(?<![~\\])~(?<text>[^~\s]+)~(?!~)|(?<![\^\\\[])\^(?<text>[^\^\s\]]+)\^(?!\^)")]
    private static partial Regex Script();

    [GeneratedRegex(@"(?:(?<=\[):(?:material|octicons|fontawesome|simple)-[\w-]+:(?:\{[^}\n]*\})?[ ]?|[ ]?:(?:material|octicons|fontawesome|simple)-[\w-]+:(?:\{[^}\n]*\})?)")]
    private static partial Regex Icon();

    [GeneratedRegex(@"[ ]?\{:?\s*(?:[.][\w-]+|(?:target|loading|align|rel|title|width|height|style|data-[\w-]+)=(?:""[^""\n]*""|\S+))(?:\s+(?:[.][\w-]+|[\w-]+=(?:""[^""\n]*""|[^\s}]+)))*\s*\}(?!\})")]
    private static partial Regex Attributes();
}
