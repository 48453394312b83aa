using System.Text.RegularExpressions;

namespace DocsSite.Importing;

/// <summary>Finds what a Markdown line points at, in all the ways that the dialects have for it, and puts something else there.</summary>
public static partial class LinkTargets
{
    /// <param name="line">A line.</param>
    /// <param name="rewrite">Gets a target and whether it is a picture's; null leaves it alone.</param>
    /// <param name="isOpen">A bracket of a line before it may still be open.</param>
    public static string Rewrite(string line, Func<string, bool, string?> rewrite, bool isOpen = true)
    {
        if (!line.Contains("](", StringComparison.Ordinal) && !line.Contains('=') && !line.Contains("]:", StringComparison.Ordinal)) return line;
        return Target().Replace(line, match =>
        {
            if (line.AsSpan(0, match.Index).Count('`') % 2 == 1 && !line.Contains(":::", StringComparison.Ordinal)) return match.Value;
            // A closing bracket alone makes no link.
            if (!isOpen && line[match.Index] == ']' && OpeningOf(line, match.Index) < 0) return match.Value;
            var target = match.Groups["angle"].Value + match.Groups["t"].Value;
            var isPicture = match.Groups["attribute"].Success ? match.Groups["attribute"].Value != "href" : OpeningOf(line, match.Index) is var open and > 0 && line[open - 1] == '!';
            if (rewrite(target, isPicture) is not { } changed || changed == target) return match.Value;
            var needsAngles = !match.Groups["attribute"].Success && changed.Any(c => c is ' ' or '(' or ')');
            return match.Groups["pre"].Value + (needsAngles ? $"<{changed}>" : changed);
        });
    }

    /// <summary>The same for a line of a page or table of contents in YAML.</summary>
    public static string RewriteYaml(string line, Func<string, bool, string?> rewrite)
    {
        if (YamlTarget().Match(line) is not { Success: true } match) return Rewrite(line, rewrite);
        return rewrite(match.Groups["t"].Value, match.Groups["key"].Value.EndsWith("rc", StringComparison.Ordinal)) is { } changed
            ? match.Groups["pre"].Value + YamlText.Scalar(changed) : line;
    }

    /// <summary>Where the bracket opens that closes here; −1 when it does not in this line.</summary>
    private static int OpeningOf(string line, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            if (line[i] == ']') depth++;
            else if (line[i] == '[' && --depth == 0) return i;
        }

        return -1;
    }

    /// <summary>Whether a bracket is open behind the line, when one was or was not before it.</summary>
    public static bool LeavesOpen(string line, bool isOpen) =>
        !string.IsNullOrWhiteSpace(line) && (line.Count(c => c == '[') is var opened && line.Count(c => c == ']') is var closed && opened == closed ? isOpen : opened > closed);

    [GeneratedRegex(@"(?<pre>\]\(\s*)(?:<(?<angle>[^<>\n]*)>|(?<t>(?:[^\s()<>]|\([^\s()]*\))+))|(?<pre>^ {0,3}\[[^\]\^]+\]:\s*)(?:<(?<angle>[^<>\n]*)>|(?<t>[^\s<>]+))|(?<pre>(?<![\w-])(?<attribute>source|lightbox|src|href)\s*=\s*[""'])(?<t>[^""'\n]*)")]
    private static partial Regex Target();

    // The address of a breadcrumb's folder is no file.
    [GeneratedRegex(@"^(?<pre>\s*(?:-\s+)?(?<key>href|url|topicHref|homepage|tocHref(?!\s*:\s*[""']?/)|imageSrc|src)\s*:\s*)(?:""(?<t>[^""]*)""|'(?<t>[^']*)'|(?<t>[^\s#'""&*!|>{\[][^#\n]*?))\s*$")]
    private static partial Regex YamlTarget();
}
