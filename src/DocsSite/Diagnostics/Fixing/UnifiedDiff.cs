using System.Text;

namespace DocsSite.Diagnostics.Fixing;

/// <summary>Writes the difference of two versions of a file as <c>git apply</c> reads it (git-diff, unified format, 3 lines of context).</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The patch of one file; empty when both texts are the same.</summary>
    /// <param name="path">With <c>/</c>, as seen from where the patch will be applied.</param>
    /// <param name="before">The decoded text with everything that is in the file, byte order mark and line ends included.</param>
    /// <param name="after">The new text.</param>
    public static string Of(string path, string before, string after)
    {
        if (before == after) return "";
        var (old, now) = (Lines(before), Lines(after));
        var patch = new StringBuilder();
        patch.Append($"diff --git {Quote("a/" + path)} {Quote("b/" + path)}\n");
        patch.Append($"--- {Name("a/", path, before)}\n+++ {Name("b/", path, after)}\n");
        foreach (var hunk in Hunks(LineDiff.Compare(old, now))) AppendHunk(patch, hunk, (old, now));
        return patch.ToString();
    }

    /// <summary>Changes nearer to each other than twice the context share a hunk.</summary>
    private static IEnumerable<List<LineChange>> Hunks(IReadOnlyList<LineChange> changes)
    {
        var hunk = new List<LineChange>();
        foreach (var change in changes)
        {
            if (hunk.Count > 0 && change.OldStart - (hunk[^1].OldStart + hunk[^1].OldCount) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(change);
        }

        yield return hunk;
    }

    private static void AppendHunk(StringBuilder patch, List<LineChange> hunk, (IReadOnlyList<string> Old, IReadOnlyList<string> Now) texts)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var before = Math.Min(Context, first.OldStart);
        var oldEnd = Math.Min(texts.Old.Count, last.OldStart + last.OldCount + Context);
        var oldStart = first.OldStart - before;
        var oldCount = oldEnd - oldStart;
        var newCount = oldCount + hunk.Sum(change => change.NewCount - change.OldCount);
        patch.Append($"@@ -{Range(oldStart, oldCount)} +{Range(first.NewStart - before, newCount)} @@\n");
        var at = oldStart;
        foreach (var change in hunk)
        {
            AppendLines(patch, ' ', texts.Old, at, change.OldStart);
            AppendLines(patch, '-', texts.Old, change.OldStart, change.OldStart + change.OldCount);
            AppendLines(patch, '+', texts.Now, change.NewStart, change.NewStart + change.NewCount);
            at = change.OldStart + change.OldCount;
        }

        AppendLines(patch, ' ', texts.Old, at, oldEnd);
    }

    private static void AppendLines(StringBuilder patch, char mark, IReadOnlyList<string> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            patch.Append(mark).Append(lines[i]);
            if (!lines[i].EndsWith('\n')) patch.Append("\n\\ No newline at end of file\n");
        }
    }

    /// <summary>An empty range is named by the line before it.</summary>
    private static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    /// <summary>With their line ends; git knows only LF.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static string Name(string side, string path, string text)
    {
        if (text.Length == 0) return Quote(side + path);
        var name = Quote(side + path);
        // A tab ends the name where it holds a space.
        return name.Contains(' ', StringComparison.Ordinal) && name[0] != '"' ? name + "\t" : name;
    }

    /// <summary>As git quotes (core.quotePath=false): only control characters, quotation marks and backslashes.</summary>
    private static string Quote(string path)
    {
        if (!path.Any(unit => unit < ' ' || unit is '"' or '\\' or '\x7f')) return path;
        var quoted = new StringBuilder("\"");
        foreach (var unit in path)
        {
            if (unit is '"' or '\\') quoted.Append('\\').Append(unit);
            else if (unit < ' ' || unit == '\x7f') quoted.Append($"\\{Convert.ToString(unit, 8).PadLeft(3, '0')}");
            else quoted.Append(unit);
        }

        return quoted.Append('"').ToString();
    }
}
