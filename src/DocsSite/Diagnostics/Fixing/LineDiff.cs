namespace DocsSite.Diagnostics.Fixing;

/// <summary>A run of lines that differs between two texts; either side may be empty. Lines are 0-based.</summary>
public readonly record struct LineChange(int OldStart, int OldCount, int NewStart, int NewCount);

/// <summary>The shortest edit script between two lists of lines (E. W. Myers, "An O(ND) Difference Algorithm", 1986), ordinal comparison.</summary>
public static class LineDiff
{
    /// <summary>Texts that differ in more lines than this are compared as one block: correct, only less fine.</summary>
    private const int MaxDistance = 1000;

    /// <summary>The changes in order; two of them never adjoin.</summary>
    public static IReadOnlyList<LineChange> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head]) head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        var (oldCount, newCount) = (before.Count - head - tail, after.Count - head - tail);
        if (oldCount == 0 && newCount == 0) return [];
        if (oldCount == 0 || newCount == 0) return [new LineChange(head, oldCount, head, newCount)];
        var trace = Search((x, y) => before[head + x] == after[head + y], oldCount, newCount);
        return trace is null ? [new LineChange(head, oldCount, head, newCount)] : Changes(trace, (oldCount, newCount), head);
    }

    /// <summary>For every distance, the furthest x reached on each diagonal; null when the distance is too large.</summary>
    private static List<int[]>? Search(Func<int, int, bool> equal, int oldCount, int newCount)
    {
        var limit = Math.Min(oldCount + newCount, MaxDistance);
        var reach = new int[(2 * limit) + 3];
        var middle = limit + 1;
        var trace = new List<int[]>();
        for (var distance = 0; distance <= limit; distance++)
        {
            for (var diagonal = -distance; diagonal <= distance; diagonal += 2)
            {
                var x = IsDown(reach, middle, diagonal, distance) ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
                while (x < oldCount && x - diagonal < newCount && x - diagonal >= 0 && equal(x, x - diagonal)) x++;
                reach[middle + diagonal] = x;
                if (x < oldCount || x - diagonal < newCount) continue;
                trace.Add(reach[(middle - distance - 1)..(middle + distance + 2)]);
                return trace;
            }

            trace.Add(reach[(middle - distance - 1)..(middle + distance + 2)]);
        }

        return null;
    }

    private static bool IsDown(int[] reach, int middle, int diagonal, int distance) =>
        diagonal == -distance || (diagonal != distance && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);

    private static List<LineChange> Changes(List<int[]> trace, (int X, int Y) end, int head)
    {
        var (x, y) = end;
        var steps = new List<(int X, int Y, bool IsInsert)>();
        for (var distance = trace.Count - 1; distance > 0; distance--)
        {
            var reach = trace[distance - 1];
            var middle = distance; // The slice of distance d starts at diagonal -d - 1.
            var diagonal = x - y;
            var isDown = IsDown(reach, middle, diagonal, distance);
            var from = isDown ? diagonal + 1 : diagonal - 1;
            (x, y) = (reach[middle + from], reach[middle + from] - from);
            steps.Add((x, y, isDown));
        }

        steps.Reverse();
        var changes = new List<LineChange>();
        foreach (var step in steps)
        {
            var change = new LineChange(head + step.X, step.IsInsert ? 0 : 1, head + step.Y, step.IsInsert ? 1 : 0);
            var adjoins = changes.Count > 0 && changes[^1].OldStart + changes[^1].OldCount == change.OldStart && changes[^1].NewStart + changes[^1].NewCount == change.NewStart;
            if (!adjoins) changes.Add(change);
            else changes[^1] = changes[^1] with { OldCount = changes[^1].OldCount + change.OldCount, NewCount = changes[^1].NewCount + change.NewCount };
        }

        return changes;
    }
}
