using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Validation.Rules;

/// <summary>DS3005: a path that only a case-insensitive file system would find.</summary>
public sealed class PathCaseMismatch : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS3005", "path-case-mismatch", Severity.Warning)
    {
        Summary = "A path differs from the file's name only by upper and lower case.",
        Why = "It works on some machines and breaks on others.",
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, RuleContext context)
    {
        foreach (var reference in article.References)
        {
            if (reference.Path is null) continue;
            var written = context.Site.Content.Resolve(reference.Span.Path, LinkTarget.Path(reference.Target));
            if (written is null || written == reference.Path || written + ".md" == reference.Path) continue;
            if (!string.Equals(written, reference.Path, StringComparison.OrdinalIgnoreCase)) continue;
            yield return Rule.At(reference.Span, $"`{reference.Target}` is named `{reference.Path}`: the path differs in case", $"Write `{RelativePath.Between(reference.Span.Path, reference.Path)}`.")
                with { IncludedFrom = reference.IncludedFrom };
        }
    }
}
