namespace DocsSite.Diagnostics;

/// <summary>The words for <see cref="Severity"/> in settings, reports and on the command line.</summary>
public static class SeverityNames
{
    /// <summary>All words, from the weakest level to the strongest.</summary>
    public static IReadOnlyList<string> All { get; } = ["off", "suggestion", "warning", "error"];

    public static string Name(this Severity severity) => All[(int)severity];

    /// <summary>Reads one of <see cref="All"/>; the comparison is ordinal.</summary>
    public static bool TryParse(string word, out Severity severity)
    {
        var index = All.ToList().IndexOf(word);
        severity = index < 0 ? Severity.Off : (Severity)index;
        return index >= 0;
    }
}
