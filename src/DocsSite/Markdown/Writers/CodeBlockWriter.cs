using Markdig.Syntax;

namespace DocsSite.Markdown.Writers;

internal static class CodeBlockWriter
{
    public static void Write(HtmlWriter writer, CodeBlock code)
    {
        var language = CodeLanguage.Of(code);
        writer.StartLine();
        if (writer.IsPlain)
        {
            WritePlain(writer, code);
            return;
        }

        // Empty when a snippet could not be read; that was reported, and an empty box would only puzzle readers.
        if (code.Lines.Count == 0 && code is FencedCodeBlock { OpeningFencedCharCount: 0 }) return;
        writer.Raw("<div class=\"code-block\"");
        if (language.Label.Length > 0) writer.Attribute("data-language", language.Label);
        writer.Raw("><pre><code");
        if (language.Id.Length > 0) writer.Raw(" class=\"language-").Text(language.Id).Raw("\"");
        writer.Raw(">");
        if (language.IsOutput) writer.TextWithMentions(Join(code), MentionPlace.Output);
        else WriteLines(writer, code);
        writer.Raw("</code></pre></div>\n");
    }

    private static void WritePlain(HtmlWriter writer, CodeBlock code)
    {
        writer.Raw("<pre><code");
        if (code is FencedCodeBlock { Info: { Length: > 0 } info }) writer.Raw(" class=\"language-").Text(info).Raw("\"");
        writer.Raw(">");
        WriteLines(writer, code);
        writer.Raw("</code></pre>\n");
    }

    private static void WriteLines(HtmlWriter writer, CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++) writer.Text(code.Lines.Lines[i].Slice.AsSpan()).Raw("\n");
    }

    private static string Join(CodeBlock code)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++) text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        return text.ToString();
    }
}
