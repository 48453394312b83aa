using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Importing;

/// <summary>A Markdown file of any platform → draft: front matter in YAML or TOML, and the lines below it.</summary>
public static partial class ForeignMarkdown
{
    public static Draft Read(SourceText source)
    {
        var first = source.Line(1).TrimEnd();
        if (first.SequenceEqual("---")) return Split(source, "---", Yaml);
        return first.SequenceEqual("+++") ? Split(source, "+++", Toml) : new Draft { Source = source.Path, Lines = Draft.LinesOf(source.Text) };
    }

    private static Draft Split(SourceText source, string fence, Func<SourceText, int, int, Draft> read)
    {
        for (var line = 2; line <= source.LineCount; line++)
        {
            if (!source.Line(line).TrimEnd().SequenceEqual(fence)) continue;
            var body = line < source.LineCount ? source.LineStart(line + 1) : source.Text.Length;
            var draft = read(source, source.LineStart(2), source.LineStart(line));
            return draft with { Lines = Draft.LinesOf(source.Text[body..], line + 1) };
        }

        // Never closed: a line of hyphens above ordinary text.
        return new Draft { Source = source.Path, Lines = Draft.LinesOf(source.Text) };
    }

    private static Draft Yaml(SourceText source, int start, int end)
    {
        var draft = new Draft { Source = source.Path, Lines = [] };
        var document = YamlReader.Read(source, start, end - start, 64 * 1024);
        if (document.Root is DataMap map)
        {
            draft = draft with { Metadata = DraftMetadata.From(source, map, end) };
            var isBroken = document.Diagnostics.Count > 0;
            return isBroken ? draft.WithNote(NoteKind.Check, 2, "the front matter has parts that can't be read", document.Diagnostics[0].Message, 0) : draft;
        }

        var text = source.Text[start..end].Trim();
        return text.Length == 0 ? draft : draft.WithNote(NoteKind.Dropped, 2, "front matter that can't be read", text);
    }

    /// <summary>The part of TOML that front matter uses: keys with texts, numbers, dates, booleans and lists of texts; tables keep their dotted name.</summary>
    private static Draft Toml(SourceText source, int start, int end)
    {
        var draft = new Draft { Source = source.Path, Lines = [] };
        var table = "";
        foreach (var line in Joined(Draft.LinesOf(source.Text[start..end].TrimEnd(), 2)))
        {
            var text = line.Text.Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            if (TomlTable().Match(text) is { Success: true } section) table = section.Groups[1].Value + ".";
            else if (TomlKey().Match(text) is { Success: true } pair && TomlValue(pair.Groups[2].Value.Trim()) is { } yaml)
                draft = draft with { Metadata = draft.Metadata.With(table + pair.Groups[1].Value.Trim('"', '\''), yaml) };
            else draft = draft.WithNote(NoteKind.Dropped, line.Source, "front matter that can't be read", text);
        }

        return draft;
    }

    /// <summary>Lists and texts that go over several lines, as one line each.</summary>
    private static IEnumerable<DraftLine> Joined(IReadOnlyList<DraftLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (text, first) = (lines[i].Text.TrimEnd(), i);
            var end = TomlOpen().Match(text).Groups[1].Value switch { "[" => "]", var mark => mark };
            while (end.Length > 0 && i + 1 < lines.Count && !IsClosed(text, end)) text += (end == "]" ? " " : "\n") + lines[++i].Text.Trim();
            yield return new DraftLine(text, lines[first].Source);
        }
    }

    private static bool IsClosed(string text, string end)
    {
        var value = text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
        return end == "]" ? TomlListEnd().IsMatch(value) : value.Length > end.Length && value.EndsWith(end, StringComparison.Ordinal);
    }

    private static string? TomlValue(string value)
    {
        foreach (var mark in (string[])["\"\"\"", "'''"])
        {
            if (value.Length >= 6 && value.StartsWith(mark, StringComparison.Ordinal) && value.EndsWith(mark, StringComparison.Ordinal))
                return YamlText.Scalar(string.Join(' ', value[3..^3].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        if (value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0]) return YamlText.Scalar(value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal));
        if (TomlListEnd().Match(value) is { Success: true } close && value[0] == '[') value = value[..(close.Index + 1)];
        if (value is ['[', .., ']'])
        {
            var items = TomlItem().Matches(value).Select(match => match.Groups[1].Value + match.Groups[2].Value).ToList();
            return items.Count > 0 ? YamlText.List(items) : "[]";
        }

        return TomlPlain().IsMatch(value) ? value : null;
    }

    [GeneratedRegex(@"^\s*[\w.""'-]+\s*=\s*(\[|""""""|''')")]
    private static partial Regex TomlOpen();

    [GeneratedRegex(@"\]\s*(?:#.*)?$")]
    private static partial Regex TomlListEnd();

    [GeneratedRegex(@"^\[([\w.-]+)\]$")]
    private static partial Regex TomlTable();

    [GeneratedRegex(@"^([\w.-]+|""[^""]+""|'[^']+')\s*=\s*(.+)$", RegexOptions.Singleline)]
    private static partial Regex TomlKey();

    [GeneratedRegex("""
        "([^"]*)"|'([^']*)'
        """)]
    private static partial Regex TomlItem();

    [GeneratedRegex(@"^(?:true|false|[-+]?[0-9][0-9_.]*|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.+Zz-]*)?)$")]
    private static partial Regex TomlPlain();
}
