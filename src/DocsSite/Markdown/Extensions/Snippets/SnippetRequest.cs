namespace DocsSite.Markdown.Extensions.Snippets;

/// <summary>Which part of which file an article shows.</summary>
/// <param name="Path">As written, without query and fragment.</param>
/// <param name="Language">As written; may be empty.</param>
internal sealed record SnippetRequest(string Path, string Language)
{
    /// <summary>A named part: <c>#region id</c> or <c>&lt;id&gt;</c> in a comment; empty for none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Lines such as <c>1-5,9,12-</c>; empty for all.</summary>
    public string Ranges { get; init; } = "";

    /// <summary>Reads <c>code.cs?name=A&amp;range=1-5#L3-L9</c> as <c>[!code]</c> links write it.</summary>
    public static SnippetRequest FromTarget(string target, string language)
    {
        var (rest, fragment) = Split(target, '#');
        var (path, query) = Split(rest, '?');
        var request = new SnippetRequest(path, language);
        if (fragment.Length > 0) request = IsLines(fragment) ? request with { Ranges = LineRange(fragment) } : request with { Id = fragment };
        string start = "", end = "";
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Split(pair, '=');
            switch (name.ToLowerInvariant())
            {
                case "name" or "id": request = request with { Id = value }; break;
                case "range": request = request with { Ranges = value }; break;
                case "start": start = value; break;
                case "end": end = value; break;
            }
        }

        return start.Length + end.Length > 0 ? request with { Ranges = $"{(start.Length > 0 ? start : "1")}-{end}" } : request;
    }

    private static bool IsLines(string fragment) => fragment.Length > 1 && fragment[0] is 'L' or 'l' && char.IsAsciiDigit(fragment[1]);

    private static string LineRange(string fragment) => fragment.Replace("L", "", StringComparison.OrdinalIgnoreCase);

    private static (string Before, string After) Split(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
