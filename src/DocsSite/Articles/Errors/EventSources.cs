namespace DocsSite.Articles.Errors;

/// <summary>
/// Names the source of events that an article first shows with their source and then calls by number alone. Where the article shows a
/// number with several sources, the bare number stays <see cref="Confidence.Weak"/>.
/// </summary>
public static class EventSources
{
    /// <param name="texts">The mentions of one article, text by text; returned in the same shape.</param>
    public static IReadOnlyList<IReadOnlyList<CodeMention>> Complete(IReadOnlyList<IReadOnlyList<CodeMention>> texts)
    {
        var known = Known(texts);
        if (known.Count == 0) return texts;
        return [.. texts.Select(mentions => mentions.Any(IsBare) ? [.. mentions.Select(mention => Complete(mention, known))] : mentions)];
    }

    // Number → its only source, or null when there are several.
    private static Dictionary<string, ErrorCode?> Known(IReadOnlyList<IReadOnlyList<CodeMention>> texts)
    {
        var known = new Dictionary<string, ErrorCode?>(StringComparer.Ordinal);
        foreach (var mention in texts.SelectMany(mentions => mentions))
        {
            if (mention.Code.Family != ErrorFamilies.Event || mention.Confidence == Confidence.Weak) continue;
            var number = NumberOf(mention.Code);
            if (!known.TryAdd(number, mention.Code) && !mention.Code.Equals(known[number])) known[number] = null;
        }

        return known;
    }

    private static CodeMention Complete(CodeMention mention, Dictionary<string, ErrorCode?> known) =>
        IsBare(mention) && known.GetValueOrDefault(NumberOf(mention.Code)) is { } code
            ? mention with { Code = code, Confidence = Confidence.Likely }
            : mention;

    private static bool IsBare(CodeMention mention) => mention.Code.Family == ErrorFamilies.Event && mention.Confidence == Confidence.Weak;

    // "Event 1098 (AAD)" and "Event 1098".
    private static string NumberOf(ErrorCode code) => code.Canonical.Split(' ')[1];
}
