using System.Text.RegularExpressions;
using DocsSite.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6211: an error message in running text.</summary>
public sealed partial class MessageNotQuoted : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS6211", "unformatted-error-message", Severity.Suggestion)
    {
        Summary = "An announced error message follows as an ordinary paragraph.",
        Why = "Readers can't see where the message ends and the explanation begins, and it is not indexed as a message.",
        BadExample = Example.Problem(symptom: "You receive the following error message:\n\nThe app may not sign in."),
        GoodExample = Example.Problem(symptom: "You receive the following error message:\n\n> The app may not sign in."),
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Parent is not MarkdownDocument parent || block.Inline is not { } inlines || block.Span.Length > 1500) continue;
            var index = parent.IndexOf(block);
            if (index + 1 >= parent.Count || parent[index + 1] is not ParagraphBlock { Inline: { } words } message) continue;
            if (!Announcement().IsMatch(Markdown.PlainText.OfInlines(inlines)) || words.FirstChild is not LiteralInline first || first.Content.AsSpan().TrimStart().StartsWith("[")) continue;
            if (Markdown.PlainText.OfInlines(words) is { Length: > 300 or < 8 } || words.Any(inline => inline is CodeInline or LinkInline)) continue;
            yield return source.At(Rule, message, "the message stands in running text").Help("Write `> ` in front of it.")
                .Fix(FixSafety.Unsafe, "Make it a quotation", source.Edit(message.Span.Start, 0, "> "));
        }
    }

    [GeneratedRegex(@"\bthe following (?:error|warning) messages?(?: is displayed| appears)?:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();
}
