using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Theme;

/// <summary>
/// What of a script need not be downloaded: comments, indentation, spaces and ends of lines beside punctuation, names of numbers (lines
/// such as <c>const Floor = 0.05, Most = 7;</c>), in whose place the numbers stand, and long names of what only the script itself knows.
/// The .NET library for it, NUglify 1.23, loses functions of these modules and reports no error.
/// </summary>
internal static partial class ScriptText
{
    /// <summary>The script without them. Statements end with a semicolon or a brace; templates hold at most one more template.</summary>
    public static byte[] Shortened(ReadOnlySpan<byte> script)
    {
        var text = Droppable.Replace(Encoding.UTF8.GetString(script).ReplaceLineEndings("\n"), "");
        var numbers = NumberLine.Matches(text).SelectMany(line => NumberName.Matches(line.Value)).ToDictionary(name => name.Groups[1].Value, name => name.Groups[2].Value, StringComparer.Ordinal);
        text = NumberLine.Replace(text, "");
        text = Name.Replace(text, name => numbers.GetValueOrDefault(name.Value, name.Value));
        var own = OwnName.Matches(text).Select(name => name.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        text = Part.Replace(text, part => part.Groups["kept"].Value);
        return Encoding.UTF8.GetBytes(WithShortNames(text, own));
    }

    /// <summary>The most frequent names get the shortest ones. Names that something else has, too, stay: a property, a label, a part of a template.</summary>
    private static string WithShortNames(string text, HashSet<string> own)
    {
        foreach (Match literal in Word.Matches(text).Where(word => word.Value[0] == '`'))
            own.ExceptWith(AnyName.Matches(literal.Value).Select(name => name.Value));
        own.ExceptWith(OtherName.Matches(Word.Replace(text, word => word.Groups["kept"].Success ? "''" : word.Value)).Select(name => name.Groups["name"].Value));
        var names = Word.Matches(text).Where(word => own.Contains(word.Value)).CountBy(word => word.Value, StringComparer.Ordinal)
            .OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select((name, number) => (name.Key, Short: "$" + (number < 26 ? "" : (char)('a' + (number / 26) - 1)) + (char)('a' + (number % 26))))
            .ToDictionary(name => name.Key, name => name.Short, StringComparer.Ordinal);
        return Word.Replace(text, word => names.GetValueOrDefault(word.Value, word.Value));
    }

    [GeneratedRegex(@"^[ \t]*(?://[^\n]*\n|/\*\*.*?\*/[ \t]*\n|\n)|^[ \t]+", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Droppable { get; }

    [GeneratedRegex(@"^const (?:[A-Z][A-Za-z]* = [0-9.]+(?:, )?)+;\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine { get; }

    [GeneratedRegex("([A-Z][A-Za-z]*) = ([0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberName { get; }

    [GeneratedRegex(@"(?<![\w.$\\])[A-Z][A-Za-z]*(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    // Literals stay as they are: strings, templates, and expressions, which stand where no number can be divided.
    private const string Literal = @"""(?:\\.|[^""\\\n])*""|'(?:\\.|[^'\\\n])*'|`(?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^`{}]|`[^`]*`)*\})*`"
        + @"|(?<=[(,=:[!&|?{};\n>] ?)/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*";

    // Of the spaces around a sign none is needed, but two signs of addition must not meet. A line may end a statement only behind a closing bracket or a word.
    private const string Signs = @"\s*(?<kept>[,;?:&|=])\s*|\s*(?<kept>[)\]}.]) *| *(?<kept>[{(\[])\s*| *(?<kept>[<>*!%^~]) *|(?<=[\w$)\]]) (?<kept>[-+]) (?=[\w$(\[])| (?<kept>[-+]=) ";

    [GeneratedRegex("(?<kept>" + Literal + ")| *//[^\n]*|" + Signs, RegexOptions.CultureInvariant)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"^(?:const|let|function) ([A-Za-z]\w{2,})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OwnName { get; }

    [GeneratedRegex("(?<kept>" + Literal + @")|(?<![\w$]|(?<!\.\.)\.)[A-Za-z]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex AnyName { get; }

    [GeneratedRegex(@"(?<!\.\.)\.(?<name>\w+)|(?<name>\w+):|(?<=[{,])(?<name>\w+)(?=[,}])", RegexOptions.CultureInvariant)]
    private static partial Regex OtherName { get; }
}
