using System.Text.RegularExpressions;

namespace DocsSite.Importing;

/// <summary>Finds <c>{{ name }}</c>.</summary>
internal static partial class Variables
{
    public static IEnumerable<string> In(string line) =>
        line.Contains("{{", StringComparison.Ordinal)
            ? Token().Matches(line).Where(match => line.AsSpan(0, match.Index).Count('`') % 2 == 0).Select(match => match.Groups[1].Value)
            : [];

    [GeneratedRegex(@"\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}")]
    private static partial Regex Token();
}
