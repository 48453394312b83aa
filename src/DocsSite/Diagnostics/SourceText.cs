namespace DocsSite.Diagnostics;

/// <summary>The decoded text of one source file together with its line table: turns offsets into <see cref="SourceSpan"/>s.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <param name="path">Path relative to the content root, <c>/</c> as separator.</param>
    /// <param name="text">Decoded text without byte order mark; line ends as they are in the file.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    public string Path { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>The span of <paramref name="length"/> code units from <paramref name="start"/>; both are clamped into the text.</summary>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        var end = Math.Clamp(start + Math.Max(length, 0), start, Text.Length);
        var line = LineIndex(start);
        var endLine = LineIndex(end);
        return new SourceSpan(
            Path, start, end - start, line + 1, start - _lineStarts[line] + 1, endLine + 1, end - _lineStarts[endLine] + 1);
    }

    /// <summary>The text of a 1-based line, without its line end; empty past the last line.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        if (line < 1 || line > _lineStarts.Length) return [];
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    /// <summary>Offset of the first code unit of a 1-based line.</summary>
    public int LineStart(int line) => _lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Length - 1)];

    private int LineIndex(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') starts.Add(i + 1);
            else if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) starts.Add(i + 1);
        }

        return [.. starts];
    }
}
