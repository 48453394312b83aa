using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3106: a language in the address of a page that has several.</summary>
public sealed class LocaleInLink : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3106", "locale-in-link", Severity.Suggestion)
    {
        Summary = "A link to a site in many languages asks for one of them.",
        Why = "Readers get English although the page exists in their language.",
        BadExample = Example.Guide("Read [how to sign in](https://learn.microsoft.com/en-us/entra/sign-in)."),
        GoodExample = Example.Guide("Read [how to sign in](https://learn.microsoft.com/entra/sign-in)."),
        Fix = FixSafety.Safe,
    };

    /// <summary>Sites that send readers to their language when the address names none.</summary>
    private static readonly string[] Hosts = ["learn.microsoft.com", "docs.microsoft.com", "azure.microsoft.com", "developer.mozilla.org"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var reference in source.Article.References)
        {
            if (reference.State != Articles.ReferenceState.External || !Hosts.Contains(Targets.HostOf(reference.Target).ToString(), StringComparer.OrdinalIgnoreCase)) continue;
            var start = reference.Target.IndexOf('/', reference.Target.IndexOf("://", StringComparison.Ordinal) + 3);
            if (start < 0 || LocaleLength(reference.Target.AsSpan(start + 1)) is not (> 0 and var length)) continue;
            var plain = reference.Target.Remove(start, length + 1);
            yield return Targets.At(Rule, reference, $"the address asks for the language `{reference.Target.AsSpan(start + 1, length)}`")
                .Help($"Write `{plain}`.")
                .Fix(FixSafety.Safe, "Remove the language", Targets.Edit(reference, plain));
        }
    }

    /// <summary>Length of <c>en-us</c> in front of a slash; 0 for anything else.</summary>
    private static int LocaleLength(ReadOnlySpan<char> path) =>
        path.Length > 5 && path[2] == '-' && path[5] == '/' && char.IsAsciiLetter(path[0]) && char.IsAsciiLetter(path[1]) && char.IsAsciiLetter(path[3]) && char.IsAsciiLetter(path[4]) ? 5 : 0;
}
