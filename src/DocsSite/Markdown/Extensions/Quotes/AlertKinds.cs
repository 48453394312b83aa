namespace DocsSite.Markdown.Extensions.Quotes;

/// <summary>The five alerts of Learn and GitHub.</summary>
internal static class AlertKinds
{
    private static readonly string[] Known = ["note", "tip", "important", "warning", "caution"];

    /// <summary>The kind in lower case, or null when the name is none of the five (in any case).</summary>
    public static string? Find(ReadOnlySpan<char> name)
    {
        foreach (var kind in Known)
        {
            if (name.Equals(kind, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return null;
    }

    /// <summary>The kind that the writer probably meant, or null: plurals and slips of up to two letters.</summary>
    public static string? Nearest(ReadOnlySpan<char> name) => DidYouMean.Nearest(name, Known);

    /// <summary><c>note</c> → <c>Note</c>.</summary>
    public static string Title(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..].ToLowerInvariant();
}
