using DocsSite.Diagnostics;

namespace DocsSite.Articles.Errors;

/// <summary>One error of the registry: a code, a message, or both.</summary>
/// <param name="Slug">Address part, unique in the registry.</param>
/// <param name="Span">The entry in its file.</param>
public sealed record ErrorEntry(string Slug, SourceSpan Span)
{
    /// <summary>In mentions, the slug of an error without code stands behind this sign.</summary>
    public const char MessageMark = '=';

    /// <summary>Null for an error that has only a message.</summary>
    public ErrorCode? Code { get; init; }

    /// <summary>What sort of error it is, in the site's own words; may be empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it means in plain language; may be empty.</summary>
    public string Gloss { get; init; } = "";

    /// <summary>Messages with placeholders, as written.</summary>
    public IReadOnlyList<RegisteredText> Messages { get; init; } = [];

    /// <summary>Other codes and other products' wordings, as written.</summary>
    public IReadOnlyList<RegisteredText> Aliases { get; init; } = [];

    public IReadOnlyList<string> SeenIn { get; init; } = [];

    /// <summary>Codes or slugs of other errors.</summary>
    public IReadOnlyList<RegisteredText> Related { get; init; } = [];

    /// <summary>Markdown text that all causes share; may be empty.</summary>
    public string Notes { get; init; } = "";

    public string Severity { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>The code, or the first message.</summary>
    public string Display => Code?.Display ?? Messages[0].Value;
}

/// <summary>A text of the registry with its place.</summary>
public readonly record struct RegisteredText(string Value, SourceSpan Span);
