using DocsSite.Diagnostics;
using Markdig.Helpers;

namespace DocsSite.Validation.Rules.Links;

/// <summary>DS3112: the definition of a label that no link uses.</summary>
public sealed class UnusedDefinition : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS3112", "unused-definition", Severity.Suggestion)
    {
        Summary = "A link definition is not used.",
        Why = "Its target is kept up for nothing, or the link that should use it has another label.",
        BadExample = Example.Guide("Open the sign-in window.\n\n[sign-in]: https://example.org/sign-in"),
        GoodExample = Example.Guide("Read [how to sign in][sign-in].\n\n[sign-in]: https://example.org/sign-in"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.Tree.Definitions.Count == 0) yield break;
        var used = source.Tree.Links.Select(link => link.Label ?? "").Where(label => label.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in source.Tree.Definitions)
        {
            if (definition.Label is not { Length: > 0 } label || used.Contains(label) || definition.GetType() != typeof(Markdig.Syntax.LinkReferenceDefinition)) continue;
            if (source.Tree.Links.Any(link => link.Reference == definition) || label.StartsWith('^')) continue;
            yield return source.At(Rule, definition, $"no link uses the label `{label}`").Help("Delete the line, or correct the label of the link.");
        }
    }
}
