using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Linking;
using DocsSite.Loading;

namespace DocsSite.Validation;

/// <summary>
/// What a check of one article sees of the rest of the site. Its findings are kept as long as all of this is the same, so it is shown
/// nothing else.
/// </summary>
public sealed record Surroundings
{
    public required SiteSettings Settings { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required ContentMap Content { get; init; }

    /// <summary>The day of the build, for freshness rules.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What the site answers at, made when the first rule asks.</summary>
    public required Lazy<SiteAddresses> Addresses { get; init; }

    /// <summary>Path → every id of that article that a link can point to; null when there is no such article.</summary>
    public required Func<string, IReadOnlySet<string>?> AnchorsOf { get; init; }

    /// <summary>Path of a picture or download → its size in bytes; 0 when there is none.</summary>
    public required Func<string, long> LengthOf { get; init; }
}

/// <summary>Everything that the site answers at, and whether one of its articles hands readers on.</summary>
/// <param name="Articles">Addresses of articles.</param>
/// <param name="Folders">Addresses of folders, those of generated pages too.</param>
/// <param name="Former">Addresses that are redirected, with <c>/</c> at the end.</param>
/// <param name="ErrorSlugs">Slugs of the pages of errors.</param>
/// <param name="HasEscalation">An article has a section for when nothing helps.</param>
public sealed record SiteAddresses(
    IReadOnlySet<string> Articles, IReadOnlySet<string> Folders, IReadOnlySet<string> Former, IReadOnlySet<string> ErrorSlugs, bool HasEscalation)
{
    public static SiteAddresses Of(Site site) => new(
        site.ArticlesByUrl.Keys.ToHashSet(StringComparer.Ordinal),
        site.Navigation.SelfAndDescendants.Select(node => node.Url).ToHashSet(StringComparer.Ordinal),
        site.Redirects.Select(redirect => redirect.From.TrimEnd('/') + "/").ToHashSet(StringComparer.Ordinal),
        site.Errors.Errors.Select(error => error.Slug).ToHashSet(StringComparer.Ordinal),
        site.Articles.Any(article => article.FindSection(SectionRole.Escalation) is not null));
}
