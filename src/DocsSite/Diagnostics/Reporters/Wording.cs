using System.Globalization;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>Numbers and lists in English sentences.</summary>
public static class Wording
{
    /// <summary><c>1 error</c>, <c>1,200 errors</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
