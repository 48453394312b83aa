using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Loading.Tocs;

/// <summary>One entry of a table of contents as the writer wrote it.</summary>
/// <param name="Name">Shown text; may be empty when a page gives its title.</param>
/// <param name="Href">A page, another table of contents, a folder, or an address; empty for a group.</param>
/// <param name="Span">The entry's target, else its name.</param>
public sealed record TocItem(string Name, string Href, SourceSpan Span)
{
    /// <summary>Another table of contents that stands below this entry.</summary>
    public string TocHref { get; init; } = "";

    /// <summary>The entry's own page, when <see cref="TocHref"/> or <see cref="Href"/> names a table of contents.</summary>
    public string TopicHref { get; init; } = "";

    /// <summary>Further words that find the entry, comma separated.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Open even when the reader is elsewhere.</summary>
    public bool IsExpanded { get; init; }

    public IReadOnlyList<TocItem> Items { get; init; } = [];

    public IEnumerable<TocItem> SelfAndDescendants => Items.SelectMany(item => item.SelfAndDescendants).Prepend(this);
}

/// <summary>A <c>toc.yml</c>, <c>TOC.md</c> or breadcrumb file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Items">Its top entries.</param>
public sealed record TocFile(string Path, IReadOnlyList<TocItem> Items)
{
    /// <summary>A trail instead of a menu: Learn writes addresses (<c>tocHref</c> with <c>topicHref</c>) and no files in it.</summary>
    public bool IsBreadcrumb => Items.Any(item => item.TocHref.StartsWith('/'));

    /// <summary>Addresses from the root of Learn that the entries name.</summary>
    public IEnumerable<string> LearnAddresses =>
        Items.SelectMany(item => item.SelfAndDescendants).SelectMany(item => new[] { item.TopicHref, item.TocHref, item.Href }).Where(href => href.StartsWith('/'));
}
