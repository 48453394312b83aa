using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>Mends text that was decoded twice, and spaces and marks that nobody can see. Code is left alone: there they may be meant.</summary>
public static partial class CharacterRepair
{
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static Draft Apply(Draft draft, PassContext context)
    {
        var isCode = MarkdownText.CodeLines(draft.Lines);
        var lines = draft.Lines.ToBuilder();
        var notes = draft.Notes.ToBuilder();
        int spaces = 0, first = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (isCode[i]) continue;
            var line = lines[i];
            var decoded = Decoded(line.Text);
            if (decoded != line.Text) notes.Add(new ImportNote(NoteKind.Changed, line.Source, "text that was decoded twice was put right", Runs(line.Text)));
            var spaced = Spaced(decoded);
            if (spaced != decoded && spaces++ == 0) first = line.Source;
            lines[i] = line with { Text = spaced };
        }

        if (spaces > 0)
        {
            notes.Add(new ImportNote(NoteKind.Changed, first, "irregular spaces and invisible characters became ordinary ones",
                FormattableString.Invariant($"{spaces} {(spaces == 1 ? "line" : "lines")}")));
        }

        var metadata = new DraftMetadata([.. draft.Metadata.Entries.Select(entry => entry with { Yaml = Spaced(Decoded(entry.Yaml)) })]);
        return draft with { Lines = lines.ToImmutable(), Notes = notes.ToImmutable(), Metadata = metadata };
    }

    /// <summary>Runs of letters that are the Windows-1252 reading of UTF-8 bytes, read again.</summary>
    private static string Decoded(string text) => HighRun().Replace(text, match =>
    {
        try
        {
            return Utf8.GetString(Windows1252.GetBytes(match.Value));
        }
        catch (Exception exception) when (exception is EncoderFallbackException or DecoderFallbackException)
        {
            return match.Value;
        }
    });

    private static string Runs(string text) => string.Join(' ', HighRun().Matches(text).Select(match => match.Value).Where(run => Decoded(run) != run));

    private static string Spaced(string text)
    {
        if (text.AsSpan().IndexOfAny(Odd) < 0) return text;
        var mended = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u00A0' or '\u202F' or '\u2007' or '\u2009' or '\u200A' or '\u3000') mended.Append(' ');
            else if (c is not ('\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\u001B' or '\f')) mended.Append(c);
        }

        return mended.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Odd = System.Buffers.SearchValues.Create("\u00A0\u202F\u2007\u2009\u200A\u3000\u200B\u2060\uFEFF\u00AD\u001B\f");

    [GeneratedRegex(@"[\u0080-\uFFFF]{2,}")]
    private static partial Regex HighRun();
}
