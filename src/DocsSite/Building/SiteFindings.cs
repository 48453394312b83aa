using DocsSite.Building.Caching;
using DocsSite.Diagnostics;

namespace DocsSite.Building;

/// <summary>What linking and the checks of the site as a whole found; the same as long as no article looks different from outside.</summary>
/// <param name="Diagnostics">In no order.</param>
internal sealed record SiteFindings(IReadOnlyList<Diagnostic> Diagnostics)
{
    public required int ErrorCount { get; init; }

    /// <summary>Includes that linking read, see <see cref="ArticleCompiler.Use"/>.</summary>
    public required IReadOnlyList<string> Includes { get; init; }

    /// <summary>Of the site's <see cref="Validation.SiteAddresses"/>.</summary>
    public ContentHash Addresses { get; init; }
}
