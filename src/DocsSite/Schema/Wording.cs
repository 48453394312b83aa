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
        "boolean" => "`true`/`false`",
        "array" => "a list",
        "object" => "a map",
        "null" => "empty",
        _ => typeName,
    };

    /// <summary>The value as it could be written in JSON, a text without quotes.</summary>
    public static string Value(DataNode node) => node is DataNull ? "empty" : Code(Literal(node) ?? Compact(node));

    /// <summary>A scalar as the writer typed it; null for lists, maps and nothing.</summary>
    public static string? Literal(DataNode node) => node switch
    {
        DataString text => text.Value,
        DataNumber number => number.Literal,
        DataBoolean boolean => boolean.Value ? "true" : "false",
        _ => null,
    };

    public static string MustBeKind(string subject, IReadOnlyList<string> kinds, DataNode found) => found switch
    {
        DataNull => $"{subject} is empty, but must be {Either(kinds)}",
        DataNumber when kinds.Contains(Kind("integer")) => $"{subject} must be {Either(kinds)}, not {Value(found)}",
        DataString or DataNumber => $"{subject} must be {Either(kinds)}, not {Kind(found.TypeName)} ({Value(found)})",
        DataBoolean => $"{subject} must be {Either(kinds)}, not {Value(found)}",
        _ => $"{subject} must be {Either(kinds)}, not {Kind(found.TypeName)}",
    };

    public static string Either(IReadOnlyList<string> choices) => choices.Count switch
    {
        0 => "nothing",
        1 => choices[0],
        > LongestList => $"{string.Join(", ", choices.Take(LongestList))} or {choices.Count - LongestList} more",
        _ => $"{string.Join(", ", choices.Take(choices.Count - 1))} or {choices[^1]}",
    };

    public static string MustBeOneOf(string subject, IReadOnlyList<string> values, DataNode found) =>
        $"{subject} must be {Either(values)}, not {Value(found)}";

    public static string Are(int count) => count == 1 ? "is" : "are";

    public static string Count(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";

    private static string Compact(DataNode node) => node switch
    {
        DataMap map => $"{{{string.Join(", ", map.Members.Take(LongestList).Select(m => $"{m.Key}: {Compact(m.Value)}"))}}}",
        DataList list => $"[{string.Join(", ", list.Items.Take(LongestList).Select(Compact))}]",
        _ => Literal(node) ?? "null",
    };
}
