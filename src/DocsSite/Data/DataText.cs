namespace DocsSite.Data;

/// <summary>Reads scalars as text: metadata in real repositories is a string here, a list there and a number elsewhere.</summary>
public static class DataText
{
    /// <summary>Text of a scalar, trimmed; empty for null, lists and maps.</summary>
    public static string Of(DataNode? node) => node switch
    {
        DataString text => text.Value.Trim(),
        DataNumber number => number.Literal,
        DataBoolean boolean => boolean.Value ? "true" : "false",
        _ => "",
    };

    /// <summary>The texts of a list, or of one scalar; empty texts are left out.</summary>
    public static IReadOnlyList<string> ListOf(DataNode? node) => node switch
    {
        DataList list => [.. list.Items.Select(Of).Where(text => text.Length > 0)],
        null => [],
        _ => Of(node) is { Length: > 0 } text ? [text] : [],
    };
}
