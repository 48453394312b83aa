namespace DocsSite.Configuration;

/// <summary>
/// A path pattern as docfx and git write them: <c>*</c> and <c>?</c> within a segment, <c>**</c> over segments, <c>{a,b}</c> as alternatives.
/// Matches without regard to case, since Learn does. Compiled once; matching allocates nothing.
/// </summary>
public sealed class Glob
{
    private readonly string[][] _alternatives;

    public Glob(string pattern)
    {
        Pattern = pattern;
        _alternatives = [.. ExpandBraces(pattern.Replace('\\', '/').TrimStart('/')).Select(one => Normalize(one).Split('/'))];
    }

    public string Pattern { get; }

    /// <param name="path">Relative path with <c>/</c> separators.</param>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        foreach (var segments in _alternatives)
        {
            if (MatchSegments(segments, path)) return true;
        }

        return false;
    }

    public override string ToString() => Pattern;

    /// <summary><c>**.md</c> and <c>**</c> inside a longer segment mean "any folder, then <c>*</c>".</summary>
    private static string Normalize(string pattern)
    {
        var segments = new List<string>();
        foreach (var segment in pattern.Split('/'))
        {
            if (segment.Length > 2 && segment.Contains("**", StringComparison.Ordinal))
            {
                if (segments.Count == 0 || segments[^1] != "**") segments.Add("**");
                segments.Add(segment.Replace("**", "*", StringComparison.Ordinal));
            }
            else if (segment != "**" || segments.Count == 0 || segments[^1] != "**")
            {
                segments.Add(segment);
            }
        }

        if (segments[^1].Length == 0) segments[^1] = "**"; // "folder/" means all that is in it
        return string.Join('/', segments);
    }

    private static bool MatchSegments(ReadOnlySpan<string> pattern, ReadOnlySpan<char> path)
    {
        while (pattern.Length > 0)
        {
            if (pattern[0] == "**") return pattern.Length == 1 || MatchAnyFolder(pattern[1..], path);
            var slash = path.IndexOf('/');
            var segment = slash < 0 ? path : path[..slash];
            if (!MatchText(pattern[0], segment)) return false;
            pattern = pattern[1..];
            if (slash < 0) return pattern.Length == 0 || (pattern.Length == 1 && pattern[0] == "**");
            path = path[(slash + 1)..];
        }

        return false;
    }

    private static bool MatchAnyFolder(ReadOnlySpan<string> rest, ReadOnlySpan<char> path)
    {
        while (true)
        {
            if (MatchSegments(rest, path)) return true;
            var slash = path.IndexOf('/');
            if (slash < 0) return false;
            path = path[(slash + 1)..];
        }
    }

    private static bool MatchText(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], text[t])))
            {
                p++;
                t++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private static bool Same(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);

    private static IEnumerable<string> ExpandBraces(string pattern)
    {
        var open = pattern.IndexOf('{');
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        if (close < 0) return [pattern];
        var before = pattern[..open];
        var after = pattern[(close + 1)..];
        return pattern[(open + 1)..close].Split(',').SelectMany(choice => ExpandBraces(before + choice + after));
    }
}
