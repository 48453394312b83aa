using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>One error of the site: what its page shows.</summary>
public sealed record IndexedError
{
    public required string Slug { get; init; }

    /// <summary>The code, or the message when there is no code.</summary>
    public required string Display { get; init; }

    public ErrorCode? Code { get; init; }

    /// <summary>The registry entry; null for an error that was only found in articles.</summary>
    public ErrorEntry? Entry { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Distinct messages: the registry's first, then the articles' in order of their paths.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>One row per cause of each article that is about this error; at most <see cref="ErrorIndexOptions.MaximumCauses"/>.</summary>
    public IReadOnlyList<ErrorExplanation> Explanations { get; init; } = [];

    /// <summary>Articles that only name it; at most <see cref="ErrorIndexOptions.MaximumMentions"/>.</summary>
    public IReadOnlyList<ErrorArticle> Mentions { get; init; } = [];

    /// <summary>Causes and mentions left out by the caps.</summary>
    public int Omitted { get; init; }

    public IReadOnlyList<RelatedError> Related { get; init; } = [];

    /// <summary>Number of articles that name the error in any way.</summary>
    public int ArticleCount { get; init; }
}

/// <param name="Url">The page at the section where the error is named.</param>
public sealed record ErrorArticle(string Path, string Title, string Url, string Product, string Affected)
{
    /// <summary>Who is affected, typed.</summary>
    public IReadOnlyList<ErrorFacet> Facets { get; init; } = [];

    /// <summary>Where the article names the error.</summary>
    public ErrorPlace Place { get; init; }
}

/// <param name="Cause">The cause in a few words; empty when the article states none.</param>
/// <param name="Url">The page at the section of the cause.</param>
public sealed record ErrorExplanation(ErrorArticle Article, string Cause, string Confirm, string WhoFixes, string Url)
{
    /// <summary>Time needed for the fix, in the writer's words; may be empty.</summary>
    public string Effort { get; init; } = "";

    /// <summary>Numbered steps of the fix; 0 when unknown.</summary>
    public int Steps { get; init; }
}

/// <param name="Articles">Number of articles that explain both; 0: the registry names it as related.</param>
public sealed record RelatedError(string Slug, string Display, int Articles);

/// <summary>Two errors whose addresses would be the same; the second got <paramref name="Slug"/> instead.</summary>
/// <param name="Path">An article that names the second error, or the file of its registry entry.</param>
public sealed record ErrorSlugCollision(string First, string Second, string Slug, string Path);

/// <summary>Limits that keep pages of very common errors readable, and what is known of codes beforehand.</summary>
public sealed record ErrorIndexOptions
{
    public static ErrorIndexOptions Default { get; } = new();

    /// <summary>Names that share the page of a code.</summary>
    public JoinedNames Names { get; init; } = JoinedNames.None;

    public int MaximumCauses { get; init; } = 100;

    public int MaximumMentions { get; init; } = 50;

    public int MaximumRelated { get; init; } = 8;

    /// <summary>Errors in more articles than this relate nothing: everything meets them.</summary>
    public int HubSize { get; init; } = 12;

    /// <summary>An article whose symptom lists more codes than this is a list of codes, not an explanation of each.</summary>
    public int MaximumPrimaryCodes { get; init; } = 12;

    /// <summary>Undeclared messages without code get a page from this many articles on.</summary>
    public int ArticlesForMessagePage { get; init; } = 2;
}
