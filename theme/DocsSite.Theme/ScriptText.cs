using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Theme;

/// <summary>
/// What of a script need not be downloaded: indentation, empty lines, comments that have lines of their own, ends of lines behind
/// punctuation, and names of numbers (lines such as <c>const Floor = 0.05, Most = 7;</c>), in whose place the numbers stand.
/// </summary>
internal static partial class ScriptText
{
    /// <summary>The script without them. Scripts of the theme have no literals over several lines.</summary>
    public static byte[] Shortened(ReadOnlySpan<byte> script)
    {
        var text = Droppable.Replace(Encoding.UTF8.GetString(script).ReplaceLineEndings("\n"), "");
        var numbers = NumberLine.Matches(text).SelectMany(line => NumberName.Matches(line.Value)).ToDictionary(name => name.Groups[1].Value, name => name.Groups[2].Value, StringComparer.Ordinal);
        text = NumberLine.Replace(text, "");
        text = Name.Replace(text, name => numbers.GetValueOrDefault(name.Value, name.Value));
        return Encoding.UTF8.GetBytes(JoinableLine.Replace(text, "$1"));
    }

    [GeneratedRegex(@"^[ \t]*(?://[^\n]*\n|/\*\*.*?\*/[ \t]*\n|\n)|^[ \t]+", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Droppable { get; }

    [GeneratedRegex(@"^const (?:[A-Z][A-Za-z]* = [0-9.]+(?:, )?)+;\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine { get; }

    [GeneratedRegex("([A-Z][A-Za-z]*) = ([0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberName { get; }

    [GeneratedRegex(@"(?<![\w.$\\])[A-Z][A-Za-z]*(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    // A comment behind code goes on to the end of its line.
    [GeneratedRegex(@"^((?:(?!//)[^\n])*[;{,])\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex JoinableLine { get; }
}
