using DocsSite.Articles;
using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>What the error index needs to know about one article.</summary>
/// <param name="Path">Source path relative to the content root, <c>/</c> as separator.</param>
/// <param name="Url">Address of the page, without anchor.</param>
/// <param name="Product">Product label; may be empty.</param>
public sealed record ArticleErrors(string Path, string Title, string Url, string Product)
{
    /// <summary>Who is affected, in a few words; may be empty.</summary>
    public string Affected { get; init; } = "";

    /// <summary>Typed values of the affected table; empty when the article restricts nothing that the vocabulary knows.</summary>
    public IReadOnlyList<ErrorFacet> Facets { get; init; } = [];

    /// <summary>From front matter and <c>:::error</c> blocks.</summary>
    public IReadOnlyList<DeclaredError> Declared { get; init; } = [];

    /// <summary>Codes (at least <see cref="Confidence.Likely"/>) and registered messages found in the text.</summary>
    public IReadOnlyList<ErrorMention> Mentions { get; init; } = [];

    /// <summary>Literal messages of the symptom.</summary>
    public IReadOnlyList<ArticleMessage> Messages { get; init; } = [];

    public IReadOnlyList<ArticleCause> Causes { get; init; } = [];
}

/// <summary>An error named in an article: either a code or a registered message.</summary>
/// <param name="Anchor">Id of the nearest heading, without <c>#</c>; empty at the top.</param>
public readonly record struct ErrorMention(ErrorCode? Code, ErrorEntry? Entry, ErrorPlace Place, string Anchor)
{
    public static ErrorMention OfCode(ErrorCode code, ErrorPlace place, string anchor) => new(code, null, place, anchor);

    public static ErrorMention OfMessage(ErrorEntry entry, ErrorPlace place, string anchor) => new(null, entry, place, anchor);
}

/// <summary>Where in an article an error is named; the first three make it the article's own error.</summary>
public enum ErrorPlace
{
    Declaration,
    Title,
    Symptom,
    Cause,
    Resolution,
    Other,
}

/// <param name="Codes">Codes inside the message.</param>
public sealed record ArticleMessage(string Text, string Anchor, IReadOnlyList<ErrorCode> Codes);

/// <param name="Title">The cause in a few words.</param>
/// <param name="Confirm">How to tell; may be empty.</param>
/// <param name="WhoFixes">Role; may be empty.</param>
/// <param name="Anchor">Id of the cause's (or its resolution's) heading, without <c>#</c>.</param>
public sealed record ArticleCause(string Title, string Confirm, string WhoFixes, string Anchor)
{
    /// <summary>Time needed, in the writer's words; may be empty.</summary>
    public string Effort { get; init; } = "";

    /// <summary>Numbered steps of the fix; 0 when there are none.</summary>
    public int Steps { get; init; }

    /// <summary>Codes that the cause belongs to; empty: to every error of the article.</summary>
    public IReadOnlyList<ErrorCode> Codes { get; init; } = [];
}

/// <summary>One facet of an article's affected table: who it is about.</summary>
/// <param name="Facet">Facet of the vocabulary.</param>
/// <param name="Values">Its values, in the article's order.</param>
public sealed record ErrorFacet(Facet Facet, IReadOnlyList<FacetValue> Values);
