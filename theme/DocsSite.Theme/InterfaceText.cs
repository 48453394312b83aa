using System.Globalization;

namespace DocsSite.Theme;

/// <summary>Looks up and fills interface text.</summary>
internal static class InterfaceText
{
    /// <exception cref="KeyNotFoundException">The strings have no such key.</exception>
    public static string Get(IReadOnlyDictionary<string, string> strings, string key) =>
        strings.TryGetValue(key, out var text)
            ? text
            : throw new KeyNotFoundException($"The strings of the site have no text for '{key}'.");

    /// <summary>A date for readers, e.g. <c>12 May 2025</c>. Month names come from the strings, so that the machine's culture has no say.</summary>
    public static string Date(IReadOnlyDictionary<string, string> strings, DateOnly date) =>
        Get(strings, "date.format")
            .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", Get(strings, "date.months").Split(',')[date.Month - 1], StringComparison.Ordinal)
            .Replace("{year}", date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
