using DocsSite.Markdown.Extensions.Quotes;
using DocsSite.Markdown.Extensions.Snippets;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Extensions;

/// <summary>
/// <c>[!…]</c> tokens where they have no effect: an include that could not be expanded, an alert outside a quote, a snippet inside a
/// line. Each is reported once and leaves readable words instead of its source.
/// </summary>
internal sealed class BracketTokenExtension : IDialectExtension
{
    public void AddParsers(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new BracketTokenParser());

    public void AddWriters(NodeWriters writers) => writers.Add<StrayAlertInline>((writer, alert) =>
        writer.Raw("<strong class=\"alert-title\">").Text(alert.Title).Raw("</strong> "));
}

/// <summary>The marker of an alert that is no quote.</summary>
internal sealed class StrayAlertInline(string title) : LeafInline
{
    public string Title { get; } = title;
}

internal sealed class BracketTokenParser : InlineParser
{
    private const string Include = "[!INCLUDE";

    public BracketTokenParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != '!') return false;
        var text = slice.AsSpan();
        if (text.StartsWith(Include, StringComparison.OrdinalIgnoreCase)) return MatchInclude(processor, ref slice);
        if (SnippetToken.Read(text) is { } snippet)
        {
            var words = snippet.Title.Length > 0 ? snippet.Title : snippet.Target;
            return Emit(processor, ref slice, new LiteralInline(words), snippet.Length, new Finding(
                MarkdownRules.MisplacedToken, "The code snippet stands inside a paragraph", "Put it on a line of its own"));
        }

        return MatchMarker(processor, ref slice);
    }

    private static bool MatchInclude(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var (words, length) = ReadInclude(text);
        if (length == 0) return false;
        return Emit(processor, ref slice, new LiteralInline(words), length, new(
            MarkdownRules.UnexpandedInclude,
            $"The include '{text[..Math.Min(length, 80)]}' could not be inserted",
            "Write [!INCLUDE [title](path/to/file.md)] with the path of a file that exists"));
    }

    /// <summary>The words to show and the length of the token; 0 when nothing closes it.</summary>
    private static (string Words, int Length) ReadInclude(ReadOnlySpan<char> text)
    {
        var rest = text[Include.Length..];
        var trimmed = rest.TrimStart();
        var end = rest.IndexOf(")]");
        if (trimmed.StartsWith("[") && end > 0)
        {
            var title = trimmed[1..];
            var titleEnd = title.IndexOf(']');
            if (titleEnd >= 0) return (title[..titleEnd].Trim().ToString(), Include.Length + end + 2);
        }

        var close = rest.IndexOf(']');
        return close < 0 ? ("", 0) : (rest[..close].Trim().TrimStart('[').ToString(), Include.Length + close + 1);
    }

    private static bool MatchMarker(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var close = text.IndexOf(']');
        if (close < 0) return false;
        var body = text[2..close];
        if (AlertKinds.Find(body) is { } kind)
        {
            RemoveQuoteMark(processor.Inline);
            while (close + 1 < text.Length && text[close + 1] is ' ') close++;
            return Emit(processor, ref slice, new StrayAlertInline(AlertKinds.Title(kind)), close + 1, new Finding(
                MarkdownRules.AlertOutsideQuote,
                $"'[!{body}]' stands outside a quote, so it makes no alert",
                "Begin the line and those of its text with '> '"));
        }

        var isVideo = body.StartsWith("video ", StringComparison.OrdinalIgnoreCase);
        if (!isVideo && !body.StartsWith("div ", StringComparison.OrdinalIgnoreCase)) return false;
        return Emit(processor, ref slice, new LiteralInline(isVideo ? body["video ".Length..].Trim().ToString() : ""), close + 1, new Finding(
            MarkdownRules.MisplacedToken, $"'[!{body}]' stands outside a quote", "Begin its line with '> '"));
    }

    /// <summary>In table cells writers imitate quotes with <c>&gt;</c>, which would only be noise.</summary>
    private static void RemoveQuoteMark(Inline? previous)
    {
        if (previous is LiteralInline literal && literal.Content.AsSpan().Trim() is ">") literal.Content = StringSlice.Empty;
    }

    private static bool Emit(
        InlineProcessor processor, ref StringSlice slice, LeafInline node, int length, Finding finding)
    {
        node.Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + length - 1));
        processor.Article().Report(finding.Rule, node.Span, (finding.Message, finding.Help));
        processor.Inline = node;
        slice.Start += length;
        return true;
    }

    private readonly record struct Finding(Diagnostics.RuleDescriptor Rule, string Message, string Help);
}
