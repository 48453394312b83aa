using System.Text.Json;

namespace DocsSite.Rendering;

/// <summary>The interface text that belongs to the scripts of a page.</summary>
public static class ScriptTexts
{
    /// <summary>Keys that begin so belong to the scripts.</summary>
    public const string Prefix = "script.";

    /// <summary>One JSON object, key without the prefix → text, ordered by key; safe inside an HTML script element.</summary>
    public static string Json(IReadOnlyDictionary<string, string> strings) => JsonSerializer.Serialize(strings
        .Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Key[Prefix.Length..], pair => pair.Value));
}
