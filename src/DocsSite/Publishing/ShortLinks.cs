using DocsSite.Linking.Errors;

namespace DocsSite.Publishing;

/// <summary>
/// Codes as products print them (<c>APP_BLOCKED</c>, <c>-2147024891</c>): what stands behind <c>/e/</c> beside the last part of the error
/// page's address.
/// </summary>
public static class ShortLinks
{
    /// <summary>Every spelling once, whatever its case; registered errors first, and their own codes before other forms.</summary>
    public static IReadOnlyList<ShortLink> Of(IReadOnlyList<IndexedError> errors)
    {
        var slugs = errors.Select(error => error.Slug).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. errors.Where(error => error.Code is not null).Select(error => new ShortLink(error.Code!.Canonical, error, IsAlias: false))
                .Concat(errors.SelectMany(error => error.Aliases.Select(alias => new ShortLink(alias, error, IsAlias: true))))
                .Where(link => IsPath(link.Spelling) && link.Spelling != link.Error.Slug && (link.DiffersInCase || !slugs.Contains(link.Spelling)))
                .DistinctBy(link => link.Spelling, StringComparer.OrdinalIgnoreCase)
                .OrderBy(link => link.Error.Entry is null),
        ];
    }

    private static bool IsPath(string spelling) => spelling.Length > 0 && spelling[0] != '.' && spelling.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}

/// <param name="Spelling">One path segment.</param>
public sealed record ShortLink(string Spelling, IndexedError Error, bool IsAlias)
{
    /// <summary>From the address only by capitals: where case makes no difference both are one file.</summary>
    public bool DiffersInCase => string.Equals(Spelling, Error.Slug, StringComparison.OrdinalIgnoreCase);
}
