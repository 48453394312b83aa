using DocsSite.Markdown.Highlighting;
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
        WriteColoured(writer, code, language);
        writer.Raw("</code></pre></div>\n");
    }

    /// <summary>The code with its tokens in elements; in what a program said, error codes are mentions.</summary>
    private static void WriteColoured(HtmlWriter writer, CodeBlock block, CodeLanguage language)
    {
        var code = Join(block);
        var written = 0;
        foreach (var token in CodeHighlighter.Tokenize(language.Id, code))
        {
            Write(written, token.Start);
            writer.Raw("<span class=\"").Raw(CodeHighlighter.ClassOf(token.Kind)).Raw("\">");
            Write(token.Start, token.Start + token.Length);
            writer.Raw("</span>");
            written = token.Start + token.Length;
        }

        Write(written, code.Length);

        void Write(int start, int end)
        {
            if (start == end) return;
            if (language.IsOutput) writer.TextWithMentions(code.AsSpan(start, end - start), block, start);
            else writer.Text(code.AsSpan(start, end - start));
        }
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

    internal static string Join(CodeBlock code)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++) text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        return text.ToString();
    }
}
