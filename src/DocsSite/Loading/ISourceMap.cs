using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>The way back from a text that was put together to the files that it came from.</summary>
public interface ISourceMap
{
    /// <summary>The place in a source file, and the article's include token when that file is an include.</summary>
    (SourceSpan Span, SourceSpan? IncludedFrom) LocateWithIncluder(int start, int length);
}
