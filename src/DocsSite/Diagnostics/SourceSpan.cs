namespace DocsSite.Diagnostics;

/// <summary>
/// A range of text in one source file. <see cref="Start"/> and <see cref="Length"/> count UTF-16 code units of the
/// decoded text (byte order mark removed, line ends kept); lines and columns are 1-based in the same unit; the end is exclusive.
/// </summary>
/// <param name="Path">Path relative to the content root, <c>/</c> as separator.</param>
public readonly record struct SourceSpan(string Path, int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
    : IComparable<SourceSpan>
{
    /// <summary>The very start of a file: for findings about the file as a whole.</summary>
    public static SourceSpan FileStart(string path) => new(path, 0, 0, 1, 1, 1, 1);

    public int End => Start + Length;

    public int CompareTo(SourceSpan other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0) return byPath;
        return Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
    }

    public override string ToString() => $"{Path}({Line},{Column})";

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;
    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;
    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;
    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;
}
