using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions;

/// <summary>
/// CommonMark lets an unclosed code fence or HTML comment run to the end of the article. Here such a fence ends at the next section
/// heading and such a comment is plain text; both are reported.
/// </summary>
internal sealed class SafeBlockEndings : IDialectExtension
{
    public void AddParsers(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<FencedCodeBlockParser>(new BoundedFenceParser());
        pipeline.BlockParsers.Replace<HtmlBlockParser>(new BoundedHtmlParser());
    }

    public void AddWriters(NodeWriters writers)
    {
    }
}

internal sealed class BoundedFenceParser : FencedCodeBlockParser
{
    private static readonly object UnclosedKey = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var span = new SourceSpan(processor.Start, processor.Line.End);
        var state = base.TryOpen(processor);
        if (state == BlockState.None || !processor.NewBlocks.TryPeek(out var block) || block is not FencedCodeBlock fence) return state;
        if (HasClosingFence(text, span.End + 1, fence)) return state;
        fence.SetData(UnclosedKey, true);
        processor.Article().Report(MarkdownRules.UnclosedCodeFence, span, (
            "The code block is never closed", $"Add a line '{new string(fence.FencedChar, fence.OpeningFencedCharCount)}' below the code"));
        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block.ContainsData(UnclosedKey) && processor.Indent == 0 && IsSectionHeading(processor.Line.AsSpan())) return BlockState.None;
        return base.TryContinue(processor, block);
    }

    /// <summary><c>##</c> and deeper: one <c>#</c> alone is a comment in too many languages.</summary>
    private static bool IsSectionHeading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is >= 2 and <= 6 && line[level] == ' ';
    }

    private static bool HasClosingFence(string text, int start, FencedCodeBlock fence)
    {
        var rest = text.AsSpan(Math.Min(start, text.Length));
        Span<char> needle = stackalloc char[3];
        needle.Fill(fence.FencedChar);
        while (rest.IndexOf(needle) is >= 0 and var at)
        {
            var lineStart = rest[..at].LastIndexOf('\n') + 1;
            var run = rest[at..].IndexOfAnyExcept(fence.FencedChar);
            if (run < 0) run = rest.Length - at;
            var lineEnd = rest[(at + run)..].IndexOf('\n');
            var tail = lineEnd < 0 ? rest[(at + run)..] : rest.Slice(at + run, lineEnd);
            if (run >= fence.OpeningFencedCharCount && tail.IsWhiteSpace() && rest[lineStart..at].Trim(" \t>").IsEmpty) return true;
            rest = rest[(at + run)..];
        }

        return false;
    }
}

internal sealed class BoundedHtmlParser : HtmlBlockParser
{
    private static readonly (string Start, string End)[] Bounded =
    [
        ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>"),
        ("<script", "</script>"), ("<style", "</style>"), ("<pre", "</pre>"), ("<textarea", "</textarea>"),
    ];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var start = processor.Start;
        if (FindMissingEnd(processor.Line.Text.AsSpan(start)) is not { } end) return base.TryOpen(processor);
        processor.Article().Report(MarkdownRules.UnclosedHtml, new SourceSpan(start, processor.Line.End), (
            $"Nothing closes this with '{end}'", $"Add '{end}', or write '&lt;' when '<' is meant as text"));
        return BlockState.None;
    }

    /// <summary>The end that a construct at the start of <paramref name="text"/> waits for in vain, or null.</summary>
    private static string? FindMissingEnd(ReadOnlySpan<char> text)
    {
        foreach (var (start, end) in Bounded)
        {
            if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[start.Length..];
            var isLongerName = char.IsAsciiLetter(start[^1]) && !rest.IsEmpty && char.IsAsciiLetterOrDigit(rest[0]);
            return isLongerName || rest.Contains(end, StringComparison.OrdinalIgnoreCase) ? null : end;
        }

        return null;
    }
}
