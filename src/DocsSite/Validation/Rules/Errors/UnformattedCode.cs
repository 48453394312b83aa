using DocsSite.Articles.Errors;
using DocsSite.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6201 and DS6202: an error code in running text.</summary>
public sealed class UnformattedCode : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS6201", "unformatted-error-code", Severity.Warning)
    {
        Summary = "A registered or declared error code is not in code formatting.",
        Why = "In backticks it stands out, is not translated or broken at a line's end, and can be copied with one click.",
        BadExample = Example.Guide("The window shows *APP_ACCESS_DENIED* and closes."),
        GoodExample = Example.Guide("The window shows `APP_ACCESS_DENIED` and closes."),
        ExampleFiles = new Dictionary<string, string> { ["errors/app-access-denied.yml"] = "code: APP_ACCESS_DENIED\nmessages: [The app may not sign in.]\n" },
        Fix = FixSafety.Safe,
    };

    public static readonly RuleDescriptor Unregistered = new("DS6202", "bare-error-code", Severity.Suggestion)
    {
        Summary = "An error code that nobody registered is not in code formatting.",
        Why = "In backticks it stands out, is not translated or broken at a line's end, and can be copied with one click.",
        BadExample = Example.Guide("The window shows 0x80070005 and closes."),
        GoodExample = Example.Guide("The window shows `0x80070005` and closes."),
        Fix = FixSafety.Safe,
    };

    private static readonly System.Buffers.SearchValues<char> TokenMarks = System.Buffers.SearchValues.Create("_0123456789");

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var declared = source.Article.Errors.Select(error => error.Code?.Canonical ?? "").Where(code => code.Contains('_', StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var literal in source.Tree.Literals)
        {
            var content = literal.Content.AsSpan();
            if (content.Length < 3 || !MayHaveCode(content) || !IsPlace(literal)) continue;
            var text = content.ToString();
            foreach (var mention in source.Environment.Scanner.Scan(text, ScanContext.Prose))
            {
                var isKnown = source.Environment.Registry.Find(mention.Code) is not null || declared.Contains(mention.Code.Canonical);
                var written = text.AsSpan(mention.Start, mention.Length);
                // Numbers and words such as "Event ID 1098" are sentences; single tokens are what readers copy.
                if (mention.Confidence != Confidence.Certain || written.Contains(' ') || !written.ContainsAny(TokenMarks) || written.Length < 6) continue;
                if (source.Prose.AsSpan(literal.Span.Start, Math.Min(text.Length, source.Prose.Length - literal.Span.Start)).SequenceEqual(text) is false) continue;
                yield return Finding(source, isKnown ? Rule : Unregistered, (literal, literal.Span.Start + mention.Start, mention.Length));
            }
        }
    }

    private static Diagnostic Finding(ArticleSource source, RuleDescriptor rule, (LiteralInline Literal, int Start, int Length) place)
    {
        var (literal, start, length) = place;
        var code = source.Text.Substring(start, length);
        var form = "plain text";
        // Emphasis around the code alone gives way to the backticks.
        if (literal.Parent is EmphasisInline emphasis && emphasis.FirstChild == literal && literal.NextSibling is null && length == literal.Content.Length)
        {
            form = emphasis.DelimiterCount == 1 ? "italics" : "bold type";
            (start, length) = (emphasis.Span.Start, emphasis.Span.Length);
        }

        return source.At(rule, start, length, $"the error code {code} is in {form}, not in code formatting")
            .Help($"Write `{code}` in backticks.")
            .Fix(FixSafety.Safe, "Put it in backticks", source.Edit(start, length, $"`{code}`"));
    }

    private static bool MayHaveCode(ReadOnlySpan<char> text) => text.ContainsAny(TokenMarks);

    /// <summary>Not in headings, links, tables of codes and quotations, where the whole thing is the message.</summary>
    private static bool IsPlace(LiteralInline literal)
    {
        if (SourceTree.LinkAround(literal) is not null) return false;
        ContainerInline? root = literal.Parent;
        while (root?.Parent is not null) root = root.Parent;
        return root?.ParentBlock is ParagraphBlock block && !SourceTree.IsQuoted(block) && SourceTree.Around<Markdig.Extensions.Tables.Table>(block) is null;
    }
}
