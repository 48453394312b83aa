using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7115: some lines end with CR LF, others with LF.</summary>
public sealed class MixedLineEnds : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7115", "mixed-line-ends", Severity.Suggestion)
    {
        Summary = "The file mixes Windows and Unix line ends.",
        Why = "Every tool that saves the file rewrites lines that nobody changed, which hides the real change in a review.",
        BadExample = Example.Guide("Open the sign-in window.\r\nSelect **Sign in**."),
        GoodExample = Example.Guide("Open the sign-in window.\nSelect **Sign in**."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var text = source.File.Source.Text;
        var windows = text.AsSpan().Count("\r\n");
        if (windows == 0) yield break;
        var unix = text.AsSpan().Count('\n') - windows;
        if (unix == 0) yield break;
        var toUnix = unix >= windows;
        var edits = new List<TextEdit>();
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf('\n', at + 1) : -1)
        {
            var isWindows = at > 0 && text[at - 1] == '\r';
            if (isWindows == toUnix) edits.Add(toUnix ? new TextEdit(source.File.Source.Span(at - 1, 2), "\n") : new TextEdit(source.File.Source.Span(at, 1), "\r\n"));
        }

        yield return Rule.At(edits[0].Span with { EndLine = edits[0].Span.Line, EndColumn = edits[0].Span.Column + 1 }, $"{windows} lines end with CR LF and {unix} with LF", "Save the file with one kind of line end.")
            with { Fix = new Fix(FixSafety.Safe, "Use one kind of line end", [.. edits]) };
    }
}
