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
        BadExample = Example.Guide("Read [the other article](Other.md) too."),
        GoodExample = Example.Guide("Read [the other article](other.md) too."),
        ExampleFiles = new Dictionary<string, string> { ["product/other.md"] = Example.Other("Open the window.") },
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        foreach (var reference in article.References)
        {
            if (reference.Path is null) continue;
            var written = surroundings.Content.Resolve(reference.Span.Path, LinkTarget.Path(reference.Target));
            if (written is null || written == reference.Path || written + ".md" == reference.Path) continue;
            if (!string.Equals(written, reference.Path, StringComparison.OrdinalIgnoreCase)) continue;
            var path = LinkTarget.Path(reference.Target);
            var start = reference.Target.IndexOf(path, StringComparison.Ordinal);
            var named = RelativePath.WithCaseOf(path, reference.Path);
            yield return Targets.At(Rule, reference, $"`{reference.Target}` is named `{reference.Path}`: the path differs in case")
                .Help("Write the path as the file is named.")
                .Fix(FixSafety.Safe, $"Write {named}", start < 0 ? null : Targets.Edit(reference, string.Concat(reference.Target.AsSpan(0, start), named, reference.Target.AsSpan(start + path.Length))));
        }
    }
}
