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

    public static IReadOnlyList<Pass> Passes { get; } = [Tabs, Admonitions, Snippets, Inline];

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

    private static Draft Inline(Draft draft, PassContext context)
    {
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
            var (written, note) = write(match, body, line.Source);
            lines.AddRange(written.Select((text, at) => new DraftLine(text, Math.Min(line.Source + at, draft.Lines[end - 1].Source))));
            notes.Add(note);
            i = end - 1;
        }

        return draft with { Lines = lines.ToImmutable(), Notes = notes.ToImmutable() };
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

    [GeneratedRegex(@"[ ]?:(?:material|octicons|fontawesome|simple)-[\w-]+:(?:\{[^}\n]*\})?")]
    private static partial Regex Icon();

    [GeneratedRegex(@"[ ]?\{:?\s*(?:[.][\w-]+|(?:target|loading|align|rel|title|width|height|style|data-[\w-]+)=(?:""[^""\n]*""|\S+))(?:\s+(?:[.][\w-]+|[\w-]+=(?:""[^""\n]*""|[^\s}]+)))*\s*\}(?!\})")]
    private static partial Regex Attributes();
}
