using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Bullets that are actions in their order become numbered steps. A note between two such lists belongs to the step above it, and the
/// steps go on.
/// </summary>
public static partial class StepLists
{
    private static readonly HashSet<string> Verbs = new(
        ("add allow apply approve assign block browse change check choose clear click close complete configure confirm connect contact copy create delete "
        + "disable disconnect double-click download drag edit enable ensure enter expand find follow go grant hover install launch locate log look make move "
        + "navigate open paste press provide reconnect refresh register remove repeat replace reset restart restore return review right-click run save scroll "
        + "search select send set sign start stop submit switch tap test toggle try turn type unblock uncheck uninstall update upload use verify view visit wait")
        .Split(' '), StringComparer.OrdinalIgnoreCase);

    public static Draft Apply(Draft draft, PassContext context)
    {
        var lines = draft.Lines.ToBuilder();
        var lists = TopLists(lines);
        var notes = draft.Notes.ToBuilder();
        var isSteps = lists.Select(list => IsSteps(lines, list)).ToArray();
        for (var i = 0; i < lists.Count; i++)
        {
            if (!isSteps[i]) continue;
            var count = Number(lines, lists[i]);
            notes.Add(new ImportNote(NoteKind.Changed, lines[lists[i].Start].Source, "bullets that are actions became numbered steps", FormattableString.Invariant($"{count} steps")) { Confidence = 0.8 });
            if (i + 1 < lists.Count && isSteps[i + 1] && NoteBetween(lines, lists[i].End, lists[i + 1].Start)) Indent(lines, lists[i].End, lists[i + 1].Start);
        }

        return draft with { Lines = lines.ToImmutable(), Notes = notes.ToImmutable() };
    }

    /// <summary>Whether a sentence tells the reader to do something.</summary>
    public static bool IsAction(string text)
    {
        var sentence = Circumstance().Replace(MarkdownText.Plain(text), "");
        var word = FirstWord().Match(sentence).Value;
        return Verbs.Contains(word);
    }

    private static List<(int Start, int End)> TopLists(ImmutableArray<DraftLine>.Builder lines)
    {
        var lists = new List<(int, int)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Text.StartsWith("- ", StringComparison.Ordinal)) continue;
            var end = i + 1;
            while (end < lines.Count && (lines[end].Text.StartsWith("- ", StringComparison.Ordinal) || IsInside(lines, end))) end++;
            lists.Add((i, end));
            i = end - 1;
        }

        return lists;
    }

    /// <summary>An indented line, or blank lines with more of the list behind them.</summary>
    private static bool IsInside(ImmutableArray<DraftLine>.Builder lines, int at)
    {
        if (!lines[at].IsBlank) return lines[at].Text.StartsWith("  ", StringComparison.Ordinal);
        return at + 1 < lines.Count && (lines[at + 1].Text.StartsWith("  ", StringComparison.Ordinal) || lines[at + 1].Text.StartsWith("- ", StringComparison.Ordinal));
    }

    private static bool IsSteps(ImmutableArray<DraftLine>.Builder lines, (int Start, int End) list)
    {
        var items = Enumerable.Range(list.Start, list.End - list.Start).Select(at => lines[at].Text).Where(text => text.StartsWith("- ", StringComparison.Ordinal)).ToList();
        var actions = items.Count(item => IsAction(item[2..]));
        return items.Count > 1 && actions * 2 >= items.Count && !items.All(item => item.Contains(": ", StringComparison.Ordinal));
    }

    private static int Number(ImmutableArray<DraftLine>.Builder lines, (int Start, int End) list)
    {
        var count = 0;
        for (var i = list.Start; i < list.End; i++)
        {
            if (lines[i].IsBlank) continue;
            var isItem = lines[i].Text.StartsWith("- ", StringComparison.Ordinal);
            if (isItem) count++;
            lines[i] = lines[i] with { Text = isItem ? "1. " + lines[i].Text[2..] : " " + lines[i].Text };
        }

        return count;
    }

    private static bool NoteBetween(ImmutableArray<DraftLine>.Builder lines, int start, int end)
    {
        var between = Enumerable.Range(start, end - start).Where(at => !lines[at].IsBlank).ToList();
        return between.Count > 0 && Notes.IsNote(lines[between[0]].Text) && between[^1] - between[0] + 1 == between.Count;
    }

    private static void Indent(ImmutableArray<DraftLine>.Builder lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!lines[i].IsBlank) lines[i] = lines[i] with { Text = "   " + lines[i].Text };
        }
    }

    // "In the portal, select …", "Once signed in, select …", "Then select …".
    [GeneratedRegex(@"^(?:(?:in|on|from|under|at|next to|once|after|when|within|using|for|inside|below|above)\b[^,]{1,70},\s*|(?:then|next|now|finally|first|please|also)\b,?\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Circumstance();

    [GeneratedRegex(@"^[\w-]+")]
    private static partial Regex FirstWord();
}
