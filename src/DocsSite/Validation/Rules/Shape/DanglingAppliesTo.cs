using System.Buffers;
using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2031: "listed in the Applies to section", and there is none.</summary>
public sealed class DanglingAppliesTo : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2031", "dangling-applies-to", Severity.Warning)
    {
        Summary = "The text refers to the \"Applies to\" section, and the article has none.",
        Why = "The reader looks for the list of products that the sentence promises.",
        BadExample = Example.Guide("This is a problem in the products that are listed in the \"Applies to\" section."),
        GoodExample = Example.Guide("This is a problem in all versions of the app."),
    };

    private static readonly SearchValues<string> Phrases =
        SearchValues.Create(["Applies to\" section", "Applies to section", "Applies to\u201D section"], StringComparison.OrdinalIgnoreCase);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var at = source.Prose.AsSpan().IndexOfAny(Phrases);
        if (at < 0 || IsOfAnother(source.Prose, at) || source.Article.Affected is not null || source.Article.FindSection(SectionRole.Affected) is not null || source.Article.Metadata["appliesto"] is not null) yield break;
        if (source.Article.LeadText.Contains("applies to:", StringComparison.OrdinalIgnoreCase) || source.Article.LeadText.Contains("original product version", StringComparison.OrdinalIgnoreCase) || source.Article.LeadText.StartsWith("applies to", StringComparison.OrdinalIgnoreCase)) yield break;
        yield return source.At(Rule, at, 10, "the article has no \"Applies to\" section").Help("Name the products here, or add the section.");
    }

    /// <summary>"in the Applies to section of the update's article".</summary>
    private static bool IsOfAnother(string prose, int at)
    {
        var section = prose.IndexOf("section", at, StringComparison.OrdinalIgnoreCase) + "section".Length;
        return prose.AsSpan(section).TrimStart().StartsWith("of ", StringComparison.OrdinalIgnoreCase);
    }
}
