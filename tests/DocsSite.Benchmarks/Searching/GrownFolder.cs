using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Benchmarks.Searching;

/// <summary>
/// A content root and copies of its articles in which most words are others of about the same frequency, and every code and every long number
/// is another: articles about something else in the same language. With the same codes they would be right answers that no query knows of.
/// </summary>
internal sealed partial class GrownFolder : IInputFolder
{
    private const int KeptOfFour = 1;

    private readonly IInputFolder _original;
    private readonly Dictionary<string, string>[] _words;
    private readonly Dictionary<string, (string Path, int Copy)> _copies = new(StringComparer.Ordinal);

    public GrownFolder(IInputFolder original, int copies)
    {
        _original = original;
        var articles = original.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains("includes/", StringComparison.Ordinal)).ToArray();
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var path in articles) _copies.Add(string.Create(CultureInfo.InvariantCulture, $"zz-copy-{copy}/{path}"), (path, copy));
        }

        var byFrequency = articles.SelectMany(path => Word.Matches(TextOf(path)).Select(word => word.Value))
            .GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).ToArray();
        _words = [.. Enumerable.Range(0, copies).Select(copy => Others(byFrequency, new Random(copy)))];
        Paths = [.. original.Paths.Concat(_copies.Keys).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _original.Diagnostics;

    public byte[] Read(string path) => _copies.TryGetValue(path, out var copy) ? Encoding.UTF8.GetBytes(Changed(TextOf(copy.Path), _words[copy.Copy])) : _original.Read(path);

    public byte[] ReadHead(string path, int length) => _original.ReadHead(path, length);

    private string TextOf(string path) => Encoding.UTF8.GetString(_original.Read(path));

    /// <summary>Exchanges three of four words with words near them in the order of frequency.</summary>
    private static Dictionary<string, string> Others(string[] byFrequency, Random random)
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var start = 0; start < byFrequency.Length; start += 40)
        {
            var words = byFrequency[start..Math.Min(byFrequency.Length, start + 40)].Where(_ => random.Next(4) >= KeptOfFour).ToArray();
            var shuffled = words.ToArray();
            random.Shuffle(shuffled);
            for (var i = 0; i < words.Length; i++) others[words[i]] = shuffled[i];
        }

        return others;
    }

    private static string Changed(string text, Dictionary<string, string> words)
    {
        var front = FrontMatter.Match(text).Length;
        var title = Title.Replace(text[..front], line => Words(line.Value, words));
        return title + Words(text[front..], words);
    }

    private static string Words(string text, Dictionary<string, string> words) =>
        Number.Replace(Word.Replace(text, word => words.GetValueOrDefault(word.Value, word.Value)), number => Turned(number.Value));

    private static string Turned(string number) => string.Concat(number.Select(letter => letter switch
    {
        >= '0' and <= '9' => (char)('0' + ((letter - '0' + 3) % 10)),
        >= 'A' and <= 'Z' => (char)('A' + ((letter - 'A' + 3) % 26)),
        _ => letter,
    }));

    [GeneratedRegex(@"(?<![\w<\[:/#!-])[A-Za-z]{4,}(?![\w\]])")]
    private static partial Regex Word { get; }

    // Long numbers, short hexadecimal ones, and names of codes.
    [GeneratedRegex(@"[0-9]{3,}|(?<=0x[0-9A-Fa-f]{0,2})[0-9]|(?<![\w<\[:/#!.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\A---\r?\n.*?\n---\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter { get; }

    [GeneratedRegex(@"(?<=^title: *)[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex Title { get; }
}
