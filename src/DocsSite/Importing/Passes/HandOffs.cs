using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Where to turn when nothing helps stands in one include at the end of the article, not in the middle of its steps: sentences that hand
/// the reader over to support move there, word for word.
/// </summary>
public static partial class HandOffs
{
    /// <summary>Stands for the include until its path is known.</summary>
    public const string Token = "[!INCLUDE [Where to get help](hand-off)]";

    public static Draft Apply(Draft draft, PassContext context)
    {
        if (!Outline.IsProblem(draft)) return draft;
        draft = Outline.Of(draft.Lines).FirstOrDefault(heading => heading.Role == SectionRole.Escalation) is { } section ? FromSection(draft, section) : FromSentences(draft);
        return draft.HandOff.IsEmpty ? draft : WithoutEmptySections(draft);
    }

    /// <summary>The whole text of a section that is a hand-off already.</summary>
    private static Draft FromSection(Draft draft, OutlineHeading section)
    {
        var body = draft.Lines.Skip(section.Index + 1).Take(section.End - section.Index - 1).ToList();
        if (body.All(line => line.IsBlank) || body.Any(line => line.Text.Contains("[!INCLUDE", StringComparison.OrdinalIgnoreCase))) return draft;
        return Note(draft with
        {
            HandOff = [.. body.SkipWhile(line => line.IsBlank).Reverse().SkipWhile(line => line.IsBlank).Reverse()],
            Lines = [.. draft.Lines.Take(section.Index + 1), new DraftLine("", 0), new DraftLine(Token, 0), new DraftLine("", 0), .. draft.Lines.Skip(section.End)],
        });
    }

    private static Draft FromSentences(Draft draft)
    {
        var moved = ImmutableArray.CreateBuilder<DraftLine>();
        var lines = draft.Lines.ToBuilder();
        var isCode = MarkdownText.CodeLines(lines);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var text = lines[i].Text;
            if (isCode[i] || text.Length == 0 || text.TrimStart() is ['#' or '>' or '|' or '<', ..] || !MayHandOff().IsMatch(text)) continue;
            var mark = Marker().Match(text).Value;
            var sentences = SentenceEnd().Split(text[mark.Length..]);
            var isMoved = sentences.Select((sentence, at) => IsHandOff(sentence) || (Question().IsMatch(sentence) && sentences.Skip(at + 1).Any(IsHandOff))).ToList();
            var kept = sentences.Where((_, at) => !isMoved[at]).ToList();
            if (kept.Count == sentences.Length || IsOnlyAnswer(lines, i, kept.Count)) continue;
            moved.InsertRange(0, sentences.Where((_, at) => isMoved[at]).Select(sentence => lines[i] with { Text = MarkdownText.Capitalized(sentence.Trim()) }));
            if (kept.Count > 0) lines[i] = lines[i] with { Text = mark + string.Join(' ', kept) };
            else lines.RemoveAt(i);
        }

        if (moved.Count == 0) return draft;
        return Note(draft with
        {
            HandOff = moved.SelectMany((line, at) => at == 0 ? [line] : (DraftLine[])[new DraftLine("", line.Source), line]).ToImmutableArray(),
            Lines = [.. lines, new DraftLine("", 0), new DraftLine("## Still not resolved?", 0), new DraftLine("", 0), new DraftLine(Token, 0)],
        });
    }

    private static Draft Note(Draft draft)
    {
        foreach (var line in draft.HandOff.Where(line => !line.IsBlank))
            draft = draft.WithNote(NoteKind.Changed, line.Source, "hand-off → include below \"Still not resolved?\"", MarkdownText.Plain(line.Text), 0.8);
        return draft;
    }

    /// <summary>The sentence hands the reader over to people.</summary>
    internal static bool IsHandOff(string sentence)
    {
        var text = MarkdownText.Plain(sentence);
        return Contact().IsMatch(text) || Community().IsMatch(text);
    }

    /// <summary>Asking support may be all that an article has to offer: then it is the resolution and stays.</summary>
    private static bool IsOnlyAnswer(ImmutableArray<DraftLine>.Builder lines, int at, int keptSentences)
    {
        if (keptSentences > 0) return false;
        var section = Outline.Of(lines).LastOrDefault(heading => heading.Index < at && heading.End > at);
        if (section is null || section.Role is not (SectionRole.Resolution or SectionRole.Workaround or SectionRole.Cause or SectionRole.Symptom)) return false;
        return Enumerable.Range(section.Index + 1, section.End - section.Index - 1).All(i => i == at || lines[i].IsBlank);
    }

    /// <summary>"More information" that only held the hand-off goes; a disclaimer in it stays.</summary>
    private static Draft WithoutEmptySections(Draft draft)
    {
        var empty = Outline.Of(draft.Lines).FirstOrDefault(heading => heading.Role is SectionRole.MoreInformation or SectionRole.References
            && draft.Lines.Skip(heading.Index + 1).Take(heading.End - heading.Index - 1).All(line => line.IsBlank || line.Text.StartsWith("[!INCLUDE", StringComparison.OrdinalIgnoreCase)));
        return empty is null ? draft : (draft with { Lines = draft.Lines.RemoveAt(empty.Index) })
            .WithNote(NoteKind.Dropped, draft.Lines[empty.Index].Source, "heading whose text moved", empty.Text);
    }

    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:contact|reach out|get in touch|write|e-?mail|call|ask|raise|open|submit|create|file|log|visit|go to|see|post|join)\b", Folded)]
    private static partial Regex MayHandOff();

    [GeneratedRegex(@"\b(?:contact|reach out to|get in touch with|write to|e-?mail|call|ask|(?:raise|open|submit|create|file|log) an? (?:support )?(?:ticket|case|request)(?: with| to)?)\b.{0,60}?\b(?:support|us|our team|customer (?:success|care|service)|help ?desk|service desk|live chat)\b", Folded)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(?:visit|go to|ask (?:in|on)|post (?:in|on)|join)\b.{0,120}?\b(?:community|forums?)\b", Folded)]
    private static partial Regex Community();

    /// <summary>"Still stuck?" means nothing without the sentence behind it.</summary>
    [GeneratedRegex(@"^\W*(?:still|need|have|having|any|more|not)\b[^.!]{0,50}\?\W*$", Folded)]
    private static partial Regex Question();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\[""“])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s*(?:(?:[-*+]|\d+[.)])\s+)?")]
    private static partial Regex Marker();
}
