namespace DocsSite.Articles.Errors;

/// <summary>
/// Aho–Corasick over word numbers: finds every registered run of words in one pass. States are numbered; state 0 is the root.
/// </summary>
internal sealed class RunAutomaton
{
    private readonly Dictionary<long, int> _next;
    private readonly int[] _fallback;
    private readonly int[] _run;
    private readonly int[] _shorter;

    private RunAutomaton(Dictionary<long, int> next, int[] fallback, int[] run, int[] shorter)
    {
        _next = next;
        _fallback = fallback;
        _run = run;
        _shorter = shorter;
    }

    /// <param name="runs">Distinct runs of word numbers; a run's number is its index.</param>
    public static RunAutomaton Build(IReadOnlyList<int[]> runs)
    {
        var next = new Dictionary<long, int>();
        var parents = new List<(int Parent, int Word)> { (0, -1) };
        var ends = new List<int> { -1 };
        for (var run = 0; run < runs.Count; run++)
        {
            var state = 0;
            foreach (var word in runs[run])
            {
                if (!next.TryGetValue(Key(state, word), out var child))
                {
                    child = parents.Count;
                    next.Add(Key(state, word), child);
                    parents.Add((state, word));
                    ends.Add(-1);
                }

                state = child;
            }

            ends[state] = run;
        }

        var automaton = new RunAutomaton(next, new int[parents.Count], [.. ends], new int[parents.Count]);
        automaton.Link(parents);
        return automaton;
    }

    public int Step(int state, int word)
    {
        if (word < 0) return 0;
        while (true)
        {
            if (_next.TryGetValue(Key(state, word), out var next)) return next;
            if (state == 0) return 0;
            state = _fallback[state];
        }
    }

    /// <summary>The longest run that ends in this state, or -1; the next shorter one is found from <see cref="Shorter"/>.</summary>
    public int RunAt(int state) => _run[state];

    /// <summary>The state whose run is the next shorter one that ends here too; 0 when there is none.</summary>
    public int Shorter(int state) => _shorter[state];

    // Breadth first: a state's fallback is nearer to the root than itself.
    private void Link(List<(int Parent, int Word)> parents)
    {
        var depth = new int[parents.Count];
        for (var state = 1; state < parents.Count; state++) depth[state] = depth[parents[state].Parent] + 1;
        var order = Enumerable.Range(1, parents.Count - 1).ToArray();
        Array.Sort(order, (a, b) => depth[a] != depth[b] ? depth[a].CompareTo(depth[b]) : a.CompareTo(b));
        foreach (var state in order)
        {
            var (parent, word) = parents[state];
            _fallback[state] = parent == 0 ? 0 : Step(_fallback[parent], word);
            var fallback = _fallback[state];
            _shorter[state] = _run[fallback] >= 0 ? fallback : _shorter[fallback];
        }
    }

    private static long Key(int state, int word) => ((long)state << 32) | (uint)word;
}
