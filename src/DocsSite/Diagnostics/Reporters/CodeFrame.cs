using System.Text;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>One line of an article prepared for a terminal, with the place of the marks below it, all in terminal cells.</summary>
public readonly record struct CodeFrame(string Text, int MarkStart, int MarkLength)
{
    private const int TabWidth = 4;
    private const char Ellipsis = '…';

    /// <summary>
    /// Shows the part of a line around <paramref name="column"/> in at most about <paramref name="maxCells"/> cells; what is cut is marked by …
    /// </summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="column">1-based UTF-16 column where the marks start; clamped into the line.</param>
    /// <param name="endColumn">Exclusive end of the marks; clamped.</param>
    /// <param name="maxCells">At least 10.</param>
    public static CodeFrame Render(ReadOnlySpan<char> line, int column, int endColumn, int maxCells)
    {
        maxCells = Math.Max(maxCells, 10);
        var from = Math.Clamp(column - 1, 0, line.Length);
        var to = Math.Clamp(endColumn - 1, from, line.Length);

        // Only the neighbourhood is looked at, so that a frame costs the same on a line of a megabyte.
        var first = Math.Max(0, from - (maxCells * 4));
        var last = Math.Min(line.Length, from + (maxCells * 4));
        var cells = Cells(line, first, last);
        var markFrom = cells.FindIndex(cell => cell.End > from);
        if (markFrom < 0) markFrom = cells.Count;
        var markTo = cells.FindIndex(cell => cell.End >= to);
        markTo = to > from ? (markTo < 0 ? cells.Count : markTo + 1) : markFrom;

        var window = Window(cells, (markFrom, markTo), maxCells);
        var isCutLeft = first > 0 || window.First > 0;
        var isCutRight = last < line.Length || window.Last < cells.Count;
        var text = new StringBuilder();
        if (isCutLeft) text.Append(Ellipsis);
        for (var i = window.First; i < window.Last; i++) text.Append(cells[i].Shown);
        if (isCutRight) text.Append(Ellipsis);
        var start = (isCutLeft ? 1 : 0) + Width(cells, window.First, markFrom);
        return new CodeFrame(text.ToString(), start, Math.Max(1, Width(cells, markFrom, Math.Min(markTo, window.Last))));
    }

    private static (int First, int Last) Window(List<Cell> cells, (int From, int To) marks, int maxCells)
    {
        if (Width(cells, 0, cells.Count) <= maxCells) return (0, cells.Count);
        var room = maxCells - 2; // For both ellipses.
        var first = 0;
        if (Width(cells, 0, marks.To) > room)
        {
            first = marks.From;
            var before = 0;
            while (first > 0 && before + cells[first - 1].Width <= room * 2 / 5) before += cells[--first].Width;
        }

        var last = first;
        var used = 0;
        for (; last < cells.Count && used + cells[last].Width <= room; last++) used += cells[last].Width;
        // Near the end of the line there is room left for more of what stands before.
        while (first > 0 && used + cells[first - 1].Width <= room) used += cells[--first].Width;
        return (first, Math.Max(last, Math.Min(marks.From + 1, cells.Count)));
    }

    private static List<Cell> Cells(ReadOnlySpan<char> line, int first, int last)
    {
        var cells = new List<Cell>(last - first);
        var width = 0;
        for (var i = first; i < last;)
        {
            var length = VisibleText.RuneAt(line, i, out var code);
            var shown = code == '\t' ? new string(' ', TabWidth - (width % TabWidth)) : VisibleText.Show(code);
            var cell = new Cell(shown ?? line.Slice(i, length).ToString(), shown?.Length ?? CellWidth.Of(code), i + length);
            cells.Add(cell);
            width += cell.Width;
            i += length;
        }

        return cells;
    }

    private static int Width(List<Cell> cells, int first, int last)
    {
        var width = 0;
        for (var i = first; i < last; i++) width += cells[i].Width;
        return width;
    }

    /// <param name="Shown">What is printed.</param>
    /// <param name="Width">Terminal cells.</param>
    /// <param name="End">0-based index in the line after the character.</param>
    private readonly record struct Cell(string Shown, int Width, int End);
}
