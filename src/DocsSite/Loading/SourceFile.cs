using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>A text file of the content root with its front matter cut off.</summary>
/// <param name="Source">The decoded text.</param>
/// <param name="FrontMatter">The mapping on top, or null when there is none (or none that can be read).</param>
/// <param name="BodyStart">Offset of the first code unit after the front matter.</param>
/// <param name="Diagnostics">What was wrong with encoding and front matter.</param>
public sealed record SourceFile(SourceText Source, DataMap? FrontMatter, int BodyStart, IReadOnlyList<Diagnostic> Diagnostics)
{
    public string Path => Source.Path;

    public ReadOnlySpan<char> Body => Source.Text.AsSpan(BodyStart);
}
