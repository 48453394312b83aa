namespace DocsSite.Articles.Errors;

/// <summary>One search of <see cref="MessageMatcher"/> over one text.</summary>
internal sealed class MessageSearch(string text, WordTable words, RunTree tree)
{
    // More open messages than this at one place come from a registry of near-empty messages; the newest are kept.
    private const int MostOpen = 64;

    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<Open> _open = [];
    private readonly List<Found> _found = [];

    // A message whose runs up to a node were found: first word, and the word behind the last run.
    private readonly record struct Open(int Node, int First, int Behind);

    private readonly record struct Found(int Node, int First, int Behind);

    public void Run(RunAutomaton runs)
    {
        var state = 0;
        var at = 0;
        while (WordTable.TryNext(text, ref at, out var end))
        {
            _starts.Add(at);
            _ends.Add(end);
            state = runs.Step(state, words.Find(text.AsSpan(at, end - at)));
            for (var hit = runs.RunAt(state) >= 0 ? state : runs.Shorter(state); hit != 0; hit = runs.Shorter(hit)) Take(runs.RunAt(hit));
            at = end;
        }
    }

    // From the left; the message with most words of its own first, then the one whose placeholders take least.
    public IReadOnlyList<MessageMention> Matches()
    {
        if (_found.Count == 0) return [];
        _found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First)
            : tree.LiteralWords(a.Node) != tree.LiteralWords(b.Node) ? tree.LiteralWords(b.Node).CompareTo(tree.LiteralWords(a.Node))
            : a.Behind != b.Behind ? a.Behind.CompareTo(b.Behind) : a.Node.CompareTo(b.Node));
        var mentions = new List<MessageMention>();
        var free = 0;
        foreach (var found in _found)
        {
            if (found.First < free) continue;
            var mention = Mention(found);
            if (!mention.IsDelimited && tree.LiteralWords(found.Node) < MessageMatcher.WordsToStandFree) continue;
            mentions.Add(mention);
            free = found.Behind;
        }

        return mentions;
    }

    private void Take(int run)
    {
        var behind = _starts.Count;
        var first = behind - tree.RunLength(run);
        _open.RemoveAll(open => behind - open.Behind > MessageMatcher.LongestPlaceholder + tree.RunLength(run));
        // New openings are added behind; they start after this run and can't continue with it.
        var known = _open.Count;
        for (var i = 0; i < known; i++)
        {
            var open = _open[i];
            if (open.Behind <= first && first - open.Behind <= MessageMatcher.LongestPlaceholder) Advance(tree.Child(open.Node, run), open.First);
        }

        Advance(tree.Child(0, run), first);
    }

    private void Advance(int node, int first)
    {
        if (node < 0) return;
        var behind = _starts.Count;
        if (tree.MessageAt(node) >= 0) _found.Add(new(node, first, behind));
        if (!tree.HasChildren(node)) return;
        if (_open.Count == MostOpen) _open.RemoveAt(0);
        _open.Add(new(node, first, behind));
    }

    private MessageMention Mention(Found found)
    {
        var start = _starts[found.First];
        var end = _ends[found.Behind - 1];
        return new(start, end - start, tree.MessageAt(found.Node), IsEdge(start, -1) && IsEdge(end, +1));
    }

    // Start or end of the text, a line, a quotation or a sentence.
    private bool IsEdge(int at, int direction)
    {
        var i = direction < 0 ? at - 1 : at;
        while ((uint)i < (uint)text.Length && text[i] is ' ' or '\t' or '*' or '>' or '-' or ')' or '(') i += direction;
        if ((uint)i >= (uint)text.Length) return true;
        if (text[i] is '\n' or '\r' or '"' or '\u201C' or '\u201D' or '`' or '\u00AB' or '\u00BB' or '\'' or '\u2018' or '\u2019' or '|') return true;
        return direction > 0 ? text[i] is '.' or '!' or '?' or ';' : text[i] is ':' or '=';
    }
}
