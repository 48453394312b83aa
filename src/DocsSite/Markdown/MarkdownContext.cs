using DocsSite.Diagnostics;

namespace DocsSite.Markdown;

/// <summary>
/// What rendering one article needs from the outside: where a link leads and which words are known errors.
/// Keeps the Markdown stage free of the disk and of the other articles.
/// </summary>
public interface IMarkdownContext
{
    /// <summary>
    /// Resolves a link, image or media target as written (<c>../a.md#x</c>, <c>~/b.md</c>, <c>media/c.png</c>, <c>/site/path</c>, <c>https://…</c>).
    /// Called once for every reference in document order; records it, so that broken ones become diagnostics in the linking stage.
    /// </summary>
    ResolvedReference Resolve(Reference reference);

    /// <summary>Reports a malformed construct; the rest of the page survives.</summary>
    void Report(Diagnostic diagnostic);

    /// <summary>Maps a range of the expanded text back to the file it came from (the article or an include).</summary>
    SourceSpan Locate(int start, int length);

    /// <summary>The text of a file named by a code snippet (<c>:::code</c>, <c>[!code-cs[](…)]</c>), or null when it is not there.</summary>
    string? ReadSnippet(string path, SourceSpan span);
}

public enum ReferenceKind
{
    Link,
    Image,
    /// <summary>The full-size picture behind an image.</summary>
    Lightbox,
    Video,
}

/// <param name="Kind">What the reference is used for.</param>
/// <param name="Target">As written, after Markdown unescaping.</param>
/// <param name="Span">Place in the source file (already mapped through includes).</param>
/// <param name="Text">Link text or alternative text, plain.</param>
public sealed record Reference(ReferenceKind Kind, string Target, SourceSpan Span, string Text);

/// <param name="Url">What goes into <c>href</c> or <c>src</c>.</param>
/// <param name="Width">Pixels, for images whose size is known.</param>
/// <param name="Height">Pixels, for images whose size is known.</param>
/// <param name="IsExternal">Leads to another site.</param>
public sealed record ResolvedReference(string Url, int? Width = null, int? Height = null, bool IsExternal = false);
