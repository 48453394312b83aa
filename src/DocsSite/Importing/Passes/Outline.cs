using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Importing.Passes;

/// <param name="Index">Line of the heading in the draft.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">As written, without the marks.</param>
/// <param name="End">Index after the last line of its section, sub-sections included.</param>
internal sealed record OutlineHeading(int Index, int Level, string Text, int End)
{
    public SectionRole Role { get; } = SectionRoles.Of(MarkdownText.Plain(Text)).Role;
}

/// <summary>The headings of a draft.</summary>
internal static partial class Outline
{
    public static IReadOnlyList<OutlineHeading> Of(IReadOnlyList<DraftLine> lines)
    {
        var isCode = MarkdownText.CodeLines(lines);
        var found = new List<(int Index, int Level, string Text)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!isCode[i] && Heading().Match(lines[i].Text) is { Success: true } match && !match.Groups[2].Value.Contains("](#tab/", StringComparison.OrdinalIgnoreCase))
                found.Add((i, match.Groups[1].Length, match.Groups[2].Value));
        }

        return
        [
            .. found.Select((heading, at) =>
            {
                var next = found.FindIndex(at + 1, other => other.Level <= heading.Level);
                return new OutlineHeading(heading.Index, heading.Level, heading.Text, next < 0 ? lines.Count : found[next].Index);
            }),
        ];
    }

    public static bool HasRole(IReadOnlyList<DraftLine> lines, SectionRole role) => Of(lines).Any(heading => heading.Role == role);

    /// <summary>The article tells of something that fails and what to do about it.</summary>
    public static bool IsProblem(Draft draft)
    {
        if (draft.Metadata.Text("kind") is { Length: > 0 } kind) return kind == "problem";
        if (draft.Metadata.Text("ms.topic") == "troubleshooting-problem-resolution") return true;
        var roles = Of(draft.Lines).Select(heading => heading.Role).ToHashSet();
        return roles.Contains(SectionRole.Symptom) || (roles.Contains(SectionRole.Cause) && (roles.Contains(SectionRole.Resolution) || roles.Contains(SectionRole.Workaround)));
    }

    /// <summary>Index of the first line of each paragraph between two lines: what a reader sees as the start of a thought.</summary>
    public static IEnumerable<int> ParagraphStarts(IReadOnlyList<DraftLine> lines, int start, int end)
    {
        var isCode = MarkdownText.CodeLines(lines);
        for (var i = start; i < end; i++)
        {
            if (lines[i].IsBlank || isCode[i] || (i > start && !lines[i - 1].IsBlank && !isCode[i - 1])) continue;
            yield return i;
        }
    }

    /// <summary>Index after the paragraph that starts at a line.</summary>
    public static int ParagraphEnd(IReadOnlyList<DraftLine> lines, int start)
    {
        while (start < lines.Count && !lines[start].IsBlank) start++;
        return start;
    }

    [GeneratedRegex(@"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")]
    private static partial Regex Heading();
}
