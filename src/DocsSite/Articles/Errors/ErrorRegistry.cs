namespace DocsSite.Articles.Errors;

/// <summary>All registered errors, with look-ups by code, spelling and slug. Read by <see cref="ErrorRegistryReader"/>.</summary>
public sealed class ErrorRegistry
{
    private readonly Dictionary<string, ErrorEntry> _byCode;
    private readonly Dictionary<string, ErrorEntry> _bySlug;

    internal ErrorRegistry(IReadOnlyList<ErrorEntry> entries)
    {
        Entries = entries;
        var spellings = Spellings(entries).ToList();
        Codes = new RegisteredCodes(spellings.Select(pair => KeyValuePair.Create(pair.Spelling, pair.Entry.Code!)));
        _byCode = First(spellings.Select(pair => (pair.Spelling, pair.Entry)), StringComparer.OrdinalIgnoreCase);
        _bySlug = First(entries.Select(entry => (entry.Slug, entry)), StringComparer.Ordinal);
        Messages = new MessageMatcher(entries.SelectMany((entry, index) => MessagesOf(entry).Select(text => new MessagePattern(text, index))));
    }

    public static ErrorRegistry Empty { get; } = new([]);

    /// <summary>In order of their slugs.</summary>
    public IReadOnlyList<ErrorEntry> Entries { get; }

    /// <summary>Finds registered messages; <see cref="MessageMention.Id"/> is the index in <see cref="Entries"/>.</summary>
    public MessageMatcher Messages { get; }

    internal RegisteredCodes Codes { get; }

    /// <summary>The entry of a code in any spelling, or null.</summary>
    public ErrorEntry? Find(string spelling) =>
        _byCode.GetValueOrDefault(spelling.Trim()) ?? _byCode.GetValueOrDefault(ErrorCodes.Parse(spelling).Canonical);

    /// <summary>The entry of a code or of one of its registered aliases, or null.</summary>
    public ErrorEntry? Find(ErrorCode code) => _byCode.GetValueOrDefault(code.Canonical);

    public ErrorEntry? FindSlug(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The messages of an entry: its own and those aliases that are sentences, not codes.</summary>
    public static IEnumerable<string> MessagesOf(ErrorEntry entry) =>
        entry.Messages.Concat(entry.Aliases.Where(alias => IsMessage(alias.Value))).Select(text => text.Value);

    /// <summary>An alias with spaces that no family of codes knows is another wording of the message.</summary>
    internal static bool IsMessage(string alias) =>
        alias.Trim().Contains(' ', StringComparison.Ordinal) && ErrorCodes.Parse(alias).Family == ErrorFamilies.Registered;

    private static IEnumerable<(string Spelling, ErrorEntry Entry)> Spellings(IReadOnlyList<ErrorEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Code is { } code) yield return (code.Canonical, entry);
        }

        foreach (var entry in entries)
        {
            if (entry.Code is null) continue;
            foreach (var alias in entry.Aliases)
            {
                if (IsMessage(alias.Value)) continue;
                yield return (alias.Value.Trim(), entry);
                yield return (ErrorCodes.Parse(alias.Value).Canonical, entry);
            }
        }
    }

    private static Dictionary<string, ErrorEntry> First(IEnumerable<(string Key, ErrorEntry Entry)> pairs, StringComparer comparer)
    {
        var found = new Dictionary<string, ErrorEntry>(comparer);
        foreach (var (key, entry) in pairs) found.TryAdd(key, entry);
        return found;
    }
}
