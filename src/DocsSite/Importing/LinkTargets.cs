using System.Text.RegularExpressions;

namespace DocsSite.Importing;

/// <summary>Finds what a Markdown line points at, in all the ways that the dialects have for it, and puts something else there.</summary>
public static partial class LinkTargets
{
    /// <param name="rewrite">Gets a target and whether it is a picture's; null leaves it alone.</param>
    public static string Rewrite(string line, Func<string, bool, string?> rewrite)
    {
        if (!line.Contains("](", StringComparison.Ordinal) && !line.Contains('=') && !line.Contains("]:", StringComparison.Ordinal)) return line;
        return Target().Replace(line, match =>
        {
            if (line.AsSpan(0, match.Index).Count('`') % 2 == 1 && !line.Contains(":::", StringComparison.Ordinal)) return match.Value;
            var target = match.Groups["angle"].Value + match.Groups["t"].Value;
            var isPicture = match.Groups["attribute"].Success ? match.Groups["attribute"].Value != "href" : IsPicture(line, match.Index);
            if (rewrite(target, isPicture) is not { } changed || changed == target) return match.Value;
            var needsAngles = !match.Groups["attribute"].Success && changed.Any(c => c is ' ' or '(' or ')');
            return match.Groups["pre"].Value + (needsAngles ? $"<{changed}>" : changed);
        });
    }

    /// <summary>The bracket before the target opens with <c>![</c>.</summary>
    private static bool IsPicture(string line, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            if (line[i] == ']') depth++;
            else if (line[i] == '[' && --depth == 0) return i > 0 && line[i - 1] == '!';
        }

        return false;
    }

    [GeneratedRegex(@"(?<pre>\]\(\s*)(?:<(?<angle>[^<>\n]*)>|(?<t>(?:[^\s()<>]|\([^\s()]*\))+))|(?<pre>^ {0,3}\[[^\]\^]+\]:\s*)(?:<(?<angle>[^<>\n]*)>|(?<t>[^\s<>]+))|(?<pre>(?<![\w-])(?<attribute>source|lightbox|src|href)\s*=\s*[""'])(?<t>[^""'\n]*)")]
    private static partial Regex Target();
}
