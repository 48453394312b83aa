namespace DocsSite.Articles.Errors;

/// <summary>
/// The identity of an error code: every surface form of one code (hexadecimal, decimal, bare, symbolic) has the same
/// <see cref="Canonical"/> form. Made by <see cref="ErrorCodes"/> only.
/// </summary>
/// <param name="Canonical">The one spelling that stands for all, e.g. <c>0x80070005</c>, <c>Event 1098 (AAD)</c>.</param>
/// <param name="Family">Id of the family, see <see cref="ErrorFamilies"/>.</param>
public sealed record ErrorCode(string Canonical, string Family)
{
    /// <summary>Headline form: the canonical form with its documented name, e.g. <c>0x80070005 (E_ACCESSDENIED)</c>.</summary>
    public string Display => KnownCodeNames.NameOf(Canonical) is { } name ? $"{Canonical} ({name})" : Canonical;

    /// <summary>Address part: lower-case kebab, the same for every surface form.</summary>
    public string Slug => ErrorSlug.Of(Canonical);

    /// <summary>Other spellings of the same code, for search and for the reader's eye; without <see cref="Canonical"/>.</summary>
    public IReadOnlyList<string> Aliases => ErrorAliases.Of(this);

    /// <summary>Case makes no code: event sources and names are written in several.</summary>
    public bool Equals(ErrorCode? other) => other is not null && string.Equals(Canonical, other.Canonical, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Canonical);

    public override string ToString() => Canonical;
}
