using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3107: the site's own address in a link.</summary>
public sealed class OwnSiteAbsolute : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3107", "own-site-absolute", Severity.Warning)
    {
        Summary = "A link to a page of this site is written with the site's whole address.",
        Why = "It is not checked, leads out of previews and copies, and breaks when the site moves.",
        BadExample = Example.Guide("See [all errors](https://help.example.org/errors/)."),
        GoodExample = Example.Guide("See [all errors](/errors/)."),
        ExampleFiles = new Dictionary<string, string> { ["settings.yml"] = "baseUrl: https://help.example.org\n" },
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var own = source.Environment.Settings.BaseUrl;
        if (own.Length == 0) yield break;
        foreach (var reference in source.Article.References)
        {
            var target = reference.Target;
            if (!target.StartsWith(own, StringComparison.OrdinalIgnoreCase) || (target.Length > own.Length && target[own.Length] != '/')) continue;
            var path = target.Length == own.Length ? "/" : target[own.Length..];
            yield return Targets.At(Rule, reference, $"`{target}` is a page of this site")
                .Help($"Write `{path}`, or the path of the file.")
                .Fix(FixSafety.Safe, "Write the address from the root", Targets.Edit(reference, path));
        }
    }
}
