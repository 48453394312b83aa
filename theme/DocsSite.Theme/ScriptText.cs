using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Theme;

/// <summary>What of a script need not be downloaded: indentation, empty lines, and comments that have lines of their own.</summary>
internal static partial class ScriptText
{
    /// <summary>The script without them. Scripts of the theme have no literals over several lines.</summary>
    public static byte[] Shortened(ReadOnlySpan<byte> script) =>
        Encoding.UTF8.GetBytes(Droppable.Replace(Encoding.UTF8.GetString(script).ReplaceLineEndings("\n"), ""));

    [GeneratedRegex(@"^[ \t]*(?://[^\n]*\n|/\*\*.*?\*/[ \t]*\n|\n)|^[ \t]+", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Droppable { get; }
}
