using DocsSite.Articles.Errors;
using DocsSite.Markdown;
using DocsSite.Markdown.Extensions.Directives;
using Markdig.Syntax;

namespace DocsSite.Articles;

/// <summary>Reads the <c>:::error</c> blocks of an article: errors that it declares in its text instead of its front matter.</summary>
internal static class ErrorBlockReader
{
    /// <summary>In page order. A block with neither a code nor a message is reported and left out.</summary>
    public static IReadOnlyList<DeclaredError> Read(ParsedMarkdown parsed, IMarkdownContext context)
    {
        List<DeclaredError>? found = null;
        foreach (var block in parsed.Document.Descendants<ErrorBlock>())
        {
            var message = string.Join(' ', PlainText.OfBlocks(block).Split('\n'));
            var span = context.Locate(block.Span.Start, block.TokenLength);
            foreach (var attribute in block.UnknownAttributes)
                context.Report(ErrorRules.InvalidDeclaration.At(span, $"Unknown attribute \"{attribute}\" of ':::error'", "Known attributes: code, seen-in"));
            if (block.Code.Length == 0 && message.Length == 0)
            {
                context.Report(ErrorRules.InvalidDeclaration.At(span, "The ':::error' block has neither a code nor a message", "Add code=\"…\", or write the message on the lines below"));
                continue;
            }

            (found ??= []).Add(new DeclaredError(span)
            {
                Code = block.Code.Length > 0 ? ErrorCodes.Parse(block.Code) : null,
                Message = message,
                SeenIn = block.SeenIn.Length > 0 ? [block.SeenIn] : [],
                SectionId = SectionOf(block, parsed),
            });
        }

        return found ?? [];
    }

    private static string SectionOf(ErrorBlock block, ParsedMarkdown parsed) =>
        parsed.Headings.LastOrDefault(heading => heading.Block.Span.Start < block.Span.Start && heading.Level is 2 or 3)?.Id ?? "";
}
