using DocsSite.Data;

namespace DocsSite.Schema;

/// <summary>Values, kinds and lists in a writer's words.</summary>
internal static class Wording
{
    private const int LongestQuote = 60;
    private const int LongestList = 8;

    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= LongestQuote) return $"`{line}`";
        var cut = char.IsHighSurrogate(line[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1;
        return $"`{line[..cut]}…`";
    }

    /// <summary>The kind of value behind a JSON Schema type name.</summary>
    public static string Kind(string typeName) => typeName switch
    {
        "string" => "text",
        "number" => "a number",
        "integer" => "a whole number",
        "boolean" => "`true` or `false`",
        "array" => "a list",
        "object" => "a map",
        "null" => "empty",
        _ => typeName,
    };

    /// <summary>The value itself when it is short enough to say, else its kind.</summary>
    public static string Value(DataNode node) => Literal(node) is { } literal ? Code(literal) : Kind(node.TypeName);

    /// <summary>A scalar as the writer typed it; null for lists, maps and nothing.</summary>
    public static string? Literal(DataNode node) => node switch
    {
        DataString text => text.Value,
        DataNumber number => number.Literal,
        DataBoolean boolean => boolean.Value ? "true" : "false",
        _ => null,
    };

    /// <summary>Kind and value of what was found in place of another kind.</summary>
    public static string Found(DataNode node) => node switch
    {
        DataBoolean or DataNull => Value(node),
        _ when Literal(node) is { } literal => $"{Kind(node.TypeName)} ({Code(literal)})",
        _ => Kind(node.TypeName),
    };

    public static string Either(IReadOnlyList<string> choices) => choices.Count switch
    {
        0 => "nothing",
        1 => choices[0],
        > LongestList => $"{string.Join(", ", choices.Take(LongestList))} or {choices.Count - LongestList} more",
        _ => $"{string.Join(", ", choices.Take(choices.Count - 1))} or {choices[^1]}",
    };

    public static string MustBeKind(string subject, IReadOnlyList<string> kinds, DataNode found) =>
        $"{subject} must be {Either(kinds)}, not {Found(found)}";

    public static string MustBeOneOf(string subject, IReadOnlyList<string> values, DataNode found) =>
        $"{subject} must be {Either(values)}, not {Value(found)}";

    public static string Count(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
