using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3109: a link to the writer's own disk.</summary>
public sealed class LocalFileLink : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3109", "local-file-link", Severity.Warning)
    {
        Summary = "A link leads to a file of the writer's own machine or network.",
        Why = "It works for the writer and for nobody else.",
        BadExample = Example.Guide("Read [the log](\\\\\\\\server\\\\share\\\\sign-in.log)."),
        GoodExample = Example.Guide("Read the log `\\\\server\\share\\sign-in.log`."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from link in source.Tree.Links
        let target = link.Url ?? ""
        where !link.IsAutoLink && IsLocal(target)
        select source.At(Rule, link, $"`{target}` is a file of one machine or network").Help("Copy the file into the content root, or show the path in backticks.");

    internal static bool IsLocal(string target) =>
        target.StartsWith("\\\\", StringComparison.Ordinal)
        || (target.Length > 2 && char.IsAsciiLetter(target[0]) && target[1] == ':' && target[2] is '\\' or '/');
}
