using DocsSite.Diagnostics;
using DocsSite.Markdown;

namespace DocsSite.Validation;

/// <summary>One paragraph of an include, as the set of its word runs.</summary>
/// <param name="Path">The include.</param>
/// <param name="Count">Distinct runs.</param>
public sealed record IncludeParagraph(string Path, int Count);

/// <summary>
/// Finds paragraphs of the include library in other texts, also after small changes of the wording: two texts are compared by their
/// runs of five words (w-shingling, Broder 1997), in time linear in the text.
/// </summary>
public sealed class IncludeSketches
{
    private const int RunLength = 5;
    private const int MinWords = 10;

    private readonly Dictionary<ulong, int[]> _paragraphsByRun;
    private readonly IncludeParagraph[] _paragraphs;
    private readonly Dictionary<string, HashSet<ulong>> _runsByPath = new(StringComparer.Ordinal);

    /// <param name="includes">Path and Markdown of every include.</param>
    public IncludeSketches(IEnumerable<(string Path, string Markdown)> includes)
    {
        var paragraphs = new List<IncludeParagraph>();
        var byRun = new Dictionary<ulong, HashSet<int>>();
        foreach (var (path, markdown) in includes)
        {
            _runsByPath[path] = Runs(markdown);
            foreach (var block in markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            {
                var runs = Runs(block);
                if (runs.Count == 0) continue;
                foreach (var run in runs)
                {
                    if (!byRun.TryGetValue(run, out var set)) byRun.Add(run, set = []);
                    set.Add(paragraphs.Count);
                }

                paragraphs.Add(new IncludeParagraph(path, runs.Count));
            }
        }

        _paragraphs = [.. paragraphs];
        _paragraphsByRun = byRun.ToDictionary(pair => pair.Key, pair => pair.Value.Order().ToArray());
    }

    /// <summary>Every include, in ordinal order.</summary>
    public IEnumerable<string> Paths => _runsByPath.Keys.Order(StringComparer.Ordinal);

    /// <summary>How much of the wording two includes share (Jaccard, 0 to 1).</summary>
    public double Likeness(string left, string right)
    {
        if (!_runsByPath.TryGetValue(left, out var a) || !_runsByPath.TryGetValue(right, out var b) || a.Count == 0 || b.Count == 0) return 0;
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    public static IncludeSketches Empty { get; } = new([]);

    /// <summary>
    /// The include paragraph that a text repeats, and how much of both is shared (Jaccard, 0 to 1); null below <paramref name="threshold"/>.
    /// </summary>
    public (IncludeParagraph Paragraph, double Likeness)? Find(ReadOnlySpan<char> text, double threshold)
    {
        if (_paragraphs.Length == 0) return null;
        var runs = Runs(text);
        if (runs.Count == 0) return null;
        Dictionary<int, int>? shared = null;
        foreach (var run in runs)
        {
            if (!_paragraphsByRun.TryGetValue(run, out var owners)) continue;
            foreach (var owner in owners) (shared ??= [])[owner] = shared.GetValueOrDefault(owner) + 1;
        }

        if (shared is null) return null;
        (IncludeParagraph, double)? best = null;
        foreach (var (owner, count) in shared.OrderBy(pair => pair.Key))
        {
            var paragraph = _paragraphs[owner];
            var likeness = (double)count / (runs.Count + paragraph.Count - count);
            if (likeness >= threshold && (best is null || likeness > best.Value.Item2)) best = (paragraph, likeness);
        }

        return best;
    }

    /// <summary>Hashes of all runs of five words, letters and digits only, case ignored; none for a short text.</summary>
    internal static HashSet<ulong> Runs(ReadOnlySpan<char> text)
    {
        var runs = new HashSet<ulong>();
        Span<ulong> window = stackalloc ulong[RunLength];
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var hash = 14695981039346656037UL; // FNV-1a, 64 bit
            for (; i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '\u2019'); i++)
            {
                if (char.IsLetterOrDigit(text[i])) hash = (hash ^ char.ToLowerInvariant(text[i])) * 1099511628211UL;
            }

            window[words % RunLength] = hash;
            words++;
            if (words >= RunLength) runs.Add(Combine(window, words));
        }

        if (words < MinWords) runs.Clear();
        return runs;
    }

    /// <summary>The distinct words of a text with more than three letters, lower case.</summary>
    internal static HashSet<string> Words(string text) =>
        text.Split([' ', '\n', '\t', '.', ',', ';', ':', '(', ')', '"', '\'', '`', '*'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    private static ulong Combine(ReadOnlySpan<ulong> window, int words)
    {
        var combined = 0UL;
        for (var i = 0; i < RunLength; i++) combined = (combined * 31) + window[(words + i) % RunLength];
        return combined;
    }
}
