using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>What a <c>:::image</c> says.</summary>
internal sealed record ImageDescription
{
    public string Source { get; init; } = "";

    /// <summary>Null when the writer gave none.</summary>
    public string? AlternativeText { get; init; }

    public string? Lightbox { get; init; }

    public string? Link { get; init; }

    public bool IsIcon { get; init; }

    public bool HasBorder { get; init; }
}

/// <summary>An image on a line of its own; the children are its long description.</summary>
internal sealed class ImageBlock(ImageDescription image) : ContainerBlock(null), IImageNode
{
    public ImageDescription Image { get; } = image;
}

/// <summary>An image inside a line.</summary>
internal sealed class ImageInline(ImageDescription image) : LeafInline, IImageNode
{
    public ImageDescription Image { get; } = image;
}

internal interface IImageNode
{
    ImageDescription Image { get; }
}
