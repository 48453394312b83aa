namespace DocsSite.Markdown;

/// <summary>Finds the words in an article's text that may name a known error; the page stage decides later where each leads.</summary>
public interface IMentionFinder
{
    /// <summary>
    /// The candidates in the whole text of one article: ascending, not overlapping. A mention may begin before a part and end in it
    /// ("Event ID: <b>1098</b>"); what carries the link is its last part.
    /// </summary>
    IReadOnlyList<Mention> Find(MentionText text);
}

/// <summary>An article as one text, with what stands where.</summary>
/// <param name="Text">
/// All text in document order: a line per paragraph, item, table row, heading and code line, an empty line between the parts of the
/// article. A table cell below a heading such as "Error code" has that heading in front of it.
/// </param>
/// <param name="Parts">The pieces of the text that come from one node, ascending; what is between them is only there for the context.</param>
public sealed record MentionText(string Text, IReadOnlyList<MentionPart> Parts);

/// <param name="Start">Offset in <see cref="MentionText.Text"/>.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="CanLink">False in links and headings.</param>
public readonly record struct MentionPart(int Start, int Length, MentionPlace Place, bool CanLink)
{
    public int End => Start + Length;
}

/// <summary>Where the text stands; a finder may be stricter in running text than in code.</summary>
public enum MentionPlace
{
    Text,
    InlineCode,
    /// <summary>A fenced block without a language, or one that shows output.</summary>
    Output,
    /// <summary>The code of an <c>:::error</c> block: the whole part is a code, whatever it looks like.</summary>
    Declaration,
}

/// <param name="Start">Offset in the text that was searched.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Code">What the words stand for; becomes the <c>code</c> attribute of <c>&lt;error-mention&gt;</c>.</param>
public readonly record struct Mention(int Start, int Length, string Code)
{
    public int End => Start + Length;
}

/// <summary>Finds nothing.</summary>
public sealed class NoMentions : IMentionFinder
{
    public static readonly NoMentions Instance = new();

    private NoMentions()
    {
    }

    public IReadOnlyList<Mention> Find(MentionText text) => [];
}
