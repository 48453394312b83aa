using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules;

/// <summary>DS2008: a heading that promises something and nothing below it.</summary>
public sealed class EmptySection : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS2008", "empty-section", Severity.Warning)
    {
        Summary = "A section has a heading and no content.",
        Why = "The reader finds the promised cause or fix missing.",
        BadExample = "---\ntitle: Sign-in fails\ndescription: What to do when the sign-in fails.\n---\n\n# Sign-in fails\n\n## Setup\n\n## Use\n\nSign in.\n",
        GoodExample = "---\ntitle: Sign-in fails\ndescription: What to do when the sign-in fails.\n---\n\n# Sign-in fails\n\n## Use\n\nSign in.\n",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings) =>
        from section in article.AllSections
        // A card may be its heading alone: the link is in it.
        where article.Layout == ArticleLayout.Text && section.IsBodyEmpty && section.Sections.Count == 0
        // The last heading of a YAML page's summary stands above its questions.
            && !article.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        select Rule.At(section.Heading.Span, $"the section \"{section.Heading.Text}\" is empty", "Write it, or remove the heading.");
}
