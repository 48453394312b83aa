namespace DocsSite.Diagnostics;

/// <summary>
/// A coarse view of a Markdown file by lines: which are literal (front matter, fenced code) and where a block ends. Enough to find
/// comments and the block after them before, and independently of, the real parser.
/// </summary>
internal sealed class MarkdownLines
{
    private readonly SourceText _source;
    private readonly bool[] _isLiteral;

    private MarkdownLines(SourceText source, bool[] isLiteral) => (_source, _isLiteral) = (source, isLiteral);

    public static MarkdownLines Read(SourceText source)
    {
        var isLiteral = new bool[source.LineCount + 1];
        var line = SkipFrontMatter(source, isLiteral);
        while (line <= source.LineCount)
        {
            var last = FenceEnd(source, line);
            for (var i = line; i <= last; i++) isLiteral[i] = true;
            line = Math.Max(last, line) + 1;
        }

        return new MarkdownLines(source, isLiteral);
    }

    /// <summary>Whether text at the start of the span is shown as it is: front matter, fenced code or a code span.</summary>
    public bool IsLiteral(SourceSpan span)
    {
        if (_isLiteral[span.Line]) return true;
        var before = _source.Line(span.Line)[..Math.Min(span.Column - 1, _source.Line(span.Line).Length)];
        return before.Count('`') % 2 == 1;
    }

    /// <summary>
    /// The lines that a comment speaks for: the block that it stands in, or, when it stands alone, the block that follows
    /// (to the next blank line; a heading is a block of one line; fenced code goes to its closing fence). Further comments in between are skipped.
    /// </summary>
    public LineRange BlockAfter(SourceSpan comment)
    {
        if (!StandsAlone(comment)) return new LineRange(comment.Line, TextEnd(comment.EndLine));
        var first = comment.EndLine + 1;
        while (first <= _source.LineCount && IsSkipped(_source.Line(first))) first++;
        return new LineRange(comment.Line, BlockEnd(first));
    }

    private bool StandsAlone(SourceSpan comment)
    {
        var before = _source.Line(comment.Line)[..(comment.Column - 1)];
        var after = _source.Line(comment.EndLine)[(comment.EndColumn - 1)..];
        return before.Trim(" \t>").IsEmpty && after.IsWhiteSpace();
    }

    private int BlockEnd(int first)
    {
        if (first > _source.LineCount) return _source.LineCount;
        var fence = FenceEnd(_source, first);
        if (fence > 0) return fence;
        return IsHeading(_source.Line(first)) ? first : TextEnd(first);
    }

    private int TextEnd(int line)
    {
        while (line < _source.LineCount && !_source.Line(line + 1).IsWhiteSpace() && !IsHeading(_source.Line(line + 1))) line++;
        return line;
    }

    private static bool IsSkipped(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace() || line.TrimStart().StartsWith("<!-- docssite-ignore", StringComparison.Ordinal);

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && line[level] is ' ' or '\t';
    }

    private static int SkipFrontMatter(SourceText source, bool[] isLiteral)
    {
        if (!source.Line(1).TrimEnd().SequenceEqual("---")) return 1;
        for (var line = 2; line <= source.LineCount; line++)
        {
            if (!source.Line(line).TrimEnd().SequenceEqual("---")) continue;
            Array.Fill(isLiteral, true, 1, line);
            return line + 1;
        }

        return 1;
    }

    /// <summary>The line of the closing fence (or the last line of the file) when a fence opens here, else 0.</summary>
    private static int FenceEnd(SourceText source, int line)
    {
        var opening = Fence(source.Line(line));
        if (opening.Length == 0) return 0;
        for (var i = line + 1; i <= source.LineCount; i++)
        {
            var closing = Fence(source.Line(i));
            if (closing.Mark == opening.Mark && closing.Length >= opening.Length && closing.IsBare) return i;
        }

        return source.LineCount;
    }

    private static (char Mark, int Length, bool IsBare) Fence(ReadOnlySpan<char> line)
    {
        var text = line.Trim(" \t>");
        if (text.Length < 3 || text[0] is not ('`' or '~')) return default;
        var mark = text[0];
        var length = text.IndexOfAnyExcept(mark);
        if (length < 0) length = text.Length;
        var info = text[length..];
        if (length < 3 || (mark == '`' && info.Contains('`'))) return default;
        return (mark, length, info.IsWhiteSpace());
    }
}
