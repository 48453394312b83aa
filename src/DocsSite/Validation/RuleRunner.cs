using System.Diagnostics.CodeAnalysis;
using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation;

/// <summary>Runs every rule; a rule that crashes becomes a finding of its own and the others go on.</summary>
[SuppressMessage("Design", "CA1031", Justification = "One broken rule must not cost the writer the findings of all others; the crash itself is reported.")]
public static class RuleRunner
{
    public static readonly RuleDescriptor RuleCrashed = new("DS9900", "rule-crashed", Severity.Error)
    {
        Summary = "A rule stopped with an internal error.",
        Why = "Its other findings are missing; the rest of the check is complete. Please report it.",
        Failure = RunFailure.Internal,
    };

    /// <summary>All rules of this assembly, ordered by id.</summary>
    public static IReadOnlyList<IRule> AllRules() =>
    [
        .. typeof(RuleRunner).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name[0] != '<' && typeof(IRule).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (IRule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>The checks of one article's text, while its tree is at hand; in order of the rules.</summary>
    public static IReadOnlyList<Diagnostic> Run(IReadOnlyList<ISourceRule> rules, ArticleSource source)
    {
        List<Diagnostic>? findings = null;
        foreach (var rule in rules)
        {
            try
            {
                foreach (var finding in rule.Check(source)) (findings ??= []).Add(finding);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                (findings ??= []).Add(Crash(rule, source.Article.Span, exception));
            }
        }

        return findings ?? [];
    }

    /// <summary>The checks of one article in its surroundings; in order of the rules.</summary>
    public static IReadOnlyList<Diagnostic> Run(IReadOnlyList<IArticleRule> rules, Article article, Surroundings surroundings)
    {
        List<Diagnostic>? findings = null;
        foreach (var rule in rules)
        {
            try
            {
                foreach (var finding in rule.Check(article, surroundings)) (findings ??= []).Add(finding);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                (findings ??= []).Add(Crash(rule, article.Span, exception));
            }
        }

        return findings ?? [];
    }

    /// <summary>A check of the linked site.</summary>
    public static IReadOnlyList<Diagnostic> Run(ISiteRule rule, RuleContext context)
    {
        var findings = new List<Diagnostic>();
        try
        {
            foreach (var finding in rule.Check(context)) findings.Add(finding);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            findings.Add(Crash(rule, SourceSpan.FileStart("settings.yml"), exception));
        }

        return findings;
    }

    private static Diagnostic Crash(IRule rule, SourceSpan place, Exception exception) => RuleCrashed.At(
        place, $"the rule {rule.Descriptor.Id} {rule.Descriptor.Name} stopped here: {exception.GetType().Name}: {exception.Message}", "Report this with the file.");
}
