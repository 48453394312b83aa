namespace DocsSite.Markdown;

/// <summary>Finds the words in plain text that may name a known error; the page stage decides later where each leads.</summary>
public interface IMentionFinder
{
    /// <summary>
    /// Adds a range for every candidate in <paramref name="text"/>: ascending, not overlapping, inside the text.
    /// Called for running text, inline code and output blocks; never for links and headings. Must be free of side effects.
    /// </summary>
    void Find(ReadOnlySpan<char> text, MentionPlace place, List<Mention> found);
}

/// <summary>Where the text stands; a finder may be stricter in running text than in code.</summary>
public enum MentionPlace
{
    Text,
    InlineCode,
    /// <summary>A fenced block without a language, or one that shows output.</summary>
    Output,
}

/// <param name="Start">Offset in the text that was searched.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Code">What the words stand for; becomes the <c>code</c> attribute of <c>&lt;error-mention&gt;</c>.</param>
public readonly record struct Mention(int Start, int Length, string Code);

/// <summary>Finds nothing.</summary>
public sealed class NoMentions : IMentionFinder
{
    public static readonly NoMentions Instance = new();

    private NoMentions()
    {
    }

    public void Find(ReadOnlySpan<char> text, MentionPlace place, List<Mention> found)
    {
    }
}
