namespace DocsSite.Articles.Errors;

/// <summary>A message to look for.</summary>
/// <param name="Text">With placeholders, see <see cref="MessageTemplate"/>.</param>
/// <param name="Id">What the caller knows it by.</param>
public readonly record struct MessagePattern(string Text, int Id);

/// <summary>One place where a message stands; offsets in UTF-16 code units, the final punctuation left out.</summary>
/// <param name="IsDelimited">The message is all there is between line ends, quotes or sentence ends.</param>
public readonly record struct MessageMention(int Start, int Length, int Id, bool IsDelimited)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds many messages at once. Texts are read as words in lower case, so that quotes, dashes, spaces, case and punctuation make no
/// difference; literal runs of words are found by one Aho–Corasick automaton, and a tree of runs joins them over the placeholders. The
/// work depends on the text and what is found in it, not on the number of messages. Immutable: one matcher serves all threads.
/// </summary>
public sealed class MessageMatcher
{
    /// <summary>How many words a placeholder may stand for.</summary>
    public const int LongestPlaceholder = 24;

    /// <summary>Messages with fewer literal words count only where they stand delimited.</summary>
    public const int WordsToStandFree = 4;

    private readonly WordTable _words = new();
    private readonly RunAutomaton _runs;
    private readonly RunTree _tree;

    public MessageMatcher(IEnumerable<MessagePattern> messages)
    {
        var builder = new RunTreeBuilder(_words);
        foreach (var message in messages) builder.Add(message);
        (_runs, _tree) = builder.Build();
    }

    public bool IsEmpty => _tree.IsEmpty;

    /// <summary>The messages in a text, leftmost first, then with most literal words, without overlaps; equal messages give the first id.</summary>
    public IReadOnlyList<MessageMention> Find(string text)
    {
        if (IsEmpty || text.Length == 0) return [];
        var search = new MessageSearch(text, _words, _tree);
        search.Run(_runs);
        return search.Matches();
    }
}
