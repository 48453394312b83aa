using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Importing.Passes;

/// <summary>"If that does not help, try …" inside a resolution opens the next resolution of the same cause.</summary>
public static partial class FallBacks
{
    private const int LongestSubject = 90;

    public static Draft Apply(Draft draft, PassContext context)
    {
        var resolutions = Outline.Of(draft.Lines).Where(heading => heading.Role == SectionRole.Resolution && SectionRoles.Of(heading.Text) is { Number: 0, Subject: "" });
        foreach (var resolution in resolutions.Reverse())
        {
            var found = Outline.ParagraphStarts(draft.Lines, resolution.Index + 1, resolution.End).Where(at => Otherwise().IsMatch(draft.Lines[at].Text) && !HandOffs.IsHandOff(draft.Lines[at].Text)).ToList();
            if (found.Count > 0) draft = Split(draft, resolution, found);
        }

        return draft;
    }

    private static Draft Split(Draft draft, OutlineHeading resolution, List<int> found)
    {
        var lines = draft.Lines.ToBuilder();
        var marks = new string('#', resolution.Level);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var line = draft.Lines[found[i]];
            var rest = Otherwise().Match(line.Text).Groups["what"].Value;
            lines.InsertRange(found[i], (DraftLine[])[new DraftLine($"{marks} Resolution {i + 2}{Subject(rest)}", line.Source), new DraftLine("", line.Source)]);
            draft = draft.WithNote(NoteKind.Changed, line.Source, $"fall-back → section \"Resolution {i + 2}\"", MarkdownText.Plain(line.Text), 0.8);
        }

        var first = Outline.ParagraphStarts(draft.Lines, resolution.Index + 1, resolution.End).FirstOrDefault(found[0]);
        var lead = first < found[0] && StepLists.IsAction(Action(draft.Lines[first].Text)) ? Subject(draft.Lines[first].Text) : "";
        lines[resolution.Index] = lines[resolution.Index] with { Text = $"{marks} Resolution 1{lead}" };
        return draft with { Lines = lines.ToImmutable() };
    }

    // Verbs that only resolutions begin with count as actions here.
    private static string Action(string text) => Adjust().IsMatch(text) ? "Change " + text : text;

    private static string Subject(string text)
    {
        var plain = MarkdownText.Plain(text);
        var end = plain.IndexOfAny([',', '.', ':', ';', '!', '?']);
        var subject = (end < 0 ? plain : plain[..end]).Trim();
        return subject.Length is < 8 or > LongestSubject || subject.StartsWith("these", StringComparison.OrdinalIgnoreCase) ? "" : ": " + MarkdownText.Capitalized(subject);
    }

    [GeneratedRegex(@"^if (?:(?:that|this|it|the (?:above|issue|problem|error)|these steps|the steps above) (?:does|did|do|still|persists|continues|remains)\b[^,]{0,40}|none of (?:this|these|the above) (?:helps?|works?)[^,]{0,20}|not),\s*(?:you can |please |also |then |next )*(?:try|attempt|consider)?\s*(?<what>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"^(?:adjust|extend|relax|increase|decrease|reduce|correct|move|migrate|upgrade|rename|clean|rebuild|repair|reinstall|specify|modify|define|give)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adjust();
}
