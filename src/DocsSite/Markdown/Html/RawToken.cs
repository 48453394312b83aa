using Markdig.Syntax;

namespace DocsSite.Markdown.Html;

/// <summary>A raw tag in its place, and what is done with it.</summary>
internal sealed class RawToken(RawTag tag, string source, SourceSpan span)
{
    public RawTag Tag { get; } = tag;

    /// <summary>As written.</summary>
    public string Source { get; } = source;

    public SourceSpan Span { get; } = span;

    public RawAction Action { get; set; } = RawAction.Write;

    /// <summary>The end tag of a start tag and the other way round; null for void and unbalanced elements.</summary>
    public RawToken? Partner { get; set; }

    /// <summary>Target of <c>href</c> or <c>src</c>; null when there is none or it was refused.</summary>
    public ResolvedReference? Reference { get; set; }

    /// <summary>Its id stands elsewhere in the article already, so that links to it lead there.</summary>
    public bool IdIsTaken { get; set; }

    /// <summary>A start tag whose content is removed with it.</summary>
    public bool DropsContent { get; set; }
}

internal enum RawAction
{
    Write,
    ShowAsText,
    Drop,
}

/// <summary>What a raw HTML block consists of: tags and the text between them; comments are gone.</summary>
/// <param name="Text">Text of the block with the lines joined by line feeds.</param>
internal sealed record RawBlock(string Text, IReadOnlyList<RawPiece> Pieces)
{
    /// <summary>Over the limit: shown as text.</summary>
    public bool IsRefused { get; init; }
}

/// <summary>A tag, or a range of text when <paramref name="Token"/> is null.</summary>
internal readonly record struct RawPiece(RawToken? Token, int Start, int Length);
