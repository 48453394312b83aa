using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4205: "Note:" where an alert was meant.</summary>
public sealed class PseudoAlert : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS4205", "pseudo-alert", Severity.Warning)
    {
        Summary = "A paragraph starts with \"Note:\" or \"Important:\" instead of being an alert.",
        Why = "It does not stand out, and readers who scan the steps miss the warning.",
        BadExample = Example.Guide("**Note:** Sign out first."),
        GoodExample = Example.Guide("> [!NOTE]\n> Sign out first."),
        Fix = FixSafety.Safe,
    };

    private static readonly (string Word, string Kind)[] Words = [("Note", "NOTE"), ("Notes", "NOTE"), ("Important", "IMPORTANT"), ("Warning", "WARNING"), ("Caution", "CAUTION"), ("Tip", "TIP")];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Parent is Markdig.Extensions.Tables.TableCell || SourceTree.Around<QuoteBlock>(block) is not null || block.Span.Length <= 0) continue;
            var text = source.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, source.Text.Length - block.Span.Start));
            if (LabelOf(text) is not (var kind, var length)) continue;
            // "- WARNING: …" lists what a log says, "- **Warning** – …" explains a word.
            if (block.Parent is ListItemBlock item && item[0] == block && ((ListBlock)item.Parent!).BulletType != '1') continue;
            var rest = text[length..].TrimStart();
            var finding = source.At(Rule, block.Span.Start, length, $"`{text[..length].Trim()}` is meant as an alert").Help($"Write `> [!{kind}]`, and the text below it behind `> `.");
            // Inside a list the indent would have to be kept on every line: that is left to the writer.
            yield return block.Parent is MarkdownDocument && rest.Length > 0 ? finding.Fix(FixSafety.Safe, "Make it an alert", source.Edit(block.Span.Start, text.Length, Alert(kind, rest))) : finding;
        }
    }

    private static string Alert(string kind, ReadOnlySpan<char> text) => $"> [!{kind}]\n> " + text.ToString().ReplaceLineEndings("\n").Replace("\n", "\n> ", StringComparison.Ordinal);

    /// <summary>"**Note:** ", "**Note**: ", "Note: " with a text behind it on the same line.</summary>
    private static (string Kind, int Length)? LabelOf(ReadOnlySpan<char> text)
    {
        var marks = text.Length - text.TrimStart("*_").Length;
        if (marks > 3) return null;
        foreach (var (word, kind) in Words)
        {
            if (!text[marks..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var at = marks + word.Length;
            var isCapital = char.IsUpper(text[marks]);
            var colon = false;
            while (at < text.Length && text[at] is '*' or '_' or ':') colon |= text[at++] == ':';
            if (isCapital && (colon || (marks > 1 && at >= (2 * marks) + word.Length)) && at < text.Length && char.IsWhiteSpace(text[at])) return (kind, at);
        }

        return null;
    }
}
