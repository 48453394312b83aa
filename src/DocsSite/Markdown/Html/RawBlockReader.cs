using System.Text;
using Markdig.Syntax;

namespace DocsSite.Markdown.Html;

/// <summary>Cuts a raw HTML block into tags and text.</summary>
internal static class RawBlockReader
{
    private static readonly (string Start, string End)[] Invisible = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>")];

    public static RawBlock Read(HtmlBlock block, RawTokenFactory tokens)
    {
        var (text, lines) = Join(block);
        var pieces = new List<RawPiece>();
        var textStart = 0;
        var position = 0;
        while (position < text.Length)
        {
            var at = text.IndexOf('<', position);
            if (at < 0) break;
            var rest = text.AsSpan(at);
            var tag = RawTag.Read(rest);
            var length = tag?.Length ?? InvisibleLength(rest);
            position = at + Math.Max(length, 1);
            if (length == 0) continue;
            if (at > textStart) pieces.Add(new RawPiece(null, textStart, at - textStart));
            if (tag is not null) pieces.Add(new RawPiece(CreateToken(tag, text, at, (lines, tokens)), at, length));
            textStart = position;
            if (tag is { IsEnd: false } && IsRawText(tag.Name)) position = SkipRawText(text, position, tag.Name);
        }

        if (textStart < text.Length) pieces.Add(new RawPiece(null, textStart, text.Length - textStart));
        return new RawBlock(text, pieces);
    }

    private static RawToken CreateToken(RawTag tag, string text, int at, (List<(int Offset, int Source)> Lines, RawTokenFactory Tokens) place)
    {
        var line = place.Lines.FindLast(candidate => candidate.Offset <= at);
        var start = line.Source + at - line.Offset;
        var end = at + tag.Length;
        return place.Tokens.Create(
            tag, text.Substring(at, tag.Length), new SourceSpan(start, start + tag.Length - 1), () => TextUntilTag(text, end));
    }

    private static string TextUntilTag(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf('<');
        return System.Net.WebUtility.HtmlDecode((length < 0 ? text[start..] : text.Substring(start, length)).Trim());
    }

    /// <summary>The lines of the block without the prefixes of its containers, and where each begins in the article.</summary>
    private static (string Text, List<(int Offset, int Source)> Lines) Join(HtmlBlock block)
    {
        var text = new StringBuilder();
        var starts = new List<(int Offset, int Source)>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            ref var line = ref block.Lines.Lines[i];
            if (i > 0) text.Append('\n');
            starts.Add((text.Length, line.Slice.Start));
            text.Append(line.Slice.AsSpan());
        }

        return (text.ToString(), starts);
    }

    private static int InvisibleLength(ReadOnlySpan<char> text)
    {
        foreach (var (start, end) in Invisible)
        {
            if (!text.StartsWith(start)) continue;
            var close = text[start.Length..].IndexOf(end);
            return close < 0 ? 0 : start.Length + close + end.Length;
        }

        return 0;
    }

    /// <summary>Browsers see no tags inside these.</summary>
    private static bool IsRawText(string element) => element is "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes" or "noscript" or "plaintext";

    private static int SkipRawText(string text, int position, string element)
    {
        var end = text.IndexOf($"</{element}", position, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? position : end;
    }
}
