using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>Paragraphs that begin with "Note:" or the like become alerts.</summary>
public static partial class Notes
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "NOTE", ["notes"] = "NOTE", ["please note"] = "NOTE", ["info"] = "NOTE", ["heads up"] = "NOTE", ["tip"] = "TIP", ["hint"] = "TIP", ["pro tip"] = "TIP",
        ["important"] = "IMPORTANT", ["caution"] = "CAUTION", ["warning"] = "WARNING", ["danger"] = "WARNING", ["attention"] = "WARNING",
    };

    public static bool IsNote(string line) => Note().IsMatch(line);

    /// <summary>What a box whose text begins with a label ("**Important:** close it first") is, and the text without the label.</summary>
    public static (string Kind, string Text)? Labelled(string text) => Note().Match(Sign().Replace(text, "")) is { Success: true } match
        ? (Kinds[match.Groups["kind"].Value], MarkdownText.Capitalized(match.Groups["text"].Value.Trim())) : null;

    public static Draft Apply(Draft draft, PassContext context)
    {
        var isCode = MarkdownText.CodeLines(draft.Lines);
        var lines = ImmutableArray.CreateBuilder<DraftLine>(draft.Lines.Length);
        var notes = draft.Notes.ToBuilder();
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (isCode[i] || (i > 0 && !draft.Lines[i - 1].IsBlank && !isCode[i - 1]) || Note().Match(line.Text) is not { Success: true } match)
            {
                lines.Add(line);
                continue;
            }

            var kind = Kinds[match.Groups["kind"].Value];
            var indent = match.Groups["indent"].Value;
            notes.Add(new ImportNote(NoteKind.Changed, line.Source, $"\"{match.Groups["kind"].Value}\" → alert", MarkdownText.Plain(line.Text)));
            lines.Add(new DraftLine($"{indent}> [!{kind}]", line.Source));
            var text = match.Groups["text"].Value.Trim();
            if (text.Length > 0) lines.Add(new DraftLine($"{indent}> {MarkdownText.Capitalized(text)}", line.Source));
            i = AddRest(draft.Lines, i, indent, lines, text.Length > 0);
        }

        return draft with { Lines = lines.ToImmutable(), Notes = notes.ToImmutable() };
    }

    /// <summary>The rest of the paragraph; of the next one when the label stood alone.</summary>
    private static int AddRest(ImmutableArray<DraftLine> source, int at, string indent, ImmutableArray<DraftLine>.Builder lines, bool hasText)
    {
        var next = at + 1;
        if (!hasText && next < source.Length && source[next].IsBlank) next++;
        for (; next < source.Length && !source[next].IsBlank && !Heading().IsMatch(source[next].Text); next++)
            lines.Add(new DraftLine($"{indent}> {source[next].Text.TrimStart()}", source[next].Source));
        return next - 1;
    }

    [GeneratedRegex(
        @"^(?<indent>\s*)(?:[*_]{0,3})(?<kind>please note|notes?|info|heads up|tip|pro tip|hint|important|caution|warning|danger|attention)\s*(?:(?:[*_]{1,3})\s*:|:\s*(?:[*_]{0,3})|!?[*_]{2,3}\s*[-–—:]?)\s*(?<text>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^#{1,6}\s")]
    private static partial Regex Heading();

    /// <summary>A sign such as ⚠️ or 💡 that stands before the label, inside its emphasis or outside.</summary>
    [GeneratedRegex(@"(?<=^[*_]{0,3})[\p{So}\p{Cs}\uFE0F\u200D ]+")]
    private static partial Regex Sign();
}
