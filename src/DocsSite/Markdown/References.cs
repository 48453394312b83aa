using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>Where the references of a node lead, noted on the node while the article is prepared.</summary>
internal static class References
{
    private static readonly object LightboxKey = new();

    public static void Set(MarkdownObject node, ResolvedReference reference) => node.SetData(typeof(References), reference);

    public static void SetLightbox(MarkdownObject node, ResolvedReference reference) => node.SetData(LightboxKey, reference);

    /// <summary>Null when the target was refused or the node has none.</summary>
    public static ResolvedReference? Of(MarkdownObject node) => node.GetData(typeof(References)) as ResolvedReference;

    /// <summary>The full-size picture, or null.</summary>
    public static ResolvedReference? LightboxOf(MarkdownObject node) => node.GetData(LightboxKey) as ResolvedReference;
}
