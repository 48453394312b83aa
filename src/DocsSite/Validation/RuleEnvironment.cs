using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Configuration;

namespace DocsSite.Validation;

/// <summary>
/// What <see cref="ISourceRule"/>s know of the site beside the article: its words. Shared by all threads; the same values give the same
/// findings, so whoever keeps findings must forget them when one of these files changes.
/// </summary>
public sealed record RuleEnvironment
{
    public required SiteSettings Settings { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required ErrorRegistry Registry { get; init; }

    public required ErrorCodeScanner Scanner { get; init; }

    /// <summary>The texts that articles should include instead of repeating them.</summary>
    public required IncludeSketches Includes { get; init; }
}
