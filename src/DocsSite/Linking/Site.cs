using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Linking.Errors;
using DocsSite.Linking.Tocs;
using DocsSite.Loading;

namespace DocsSite.Linking;

/// <summary>All articles together: what one article cannot know of the others.</summary>
public sealed record Site
{
    public required SiteSettings Settings { get; init; }

    /// <summary>What the site changes of its theme.</summary>
    public Branding Branding { get; init; } = Branding.None;

    public required Vocabulary Vocabulary { get; init; }

    public required ContentMap Content { get; init; }

    /// <summary>Ordinal order of the path.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    public required IReadOnlyDictionary<string, Article> ArticlesByPath { get; init; }

    public required IReadOnlyDictionary<string, Article> ArticlesByUrl { get; init; }

    public required NavigationNode Navigation { get; init; }

    /// <summary>Menus that writers made.</summary>
    public TocMap Tocs { get; init; } = TocMap.Empty;

    /// <summary>Breadcrumbs that writers made; null when there are none.</summary>
    public Trails? Trails { get; init; }

    public required ErrorIndex Errors { get; init; }

    /// <summary>Resources that articles use: address → file, ordinal order.</summary>
    public required IReadOnlyDictionary<string, ContentFile> Resources { get; init; }

    /// <summary>Size of each resource in bytes, by path of its file.</summary>
    public IReadOnlyDictionary<string, long> ResourceLengths { get; init; } = new Dictionary<string, long>();

    /// <summary>Other articles worth reading, by path of the article.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RelatedArticle>> Related => FoundRelated.Value;

    /// <summary>Finds <see cref="Related"/> when somebody asks for it.</summary>
    public required Lazy<IReadOnlyDictionary<string, IReadOnlyList<RelatedArticle>>> FoundRelated { get; init; }

    /// <summary>Rendered hand-offs by path of the include.</summary>
    public required IReadOnlyDictionary<string, Fragment> Escalations { get; init; }

    /// <summary>Rendered notes of the error registry by slug.</summary>
    public required IReadOnlyDictionary<string, Fragment> ErrorNotes { get; init; }

    public required Fragment Banner { get; init; }

    /// <summary>Ordered by the former address.</summary>
    public required IReadOnlyList<Redirect> Redirects { get; init; }

    /// <summary>The list of addresses that were ever published (<c>published.txt</c>); null when the content root keeps none.</summary>
    public Diagnostics.SourceText? Published { get; init; }

    /// <summary>Name of the product that an article belongs to: from the vocabulary, else as written, else the top folder of its site.</summary>
    public string ProductOf(Article article)
    {
        var product = article.Metadata.Text("product");
        if (product.Length > 0) return Vocabulary.FindProduct(product)?.Label ?? product;
        var site = MetadataCascade.MarkedSiteOf(article.Metadata) is { } folder ? SiteAddress.ForArticle(folder + "/index.md") : "/";
        var depth = site.Count(c => c == '/');
        NavigationNode? node = Navigation;
        for (var level = 0; level < depth; level++) node = node?.Folders.FirstOrDefault(child => article.Url.StartsWith(child.Url, StringComparison.Ordinal));
        return node?.Title ?? "";
    }
}

/// <summary>Another article worth reading, with everything that speaks for it; at least one member says why.</summary>
/// <param name="Article">The other article.</param>
/// <param name="SharedErrors">Slugs of the errors that both name, the strongest reason first.</param>
/// <param name="SameProduct">Both belong to one product.</param>
public sealed record RelatedArticle(Article Article, IReadOnlyList<string> SharedErrors, bool SameProduct)
{
    /// <summary>A cause that both explain, as the other article words it; empty when there is none.</summary>
    public string SharedCause { get; init; } = "";

    /// <summary>Values of the affected tables that both name.</summary>
    public IReadOnlyList<string> SharedFacets { get; init; } = [];
}
