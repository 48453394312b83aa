using System.Text;

namespace DocsSite.Diagnostics.Fixing;

/// <param name="Applied">Findings whose fix is part of the round.</param>
/// <param name="Edits">Path → edits that do not touch each other, in order of place.</param>
public sealed record FixRound(IReadOnlyList<Diagnostic> Applied, IReadOnlyDictionary<string, IReadOnlyList<TextEdit>> Edits);

/// <summary>Chooses which fixes can be applied together, and applies them to texts. Pure.</summary>
public static class FixPlanner
{
    /// <summary>
    /// The findings in order of place and rule; a fix whose edits touch one that was chosen before waits for the next round, so that the
    /// outcome does not depend on the order in which rules ran. A fix is taken whole or not at all.
    /// </summary>
    /// <param name="findings">Ordered as <see cref="DiagnosticPolicy.Arrange"/> does.</param>
    /// <param name="allowed">The least safe fixes that may be applied.</param>
    /// <param name="mayEdit">Whether a file may be changed.</param>
    public static FixRound Choose(IEnumerable<Diagnostic> findings, FixSafety allowed, Func<string, bool> mayEdit)
    {
        var applied = new List<Diagnostic>();
        var chosen = new SortedDictionary<string, List<TextEdit>>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (!IsAllowed(finding.Fix, allowed) || !finding.Fix!.Edits.All(edit => mayEdit(edit.Span.Path))) continue;
            var edits = finding.Fix.Edits;
            var isTaken = edits.Any(edit => chosen.TryGetValue(edit.Span.Path, out var others) && others.Exists(other => Touch(edit.Span, other.Span)));
            if (isTaken || edits.Index().Any(one => edits.Take(one.Index).Any(other => Touch(one.Item.Span, other.Span)))) continue;
            applied.Add(finding);
            foreach (var edit in edits)
            {
                if (!chosen.TryGetValue(edit.Span.Path, out var list)) chosen[edit.Span.Path] = list = [];
                list.Add(edit);
            }
        }

        return new FixRound(applied, chosen.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<TextEdit>)[.. pair.Value.OrderBy(edit => edit.Span.Start)], StringComparer.Ordinal));
    }

    /// <summary>Whether a fix exists and is at least as safe as asked for.</summary>
    public static bool IsAllowed(Fix? fix, FixSafety allowed) =>
        fix is { Edits.IsEmpty: false } && (fix.Safety == FixSafety.Safe || (fix.Safety == FixSafety.Unsafe && allowed == FixSafety.Unsafe));

    /// <summary>The text after the edits. Line ends that an edit brings are written as the file writes its own.</summary>
    /// <param name="text">Decoded text without byte order mark.</param>
    /// <param name="edits">In order of place, not touching each other.</param>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        var lineEnd = LineEndOf(text);
        var result = new StringBuilder(text.Length + 64);
        var copied = 0;
        foreach (var edit in edits)
        {
            result.Append(text, copied, edit.Span.Start - copied);
            result.Append(edit.NewText.ReplaceLineEndings(lineEnd));
            copied = edit.Span.End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>CRLF when most lines end so, else LF.</summary>
    private static string LineEndOf(string text)
    {
        var lines = text.AsSpan().Count('\n');
        return lines > 0 && text.AsSpan().Count("\r\n") * 2 > lines ? "\r\n" : "\n";
    }

    /// <summary>Overlap; an insertion also touches what begins or ends where it stands: the order of the two would be a guess.</summary>
    private static bool Touch(SourceSpan left, SourceSpan right)
    {
        if (left.Path != right.Path) return false;
        return left.Length == 0 || right.Length == 0
            ? left.Start <= right.End && right.Start <= left.End
            : left.Start < right.End && right.Start < left.End;
    }
}
