using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Normalizing;

/// <summary>
/// An article's body after include expansion and variable substitution, with the way back: every range of the text maps to the file
/// that it came from.
/// </summary>
public sealed class ExpandedText : ISourceMap
{
    private readonly List<Segment> _segments;

    internal ExpandedText(string text, List<Segment> segments)
    {
        Text = text;
        _segments = segments;
    }

    /// <summary>The body of a file in which there is nothing to expand.</summary>
    public static ExpandedText Identity(SourceText source, int bodyStart) =>
        new(source.Text[bodyStart..], [new Segment(0, source, bodyStart, source.Text.Length - bodyStart, null)]);

    public string Text { get; }

    /// <summary>The place in a source file that a range of <see cref="Text"/> came from; a range that crosses files is cut at the first.</summary>
    public SourceSpan Locate(int start, int length) => LocateWithIncluder(start, length).Span;

    /// <summary>As <see cref="Locate"/>, and the include token in the article when the place is inside an include.</summary>
    public (SourceSpan Span, SourceSpan? IncludedFrom) LocateWithIncluder(int start, int length)
    {
        var segment = Find(start);
        var offset = start - segment.Start;
        // Text that was put in (a variable's value, an indent) stands for the token it replaced.
        if (segment.SourceLength < 0) return (segment.Source.Span(segment.SourceStart, -segment.SourceLength), segment.IncludedFrom);
        var inside = Math.Min(length, Math.Max(segment.SourceLength - offset, 0));
        return (segment.Source.Span(segment.SourceStart + offset, inside), segment.IncludedFrom);
    }

    private Segment Find(int start)
    {
        int low = 0, high = _segments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= start) low = middle;
            else high = middle - 1;
        }

        return _segments[low];
    }

    /// <param name="Start">Offset in the expanded text.</param>
    /// <param name="Source">Where the text came from.</param>
    /// <param name="SourceStart">Offset there.</param>
    /// <param name="SourceLength">Length of copied text; negative: the length of the token that the text replaces.</param>
    /// <param name="IncludedFrom">The article's include token, for text from an include.</param>
    internal readonly record struct Segment(int Start, SourceText Source, int SourceStart, int SourceLength, SourceSpan? IncludedFrom);
}
