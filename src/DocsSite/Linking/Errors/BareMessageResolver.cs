using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>A message that an article shows without a code.</summary>
internal sealed record BareMessage(ArticleErrors Article, string Text, string Anchor, bool IsDeclared);

/// <summary>
/// Finds out which error a message without code belongs to: a registered message; the same message shown elsewhere with a code; part of a
/// longer message that carries exactly one code ("error=CODE description=message"). Otherwise the message is an error of its own.
/// </summary>
internal sealed class BareMessageResolver(
    ErrorRegistry registry, List<ErrorDraft> drafts, IReadOnlyDictionary<ErrorEntry, ErrorDraft> byEntry)
{
    // Shorter messages ("Access is denied.") stand in messages of too many codes to tell whose they are.
    private const int WordsToBelong = 5;
    private const int WordsForPage = 3;

    // "Log Name: System", "Unhandled script exception:": a field of a record, and a label of what follows.
    private const int LongestField = 4;
    private const int LongestLabel = 5;

    public void Resolve(IReadOnlyList<BareMessage> messages)
    {
        var keys = new string[messages.Count];
        Parallel.For(0, keys.Length, i => keys[i] = MessageKey.Of(messages[i].Text));
        var owners = FindOwners(messages, keys);
        var own = new Dictionary<string, ErrorDraft>(StringComparer.Ordinal);
        for (var i = 0; i < messages.Count; i++)
        {
            var message = messages[i];
            if (message.Text.Length == 0 || keys[i].Length == 0) continue;
            var draft = Registered(message.Text) ?? owners.GetValueOrDefault(keys[i]) ?? Own(keys[i], message, own);
            if (draft is null) continue;
            draft.IsWanted |= message.IsDeclared;
            draft.AddMessage(message.Text);
            draft.AddLink(message.Article, message.IsDeclared ? ErrorPlace.Declaration : ErrorPlace.Symptom, message.Anchor);
        }
    }

    private ErrorDraft? Registered(string text) =>
        registry.Messages.Find(text) is [var first, ..] ? byEntry[registry.Entries[first.Id]] : null;

    private ErrorDraft? Own(string key, BareMessage message, Dictionary<string, ErrorDraft> own)
    {
        if (own.TryGetValue(key, out var draft)) return draft;
        if (!message.IsDeclared && (MessageKey.Words(key) < WordsForPage || !IsSentence(message.Text))) return null;
        draft = new ErrorDraft(null, null);
        own.Add(key, draft);
        drafts.Add(draft);
        return draft;
    }

    /// <summary>Whether a text says something by itself: no label, no number of a message, no field of a record, no path.</summary>
    private static bool IsSentence(string text)
    {
        var words = Words(text);
        if (words < WordsForPage || (text.EndsWith(':') && words <= LongestLabel)) return false;
        if (words == WordsForPage && text.AsSpan(text.LastIndexOf(' ') + 1).IndexOfAnyExceptInRange('0', '9') < 0) return false;
        return text.IndexOf(": ", StringComparison.Ordinal) is not (>= 0 and var colon) || Words(text[..colon]) > LongestField || Words(text[(colon + 1)..]) >= WordsForPage;
    }

    private static int Words(string text) => text.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));

    // Message key → the one error whose messages contain it; null where several do.
    private Dictionary<string, ErrorDraft?> FindOwners(IReadOnlyList<BareMessage> messages, string[] keys)
    {
        var distinct = keys.Select((key, index) => (Key: key, Index: index)).Where(item => MessageKey.Words(item.Key) >= WordsToBelong)
            .DistinctBy(item => item.Key, StringComparer.Ordinal).ToList();
        var owners = new Dictionary<string, ErrorDraft?>(StringComparer.Ordinal);
        if (distinct.Count == 0) return owners;
        var matcher = new MessageMatcher(distinct.Select((item, id) => new MessagePattern(messages[item.Index].Text, id)));
        var coded = drafts.Where(draft => draft.Code is not null).ToArray();
        var found = new int[coded.Length][];
        Parallel.For(0, coded.Length, i => found[i] = [.. coded[i].Messages.SelectMany(matcher.Find).Select(mention => mention.Id)]);
        for (var i = 0; i < coded.Length; i++)
        {
            foreach (var id in found[i])
            {
                var key = distinct[id].Key;
                if (!owners.TryAdd(key, coded[i]) && !ReferenceEquals(owners[key], coded[i])) owners[key] = null;
            }
        }

        return owners;
    }
}
