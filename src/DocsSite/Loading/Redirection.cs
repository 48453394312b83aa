using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>One entry of a Learn repository's redirection file, in the site's own addresses.</summary>
/// <param name="From">Address of the page that moved, e.g. <c>/windows/old/</c>.</param>
/// <param name="To">Where it finally is: an address of this site (perhaps with <c>#anchor</c>) or of another one.</param>
/// <param name="Span">The entry's <c>redirect_url</c>.</param>
public sealed record Redirection(string From, string To, SourceSpan Span)
{
    /// <summary>Learn keeps the page's identity (ratings, history) for the new address.</summary>
    public bool KeepsIdentity { get; init; }
}
