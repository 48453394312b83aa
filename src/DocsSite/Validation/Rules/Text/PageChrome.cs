using System.Collections.Frozen;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7119: buttons and lines of the page that the text was copied from.</summary>
public sealed class PageChrome : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7119", "page-chrome", Severity.Error)
    {
        Summary = "The text has a line that belongs to the page it was copied from.",
        Why = "\"Was this article helpful?\" without a button behind it looks broken, and search finds it on every page.",
        BadExample = Example.Guide("Open the sign-in window.\n\nWas this article helpful?"),
        GoodExample = Example.Guide("Open the sign-in window."),
        Fix = FixSafety.Unsafe,
    };

    private static readonly FrozenSet<string> Lines = new[]
    {
        "skip to main content", "skip to content", "skip navigation", "was this article helpful?", "was this helpful?", "was this page helpful?", "did this answer your question?",
        "was this information helpful?", "thank you for your feedback!", "share this article", "print this page", "print this article", "download pdf", "back to top",
        "table of contents", "in this article", "article summary", "rate this article", "yes no", "submit a request", "powered by zendesk", "can't find what you're looking for?",
        "have more questions? submit a request", "all rights reserved.", "all rights reserved",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var lookup = Lines.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<(int Start, int Length)>();
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Span.Length is 0 or > 400 || SourceTree.IsQuoted(block)) continue;
            var end = Math.Min(block.Span.End + 1, source.Text.Length);
            for (var start = block.Span.Start; start < end; start = NextLine(source.Text, start, end))
            {
                var stop = Math.Min(source.LineEnd(start), end);
                var line = source.Text.AsSpan(start, stop - start).Trim(" \t*_•·|\u00A0");
                if (lookup.Contains(line) || IsReadingTime(line)) found.Add((start, stop - start));
            }
        }

        foreach (var (start, length) in found)
        {
            var text = source.Text.Substring(start, length).Trim();
            yield return source.At(Rule, start, length, $"\"{text}\" belongs to the page that the text was copied from")
                .Help("Delete the line.")
                .Fix(FixSafety.Unsafe, "Delete the line", source.Edit(start, length, ""));
        }
    }

    private static int NextLine(string text, int start, int end)
    {
        var at = text.IndexOf('\n', start, end - start);
        return at < 0 ? end : at + 1;
    }

    /// <summary>"3 min read", "1 Minute to read", "5 minutes to read".</summary>
    private static bool IsReadingTime(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 3) return false;
        var rest = line[digits..].Trim();
        return rest.Equals("min read", StringComparison.OrdinalIgnoreCase) || rest.Equals("minute read", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("mins read", StringComparison.OrdinalIgnoreCase) || rest.Equals("minute to read", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("minutes to read", StringComparison.OrdinalIgnoreCase);
    }
}
