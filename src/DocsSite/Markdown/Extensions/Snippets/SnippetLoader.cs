using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Snippets;

/// <summary>Reads a snippet through the article's context and makes the code block that shows it.</summary>
internal static class SnippetLoader
{
    /// <summary>A fenced code block with the wanted lines; empty when there is nothing to show, which is reported.</summary>
    public static FencedCodeBlock Load(SnippetRequest request, SourceSpan span, IMarkdownContext context, BlockParser? parser = null)
    {
        var block = new FencedCodeBlock(parser!) { Span = span, Info = Language(request), Lines = new StringLineGroup(1) };
        var text = request.Path.Length == 0 ? null : context.ReadSnippet(request.Path, context.Locate(span.Start, span.Length));
        if (text is null)
        {
            context.Report(MarkdownRules.SnippetNotFound, span, (
                request.Path.Length == 0 ? "The code snippet names no file" : $"The code file '{request.Path}' is not there",
                "Give the path relative to the article"));
            return block;
        }

        var lines = SnippetSelector.Select(text, request);
        if (lines is null)
        {
            context.Report(MarkdownRules.SnippetPartNotFound, span, (
                request.Id.Length > 0
                    ? $"'{request.Path}' has no part named '{request.Id}'"
                    : $"'{request.Path}' has no lines {request.Ranges}",
                "Name a '#region' or a '<name>' … '</name>' comment pair of the file, or lines that it has"));
            return block;
        }

        foreach (var line in lines) block.Lines.Add(new StringSlice(line));
        return block;
    }

    private static string Language(SnippetRequest request)
    {
        if (request.Language.Length > 0) return request.Language;
        var extension = Path.GetExtension(request.Path);
        return extension.Length > 1 ? extension[1..].ToLowerInvariant() : "";
    }
}
