using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocsSite.Data;

namespace DocsSite.Importing;

/// <summary>Writes values as YAML that every reader of YAML 1.1 and 1.2 understands alike.</summary>
public static partial class YamlText
{
    public static string Key(string key) => PlainKey().IsMatch(key) ? key : Quoted(key);

    /// <summary>A text value, quoted only when it must be.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A list, one item per line, indented below its key.</summary>
    public static string List(IEnumerable<string> items) => string.Concat(items.Select(item => $"\n  - {Scalar(item)}"));

    /// <summary>A list of mappings, one key per line, indented below its key.</summary>
    public static string Maps(IEnumerable<IReadOnlyList<(string Key, string Yaml)>> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            for (var i = 0; i < item.Count; i++)
                text.Append(i == 0 ? "\n  - " : "\n    ").Append(item[i].Key).Append(':').Append(item[i].Yaml.StartsWith('\n') ? "" : " ").Append(item[i].Yaml);
        }

        return text.ToString();
    }

    /// <summary>A value that was read, as YAML again.</summary>
    public static string Of(DataNode node) => node switch
    {
        DataString text => Scalar(text.Value),
        DataNumber number => number.Literal,
        DataBoolean boolean => boolean.Value ? "true" : "false",
        DataList list => "[" + string.Join(", ", list.Items.Select(Flow)) + "]",
        DataMap => Flow(node),
        _ => "",
    };

    private static string Flow(DataNode node) => node switch
    {
        DataString text => Quoted(text.Value),
        DataMap map => "{" + string.Join(", ", map.Members.Select(member => $"{Quoted(member.Key)}: {Flow(member.Value)}")) + "}",
        DataNull => "null",
        _ => Of(node),
    };

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text != text.Trim() || text[0] is '"' or '\'' || !PlainStart().IsMatch(text)) return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) || text.EndsWith(':')) return false;
        if (text.Any(char.IsControl)) return false;
        return !Special().IsMatch(text);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else if (char.IsControl(c)) quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainKey();

    [GeneratedRegex(@"^[\p{L}\p{N}/(.]", RegexOptions.CultureInvariant)]
    private static partial Regex PlainStart();

    // Words and numbers that YAML reads as something else than text; dates stay as they are.
    [GeneratedRegex(@"^(?:true|false|yes|no|on|off|null|y|n|~)$|^[-+.]?[0-9][0-9_,.:eExXoO+-]*$(?<!^[0-9]{4}-[0-9]{2}-[0-9]{2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
