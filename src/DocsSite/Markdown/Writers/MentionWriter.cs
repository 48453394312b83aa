namespace DocsSite.Markdown.Writers;

internal static class MentionWriter
{
    /// <summary>Writes text with an element around each mention of an error in it.</summary>
    public static void Write(HtmlWriter writer, IReadOnlyList<Mention> mentions, ReadOnlySpan<char> text, int offset)
    {
        var written = 0;
        foreach (var mention in mentions)
        {
            var start = Math.Max(mention.Start - offset, written);
            var end = mention.End - offset;
            if (end <= start || end > text.Length) continue;
            writer.ShownText(text[written..start]).Raw("<error-mention").Attribute("code", mention.Code).Raw(">");
            writer.ShownText(text[start..end]).Raw("</error-mention>");
            written = end;
        }

        writer.ShownText(text[written..]);
    }
}
