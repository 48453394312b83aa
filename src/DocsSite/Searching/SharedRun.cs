namespace DocsSite.Searching;

/// <summary>Finds the longest run of words that the query shares with a text: of two texts with the same words, the one that is quoted has the longer one.</summary>
/// <param name="query">The query's terms in reading order; null where something that varies stood.</param>
/// <param name="worthOf">What a term of a run counts.</param>
internal sealed class SharedRun(IReadOnlyList<string?> query, Func<string, double> worthOf)
{
    /// <summary>As many words of the query may stand where the text has a placeholder.</summary>
    private const int LongestPlaceholder = 3;

    private readonly ILookup<string, int> _places = query.Select((term, at) => (Term: term, At: at)).Where(word => word.Term is not null)
        .ToLookup(word => word.Term!, word => word.At, StringComparer.Ordinal);

    /// <summary>What the longest run in a text counts; null is a placeholder of the text.</summary>
    public double LongestIn(IEnumerable<string?> text)
    {
        double longest = 0;
        // Place in the query → what the run that ends there counts.
        var ending = new Dictionary<int, double>();
        foreach (var term in text)
        {
            var next = new Dictionary<int, double>();
            if (term is null)
            {
                foreach (var (at, run) in ending)
                {
                    for (var skipped = at; skipped <= at + LongestPlaceholder; skipped++)
                        next[skipped] = Math.Max(next.GetValueOrDefault(skipped), run);
                }
            }
            else
            {
                foreach (var at in _places[term])
                {
                    next[at] = ending.GetValueOrDefault(at - 1) + worthOf(term);
                    longest = Math.Max(longest, next[at]);
                }
            }
            ending = next;
        }
        return longest;
    }
}
