using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules;

/// <summary>DS2007: a row or value of the affected table that the vocabulary does not know.</summary>
public sealed class AffectedWords : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS2007", "unknown-affected-word", Severity.Warning)
    {
        Summary = "A row or value of the table of affected users is not in the vocabulary.",
        Why = "Filters and the sentence \"who is affected\" know only the words of vocabulary.yml; a misspelt one is lost to them.",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        var vocabulary = surroundings.Vocabulary;
        if (article.Affected is null || vocabulary.Facets.Count == 0) yield break;
        foreach (var row in article.Affected.Rows)
        {
            if (row.Facet is not { } facet)
            {
                yield return Rule.At(row.LabelSpan, $"the vocabulary has no row \"{row.Label}\"",
                    DidYouMean.Ask(row.Label, vocabulary.Facets.Select(known => known.Label)) ?? "Add a facet to vocabulary.yml, or remove the row.");
                continue;
            }

            foreach (var value in row.UnknownValues)
            {
                yield return Rule.At(row.Span, $"\"{value}\" is not a value of \"{facet.Label}\" in the vocabulary",
                    DidYouMean.Ask(value, facet.Values.SelectMany(known => known.Aliases.Prepend(known.Label))) ?? "Use a value of vocabulary.yml, or add this one there.");
            }
        }
    }
}
