using System.Buffers;
using System.Text.RegularExpressions;
using DocsSite.Articles;
using DocsSite.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6208: "if this error is displayed", and no error.</summary>
public sealed partial class MissingReferent : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS6208", "error-not-shown", Severity.Warning)
    {
        Summary = "The text announces an error message that the article does not show.",
        Why = "Readers can't compare it with what is on their screen, and search does not know it.",
        BadExample = Example.Problem(symptom: "When you sign in, you receive the following error message:"),
        GoodExample = Example.Problem(symptom: "When you sign in, you receive the following error message:\n\n> The app may not sign in."),
    };

    /// <summary>Every sentence that is looked for has one of them.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["following", "error"], StringComparison.OrdinalIgnoreCase);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Inline is not { } inlines || block.Span.Length is <= 0 or > 1500 || block.Parent is Markdig.Extensions.Tables.TableCell) continue;
            var markdown = source.Text.AsSpan(block.Span.Start, block.Span.Length);
            if (!markdown.ContainsAny(Hints)) continue;
            var text = Markdown.PlainText.OfInlines(inlines);
            if (Announcement().Match(text) is { Success: true } announced && IsLast(block) && !ShowsText(inlines))
                yield return source.At(Rule, block, $"\"{announced.Value.Trim()}\" is followed by no message").Help("Quote the message word for word, as a block quote or in backticks.");
            else if (This().Match(text) is { Success: true } pointed && !IsShownBefore(block, source) && !ShowsText(inlines))
                yield return source.At(Rule, block, $"\"{pointed.Value}\" refers to an error that the article does not show").Help("Quote the message word for word, as a block quote or in backticks.");
        }
    }

    /// <summary>Nothing follows in the same list item, quote or section.</summary>
    private static bool IsLast(ParagraphBlock block)
    {
        for (Block at = block; at.Parent is { } parent; at = parent)
        {
            var next = parent.IndexOf(at) + 1;
            if (next < parent.Count) return parent is MarkdownDocument && parent[next] is HeadingBlock { Level: <= 2 } or ThematicBreakBlock or LinkReferenceDefinitionGroup;
        }

        return true;
    }

    private static bool ShowsText(ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is CodeInline or LinkInline { IsImage: true } or Markdown.Extensions.Directives.ImageInline or EmphasisInline { DelimiterCount: 2 }) return true;
            if (inline is LiteralInline literal && (literal.Content.AsSpan().Contains('"') || literal.Content.AsSpan().Contains('\u201C'))) return true;
        }

        return false;
    }

    /// <summary>A quotation, code, picture or quoted words anywhere above.</summary>
    private static bool IsShownBefore(ParagraphBlock block, ArticleSource source)
    {
        var end = block.Span.Start;
        if (source.Tree.Quotes.Any(quote => quote.Span.Start < end) || source.Tree.Code.Any(code => code.Span.Start < end) || source.Tree.CodeSpans.Any(code => code.Span.Start < end)) return true;
        if (source.Article.QuotedMessages.Count > 0 || source.Article.Mentions.Count > 0 || source.Article.Errors.Count > 0) return true;
        var before = source.Prose.AsSpan(0, Math.Min(end, source.Prose.Length));
        return before.Contains('"') || before.Contains('\u201C') || before.Contains("error", StringComparison.OrdinalIgnoreCase) || source.Images.Count > 0
            || source.Article.Title.Contains("error", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\b(?:the|one of the|an?) following (?:error|warning) (?:messages?|codes?|text|entry|entries)\b[^.:]{0,60}[:.]?$|\b(?:error message|message) (?:that resembles|similar to|like) the following[^.:]{0,30}[:.]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\b(?:if|when) this error (?:message )?(?:is displayed|is shown|appears|occurs)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex This();
}
