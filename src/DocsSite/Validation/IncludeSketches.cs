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
    private readonly RunFilter _filter;
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
        _filter = new RunFilter(byRun.Keys);
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
        if (_paragraphs.Length == 0 || !SharesRun(text)) return null;
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
        var reader = new RunReader(text);
        while (reader.TryRead(out var run)) runs.Add(run);
        if (reader.Words < MinWords) runs.Clear();
        return runs;
    }

    /// <summary>Nearly no paragraph of a site repeats an include: told without collecting its runs.</summary>
    private bool SharesRun(ReadOnlySpan<char> text)
    {
        var reader = new RunReader(text);
        while (reader.TryRead(out var run))
        {
            if (_filter.MayContain(run) && _paragraphsByRun.ContainsKey(run)) return true;
        }

        return false;
    }

    /// <summary>The distinct words of a text with more than three letters, lower case.</summary>
    internal static HashSet<string> Words(string text) =>
        text.Split([' ', '\n', '\t', '.', ',', ';', ':', '(', ')', '"', '\'', '`', '*'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Tells most runs that are in no include apart from the others by one bit, in a table that stays in the processor's cache.</summary>
    private sealed class RunFilter
    {
        private const int Bits = 18;

        private readonly ulong[] _bits = new ulong[(1 << Bits) / 64];

        public RunFilter(IEnumerable<ulong> runs)
        {
            foreach (var run in runs) _bits[Index(run) >> 6] |= 1UL << Index(run);
        }

        /// <summary>False is certain.</summary>
        public bool MayContain(ulong run) => (_bits[Index(run) >> 6] & (1UL << Index(run))) != 0;

        private static int Index(ulong run) => (int)(run >> (64 - Bits));
    }

    /// <summary>Reads the runs of a text one after the other.</summary>
    private ref struct RunReader(ReadOnlySpan<char> text)
    {
        /// <summary>What an ASCII character counts as in a word: itself in lower case, or nothing (0).</summary>
        private static readonly char[] Ascii = [.. Enumerable.Range(0, 128).Select(code => char.IsLetterOrDigit((char)code) ? char.ToLowerInvariant((char)code) : '\0')];

        private readonly ReadOnlySpan<char> _text = text;
        private Window _window;
        private int _at;

        /// <summary>Words read so far.</summary>
        public int Words { get; private set; }

        public bool TryRead(out ulong run)
        {
            while (_at < _text.Length)
            {
                if (Counted(_text[_at]) == '\0')
                {
                    _at++;
                    continue;
                }

                _window[Words % RunLength] = ReadWord();
                Words++;
                if (Words < RunLength) continue;
                run = 0;
                for (var i = 0; i < RunLength; i++) run = (run * 31) + _window[(Words + i) % RunLength];
                return true;
            }

            run = 0;
            return false;
        }

        private ulong ReadWord()
        {
            var hash = 14695981039346656037UL; // FNV-1a, 64 bit
            for (; _at < _text.Length; _at++)
            {
                var counted = Counted(_text[_at]);
                if (counted != '\0') hash = (hash ^ counted) * 1099511628211UL;
                else if (_text[_at] is not ('\'' or '\u2019')) break;
            }

            return hash;
        }

        private static char Counted(char letter) =>
            letter < Ascii.Length ? Ascii[letter] : char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '\0';

        [System.Runtime.CompilerServices.InlineArray(RunLength)]
        private struct Window
        {
            private ulong _first;
        }
    }
}
