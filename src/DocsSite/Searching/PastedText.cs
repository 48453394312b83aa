using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Searching;

/// <summary>The part of a pasted text that may hold the error.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Lines">Where each line ends in <paramref name="Text"/> and how much it counts; empty when all count alike.</param>
internal sealed partial record PastedText(string Text, IReadOnlyList<(int End, double Weight)> Lines, List<IgnoredText> Ignored)
{
    private const int LongestText = 16000;
    private const int KeptTail = 4000;
    private const int LongestIgnored = 200;
    private const double LoudWeight = 1.5;
    private const double QuietWeight = 0.3;
    private const double UnmarkedWeight = 0.6;

    /// <summary>Decodes, folds, and leaves out what logs and stack traces put around a message.</summary>
    public static PastedText Prepare(string text)
    {
        if (text.Length > LongestText + KeptTail)
            text = text[..LongestText] + "\n" + text[^KeptTail..];
        var folded = TextFolding.Fold(Decode(text)).Replace("\r\n", "\n").Replace('\r', '\n');
        var lines = SplitLines(folded).Where(line => line.AsSpan().ContainsAnyExceptInRange('\0', ' '))
            .Select(line => (Text: line, Weight: WeightOf(line))).ToArray();
        var anyLoud = lines.Length > 1 && lines.Any(line => line.Weight > 1 && WordCount(line.Text) > 2);

        var ignored = new List<IgnoredText>();
        var frames = new List<string>();
        var weights = new List<(int, double)>();
        var (all, rest) = (new StringBuilder(), new StringBuilder());
        foreach (var (line, weight) in lines)
        {
            if (anyLoud && weight < 1)
            {
                ignored.Add(Ignore(line, "log line"));
                continue;
            }
            all.Append(line).Append(' ');
            rest.Append(Frames.Replace(line, frame =>
            {
                frames.Add(frame.Value);
                return "\n";
            })).Append(' ');
            weights.Add((rest.Length, lines.Length == 1 ? 1 : anyLoud && weight == 1 ? UnmarkedWeight : weight));
        }
        if (WordCount(rest.ToString()) < 3)
            return new PastedText(Trimmed(all), [], ignored);
        ignored.AddRange(frames.Select(frame => Ignore(frame, "stack frame")));
        return new PastedText(Trimmed(rest), weights, ignored);
    }

    /// <summary>The text without its stack frames, unless nothing else is in it.</summary>
    public static string WithoutFrames(string text)
    {
        var rest = Frames.Replace(text, "\n");
        return WordCount(rest) < 3 ? text : rest;
    }

    private static double WeightOf(string line)
    {
        var head = line.Length > 100 ? line[..100] : line;
        return Loud.IsMatch(head) ? LoudWeight : Quiet.IsMatch(head) ? QuietWeight : 1;
    }

    private static IEnumerable<string> SplitLines(string text)
    {
        var start = 0;
        foreach (Match match in LineStart.Matches(text))
        {
            if (match.Length == 0 && match.Index == start)
                continue;
            yield return text[start..match.Index];
            start = match.Index + match.Length;
        }
        yield return text[start..];
    }

    private static int WordCount(string text) => Words.Count(text);

    private static IgnoredText Ignore(string text, string why)
    {
        text = text.Trim();
        return new IgnoredText(text.Length > LongestIgnored ? text[..LongestIgnored] : text, why);
    }

    private static string Trimmed(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] <= ' ')
            text.Length--;
        return text.ToString();
    }

    private static string Decode(string text)
    {
        if (!SpacedWords.IsMatch(text) && PlusWords.IsMatch(text))
            text = text.Replace('+', ' ');
        if (Escape.Count(text) > 2)
            text = Escapes.Replace(text, match => DecodePercent(match.Value));
        text = Entity.Replace(text, DecodeEntity);
        text = LineEscape.Replace(text, "\n").Replace("\\\"", "\"");
        return UnicodeEscape.Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    private static string DecodePercent(string escapes)
    {
        try
        {
            return StrictUtf8.GetString(Convert.FromHexString(escapes.Replace("%", "")));
        }
        catch (ArgumentException)
        {
            return " ";
        }
    }

    private static string DecodeEntity(Match match) => match.Groups[3].Value switch
    {
        "quot" => "\"",
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "apos" => "'",
        "nbsp" => " ",
        _ => ((char)(match.Groups[1].Success
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : int.Parse(match.Groups[2].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture))).ToString(),
    };

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // ECMAScript mode gives \b, \s and \w the meaning that they have in the browser.
    private const RegexOptions Browser = RegexOptions.ECMAScript;

    // The level of a log line: in capitals, as a field, or right behind a time stamp.
    private const string Field = @"\b(?:level|severity|lvl)[""']?\s?[:=]\s?[""']?";
    private const string Head = "^[^A-Za-z]{0,40}(?:[A-Z][a-z]{2} [^A-Za-z]{0,20}|[TZ][^A-Za-z]{0,20}){0,3}";
    private const string QuietWords = "(?:info|information|debug|dbg|trace|verbose|notice)";
    private const string LoudWords = "(?:error|err|fatal|critical|severe|crit|alert|emerg|panic)";

    [GeneratedRegex(@"\b(?:INFO|INFORMATION|DEBUG|DBG|TRACE|VERBOSE|NOTICE)\b|" + Field + QuietWords + @"\b|" + Head + QuietWords + @"\b", Browser)]
    private static partial Regex Quiet { get; }

    [GeneratedRegex(@"\b(?:ERROR|ERR|FATAL|CRITICAL|SEVERE|CRIT|ALERT|EMERG|PANIC)\b|" + Field + LoudWords + @"\b|" + Head + LoudWords + @"\b", Browser)]
    private static partial Regex Loud { get; }

    [GeneratedRegex(@"\n|(?=\b[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2})", Browser)]
    private static partial Regex LineStart { get; }

    [GeneratedRegex(@"\bat [\w.$<>`\[\],+~\/-]{1,200} ?\([^\n)]{0,300}\)+(?: in [^\n]{1,200}?:line [0-9]+)?|\bFile ""[^""\n]{1,200}"", line [0-9]+(?:, in [\w<>.]{1,80})?|-{2,3} End of [^\n]{0,80}? ?-{3}|\bTraceback \(most recent call last\):?|\bAt line:[0-9]+ char:[0-9]+|\+ (?:CategoryInfo|FullyQualifiedErrorId)\s{0,9}:[^\n]*|\bWARN(?:ING)?\b", Browser)]
    private static partial Regex Frames { get; }

    [GeneratedRegex("[^ \t\r\n][ \t\r\n]+[^ \t\r\n]", Browser)]
    private static partial Regex SpacedWords { get; }

    [GeneratedRegex(@"\w\+\w+\+\w", Browser)]
    private static partial Regex PlusWords { get; }

    [GeneratedRegex("%[0-9A-Fa-f]{2}", Browser)]
    private static partial Regex Escape { get; }

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2})+", Browser)]
    private static partial Regex Escapes { get; }

    [GeneratedRegex("&(?:#([0-9]{1,5})|#x([0-9A-Fa-f]{1,4})|(quot|lt|gt|amp|apos|nbsp));", Browser)]
    private static partial Regex Entity { get; }

    [GeneratedRegex(@"\\r\\n|\\[nrt](?![a-z]{2})", Browser)]
    private static partial Regex LineEscape { get; }

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", Browser)]
    private static partial Regex UnicodeEscape { get; }

    [GeneratedRegex("[A-Za-z]{2,}", Browser)]
    private static partial Regex Words { get; }
}
