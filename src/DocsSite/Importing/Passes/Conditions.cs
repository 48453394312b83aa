using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Importing.Passes;

/// <summary>"It only happens if …" in the symptoms says how to tell that the one cause is the reader's: it moves there.</summary>
public static partial class Conditions
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        var headings = Outline.Of(draft.Lines);
        var causes = headings.Where(heading => heading.Role == SectionRole.Cause).ToList();
        var symptom = headings.FirstOrDefault(heading => heading.Role == SectionRole.Symptom);
        if (causes is not [{ Level: 2 } cause] || symptom is null || symptom.Index > cause.Index || headings.Any(heading => heading.Role == SectionRole.Confirm)) return draft;
        var found = Outline.ParagraphStarts(draft.Lines, symptom.Index + 1, symptom.End)
            .Where(at => OnlyIf().IsMatch(draft.Lines[at].Text) && Outline.ParagraphEnd(draft.Lines, at) == at + 1).ToList();
        if (found is not [var condition]) return draft;
        var line = draft.Lines[condition];
        DraftLine[] moved = [new DraftLine("", line.Source), new DraftLine("### Confirm this cause", line.Source), new DraftLine("", line.Source), line, new DraftLine("", line.Source)];
        return (draft with { Lines = draft.Lines.InsertRange(cause.End, moved).RemoveAt(condition) })
            .WithNote(NoteKind.Changed, line.Source, "condition → \"Confirm this cause\"", MarkdownText.Plain(line.Text), 0.7)
            .WithNote(NoteKind.Check, line.Source, "does this limit the users in the affected table, too?", MarkdownText.Plain(line.Text), 0.5);
    }

    [GeneratedRegex(@"^(?:it|this|(?:the|this) (?:issue|error|problem)) (?:(?:can )?only (?:happens?|occurs?|appears?)|(?:happens|occurs|appears) only) (?:if|when)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyIf();
}
