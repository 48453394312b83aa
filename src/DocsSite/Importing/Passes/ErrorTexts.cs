using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Articles;
using DocsSite.Articles.Errors;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Error codes get code formatting, and the messages and codes that the symptoms show (code span, quotation, list, emphasis, title)
/// become the article's <c>errors</c>.
/// </summary>
public static partial class ErrorTexts
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        draft = Formatted(draft, context.Scanner);
        if (draft.Metadata.Has("errors") || !Outline.IsProblem(draft)) return draft;
        var symptoms = string.Join("\n\n", Outline.Of(draft.Lines).Where(heading => heading.Role == SectionRole.Symptom).Select(heading => TextOf(draft, heading)));
        var errors = Collect(symptoms, draft, context.Scanner);
        var isSure = errors.Count > 0;
        if (!isSure) errors = [.. Codes(string.Join('\n', draft.Lines.Select(line => line.Text)), context.Scanner).Select(code => new Found(code, ""))];
        if (!isSure) draft = Missing(draft, symptoms);
        if (errors.Count == 0) return draft;
        var alias = SuchAs().Match(symptoms) is { Success: true } match ? MarkdownText.Plain(match.Groups[1].Value).Trim('"', '“', '”', '‘', '’', '\'') : "";
        draft = draft.WithMetadata("errors", YamlText.Maps(errors.Select((error, at) => Members(error, at == 0 ? alias : ""))));
        foreach (var error in errors)
        {
            var shown = error.Message.Length > 0 ? error.Message : error.Code;
            draft = draft.WithNote(NoteKind.Changed, LineOf(draft, shown), "error text → `errors`", shown, isSure ? 0.9 : 0.5);
            if (!isSure) draft = draft.WithNote(NoteKind.Check, LineOf(draft, shown), "is this the error that the article is about? It stands outside of the symptoms", shown, 0.5);
        }

        return alias.Length == 0 ? draft : draft.WithNote(NoteKind.Check, LineOf(draft, alias), "taken for another wording of the first error (`aliases`)", alias, 0.6);
    }

    private sealed record Found(string Code, string Message);

    private static List<Found> Collect(string symptoms, Draft draft, ErrorCodeScanner scanner)
    {
        var messages = ErrorTextExtractor.FromSymptom(symptoms).Select(message => message.Text)
            .Concat(Quote().Matches(symptoms).Where(match => !Alert().IsMatch(match.Value)).Select(match => Joined(match.Value)))
            .Concat(Shown().Matches(symptoms).Select(match => MarkdownText.Plain(match.Groups["text"].Value)))
            .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        // A code alone in backticks is a code, not a message.
        var found = messages.Where(text => !IsCode(text, scanner)).Select(text => new Found(Codes(text, scanner) is [var code, ..] ? code : "", text)).ToList();
        var known = found.Select(error => error.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var code in Codes(draft.Metadata.Text("title") + "\n" + symptoms, scanner).Where(known.Add)) found.Add(new Found(code, ""));
        return found;
    }

    private static bool IsCode(string text, ErrorCodeScanner scanner) => Codes(text, scanner) is [var code] && text.Trim('.', ' ').Length <= code.Length + 2;

    private static IReadOnlyList<string> Codes(string text, ErrorCodeScanner scanner) =>
        [.. scanner.Scan(Targets().Replace(text, "]").Replace("\\_", "_", StringComparison.Ordinal), ScanContext.Prose).Select(mention => mention.Code.Canonical).Distinct(StringComparer.Ordinal)];

    private static List<(string, string)> Members(Found error, string alias)
    {
        var members = new List<(string, string)>();
        if (error.Code.Length > 0) members.Add(("code", YamlText.Scalar(error.Code)));
        if (error.Message.Length > 0) members.Add(("message", YamlText.Scalar(error.Message)));
        if (alias.Length > 0) members.Add(("aliases", $"\n      - {YamlText.Scalar(alias)}"));
        return members;
    }

    /// <summary>Text that points at an error which is not there: most likely a lost screenshot.</summary>
    private static Draft Missing(Draft draft, string symptoms) =>
        Points().Match(symptoms) is { Success: true } match
            ? draft.WithNote(NoteKind.Check, LineOf(draft, match.Value), "the text speaks of an error that is not in it: quote the message", match.Value, 0)
            : draft;

    /// <summary>Symbolic codes in running text, with or without emphasis, get backticks.</summary>
    private static Draft Formatted(Draft draft, ErrorCodeScanner scanner)
    {
        var notes = new List<ImportNote>();
        var result = draft.ReplaceLines(line =>
        {
            if (line.Text.StartsWith('#') || line.Text.Contains(":::", StringComparison.Ordinal)) return null;
            var text = Bare().Replace(line.Text, match =>
            {
                if (line.Text.AsSpan(0, match.Index).Count('`') % 2 == 1 || InTarget(line.Text, match.Index)) return match.Value;
                var code = match.Groups[2].Value.Replace("\\", "", StringComparison.Ordinal);
                if (!scanner.Scan(code, ScanContext.Prose).Any(mention => mention.Length == code.Length)) return match.Value;
                notes.Add(new ImportNote(NoteKind.Changed, line.Source, "error code → code formatting", match.Value));
                return $"`{code}`";
            });
            return text == line.Text ? null : ([text], null);
        });
        return result with { Notes = result.Notes.AddRange(notes) };
    }

    /// <summary>Inside a link target, an address or a tag.</summary>
    private static bool InTarget(string line, int at)
    {
        var open = line.LastIndexOf("](", at, StringComparison.Ordinal);
        if (open >= 0 && line.IndexOf(')', open) is var close && (close < 0 || close > at)) return true;
        var space = line.LastIndexOfAny([' ', '('], at);
        if (line.AsSpan(space + 1, at - space - 1).Contains("://", StringComparison.Ordinal)) return true;
        var tag = line.LastIndexOf('<', at);
        return tag >= 0 && tag + 1 < line.Length && (char.IsLetter(line[tag + 1]) || line[tag + 1] == '/') && line.IndexOf('>', tag) > at;
    }

    private static string TextOf(Draft draft, OutlineHeading heading) =>
        string.Join('\n', draft.Lines.Skip(heading.Index + 1).Take(heading.End - heading.Index - 1).Select(line => line.Text));

    private static string Joined(string quote) => MarkdownText.Plain(string.Join(' ', quote.Split('\n').Select(line => line.TrimStart(' ', '>').Trim())));

    private static int LineOf(Draft draft, string text) => draft.Lines.FirstOrDefault(line => line.Text.Contains(text, StringComparison.Ordinal)).Source;

    [GeneratedRegex(@"^>.*(?:\n>.*)*", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^>\s*\[!")]
    private static partial Regex Alert();

    /// <summary>"The window shows *Sign-in failed: …*": several words in emphasis or quotation marks behind a word that announces them, code too.</summary>
    [GeneratedRegex(@"\b(?:shows?|displays?|says?|reads?|errors?|messages?)\b[^.\n*`""“]{0,30}(?:(?<!\*)\*(?!\*)(?<text>[^*\n]+ [^*\n]+ [^*\n]+)\*(?!\*)|`(?<text>[^`\n]+ [^`\n]+ [^`\n]+)`|""(?<text>[^""\n]+ [^""\n]+ [^""\n]+)""|“(?<text>[^”\n]+ [^”\n]+ [^”\n]+)”)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\]\([^)\s]*\)")]
    private static partial Regex Targets();

    [GeneratedRegex(@"(?<![\w`\\/.-])(\*\*\*|\*\*|\*|__|_)?([A-Z][A-Z0-9]+(?:\\?_[A-Z0-9]+)+)(?(1)\1)(?![\w`-])", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:error|message)\b[^.\n]{0,60}?,? such as\s+(.{10,120}?)\.(?:\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SuchAs();

    [GeneratedRegex(@"[^.\n]*\b(?:this|the following|the below) (?:error|message|error message)\b[^.\n]*\b(?:displayed|shown|appears|occurs|seen)\b[^.\n]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
