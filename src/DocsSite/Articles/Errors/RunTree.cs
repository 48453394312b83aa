namespace DocsSite.Articles.Errors;

/// <summary>Messages as paths of word runs; between two runs stands a placeholder. Node 0 is the root.</summary>
internal sealed class RunTree(Dictionary<long, int> children, int[] message, int[] literalWords, bool[] isInner, int[] runLengths)
{
    public bool IsEmpty => message.Length <= 1;

    /// <summary>The node behind a run, or -1.</summary>
    public int Child(int node, int run) => children.GetValueOrDefault(Key(node, run), -1);

    /// <summary>Id of the message that ends in a node, or -1.</summary>
    public int MessageAt(int node) => message[node];

    /// <summary>Words of the message without its placeholders.</summary>
    public int LiteralWords(int node) => literalWords[node];

    /// <summary>Whether longer messages go on from a node.</summary>
    public bool HasChildren(int node) => isInner[node];

    public int RunLength(int run) => runLengths[run];

    public static long Key(int node, int run) => ((long)node << 32) | (uint)run;
}

/// <summary>Builds the automaton and the tree; time and memory are linear in the words of all messages.</summary>
internal sealed class RunTreeBuilder(WordTable words)
{
    private readonly List<int[]> _runs = [];
    private readonly Dictionary<int[], int> _runIds = new(RunComparer.Instance);
    private readonly Dictionary<long, int> _children = [];
    private readonly List<int> _message = [-1];
    private readonly List<int> _literalWords = [0];
    private readonly List<bool> _isInner = [false];

    public void Add(MessagePattern pattern)
    {
        var node = 0;
        foreach (var part in MessageTemplate.Parts(pattern.Text))
        {
            var run = Words(part);
            if (run.Length == 0) continue;
            node = Descend(node, RunId(run), run.Length);
        }

        if (node != 0 && _message[node] < 0) _message[node] = pattern.Id;
    }

    public (RunAutomaton Runs, RunTree Tree) Build() => (
        RunAutomaton.Build(_runs),
        new RunTree(_children, [.. _message], [.. _literalWords], [.. _isInner], [.. _runs.Select(run => run.Length)]));

    private int[] Words(string literal)
    {
        var run = new List<int>();
        var at = 0;
        while (WordTable.TryNext(literal, ref at, out var end))
        {
            run.Add(words.Add(literal.AsSpan(at, end - at)));
            at = end;
        }

        return [.. run];
    }

    private int RunId(int[] run)
    {
        if (_runIds.TryGetValue(run, out var id)) return id;
        _runs.Add(run);
        _runIds.Add(run, _runs.Count - 1);
        return _runs.Count - 1;
    }

    private int Descend(int node, int run, int length)
    {
        if (_children.TryGetValue(RunTree.Key(node, run), out var child)) return child;
        child = _message.Count;
        _children.Add(RunTree.Key(node, run), child);
        _message.Add(-1);
        _literalWords.Add(_literalWords[node] + length);
        _isInner.Add(false);
        _isInner[node] = true;
        return child;
    }

    private sealed class RunComparer : IEqualityComparer<int[]>
    {
        public static RunComparer Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            foreach (var word in obj) hash.Add(word);
            return hash.ToHashCode();
        }
    }
}
