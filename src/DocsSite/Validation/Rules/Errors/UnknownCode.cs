using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6203: an article declares a code that the registry does not have.</summary>
public sealed class UnknownCode : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS6203", "unknown-error-code", Severity.Warning)
    {
        Summary = "An article declares an error code that the site's registry does not have.",
        Why = "A site that keeps a registry says there what its codes mean; a code that is missing there is misspelt or still to be described.",
        BadExample = Example.GuideWith("errors:\n  - code: APP_DISABLED", "The window shows `APP_DISABLED` and closes."),
        GoodExample = Example.GuideWith("errors:\n  - code: APP_ACCESS_DENIED", "The window shows `APP_ACCESS_DENIED` and closes."),
        ExampleFiles = new Dictionary<string, string> { ["errors/app-access-denied.yml"] = "code: APP_ACCESS_DENIED\nmessages: [The app may not sign in.]\n" },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var registry = source.Environment.Registry;
        if (registry.Entries.Count == 0) yield break;
        foreach (var error in source.Article.Errors)
        {
            if (error.Code is not { } code || registry.Find(code) is not null) continue;
            if (DidYouMean.Find(code.Canonical, registry.Entries.Select(entry => entry.Code?.Canonical ?? "").Where(known => known.Length > 0)) is [_, ..]) continue; // DS6204
            yield return Rule.At(error.Span, $"the registry has no error `{code.Canonical}`", "Add it below `errors/`, or correct the code.");
        }
    }
}
