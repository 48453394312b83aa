using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Code blocks keep their language; what generators write behind it (<c>title="…" {1,3} linenums="1"</c>) and the comments that mark
/// lines for them go on record.
/// </summary>
public static partial class CodeFences
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        var isCode = MarkdownText.CodeLines(draft.Lines);
        var lines = ImmutableArray.CreateBuilder<DraftLine>(draft.Lines.Length);
        var notes = draft.Notes.ToBuilder();
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (isCode[i] && LineMark().IsMatch(line.Text))
            {
                notes.Add(new ImportNote(NoteKind.Dropped, line.Source, "mark for a line of code", line.Text.Trim()));
                continue;
            }

            if (isCode[i] && (i == 0 || !isCode[i - 1] || Fence().IsMatch(line.Text)) && Options().Match(line.Text) is { Success: true } match)
            {
                notes.Add(new ImportNote(NoteKind.Dropped, line.Source, "options of a code block", match.Groups["rest"].Value.Trim()));
                line = line with { Text = match.Groups["fence"].Value + match.Groups["language"].Value };
            }

            lines.Add(line);
        }

        return draft with { Lines = lines.ToImmutable(), Notes = notes.ToImmutable() };
    }

    [GeneratedRegex(@"^\s*(?:>\s*)*(?:`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?<fence>\s*(?:>\s*)*(?:`{3,}|~{3,}))\s*(?:\{\s*\.(?<language>[\w+#-]+)(?<rest>[^}]*\}.*)|(?<language>[\w+#.-]+)(?<rest>(?:\s+|\{).*\S.*))$")]
    private static partial Regex Options();

    [GeneratedRegex(@"^\s*(?://|#|/\*|<!--|\{/\*)\s*highlight-(?:next-line|start|end)\b")]
    private static partial Regex LineMark();
}
