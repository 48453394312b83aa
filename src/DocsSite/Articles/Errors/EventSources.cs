namespace DocsSite.Articles.Errors;

/// <summary>
/// The sources of an article's events, by number: an article shows an event with its source once and then calls it by number alone.
/// Where it shows a number with several sources, the bare number stays <see cref="Confidence.Weak"/>.
/// </summary>
public sealed class EventSources
{
    // Number → its only source, or null when there are several.
    private readonly Dictionary<string, ErrorCode?> _byNumber = new(StringComparer.Ordinal);

    private EventSources()
    {
    }

    public static EventSources None { get; } = new();

    /// <param name="mentions">All mentions of one article.</param>
    public static EventSources Of(IEnumerable<CodeMention> mentions)
    {
        EventSources? sources = null;
        foreach (var mention in mentions)
        {
            if (mention.Code.Family != ErrorFamilies.Event || mention.Confidence == Confidence.Weak) continue;
            sources ??= new EventSources();
            var number = NumberOf(mention.Code);
            if (!sources._byNumber.TryAdd(number, mention.Code) && !mention.Code.Equals(sources._byNumber[number])) sources._byNumber[number] = null;
        }

        return sources ?? None;
    }

    /// <summary>The mention with the source of its event, when the article names exactly one.</summary>
    public CodeMention Complete(CodeMention mention) =>
        mention.Code.Family == ErrorFamilies.Event && mention.Confidence == Confidence.Weak && _byNumber.GetValueOrDefault(NumberOf(mention.Code)) is { } code
            ? mention with { Code = code, Confidence = Confidence.Likely }
            : mention;

    // "Event 1098 (AAD)" and "Event 1098".
    private static string NumberOf(ErrorCode code) => code.Canonical.Split(' ')[1];
}
