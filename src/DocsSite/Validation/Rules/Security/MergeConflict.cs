using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Security;

/// <summary>DS8102: the marks of an unfinished merge.</summary>
public sealed class MergeConflict : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS8102", "merge-conflict-marker", Severity.Error)
    {
        Summary = "The file has the marks of a merge that was never finished.",
        Why = "Both versions are published, one below the other.",
        BadExample = Example.Guide("<<<<<<< HEAD\nOpen the window."),
        GoodExample = Example.Guide("Open the window."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var file = source.File.Source;
        foreach (var mark in (string[])["<<<<<<< ", ">>>>>>> "])
        {
            for (var at = file.Text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = file.Text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || file.Text[at - 1] == '\n')
                    yield return Rule.At(file.Span(at, 7), "a merge was not finished here").Help("Choose one of the versions and delete the marks.");
            }
        }
    }
}
