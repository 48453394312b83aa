using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4202: one disclaimer twice on a page.</summary>
public sealed class TwoVariants : ISourceRule
{
    private const double Threshold = 0.4;

    public static readonly RuleDescriptor Rule = new("DS4202", "two-disclaimer-variants", Severity.Warning)
    {
        Summary = "An article has two variants of the same disclaimer or warning.",
        Why = "Readers wonder which one counts, and so do lawyers.",
        BadExample = Example.Guide("[!INCLUDE [Disclaimer](../includes/third-party-disclaimer.md)]\n\n## Contact\n\n[!INCLUDE [Disclaimer](../includes/third-party-contact-disclaimer.md)]"),
        GoodExample = Example.Guide("[!INCLUDE [Disclaimer](../includes/third-party-disclaimer.md)]"),
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/other.md"] = Example.Other("[!INCLUDE [Disclaimer](../includes/third-party-contact-disclaimer.md)]"),
            ["includes/third-party-disclaimer.md"] = "The third-party products that this article discusses are manufactured by companies that are independent of us. We make no warranty about their performance.\n",
            ["includes/third-party-contact-disclaimer.md"] = "The third-party products that this article discusses are manufactured by companies that are independent of us. We make no warranty, implied or otherwise, about their performance.\n",
        },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var includes = source.Article.Includes.Where(path => path.Contains("disclaimer", StringComparison.OrdinalIgnoreCase) || path.Contains("alert", StringComparison.OrdinalIgnoreCase)).ToList();
        for (var i = 1; i < includes.Count; i++)
        {
            var twin = includes.Take(i).FirstOrDefault(other => source.Environment.Includes.Likeness(other, includes[i]) >= Threshold);
            if (twin is null) continue;
            yield return Rule.At(PlaceOf(source, includes[i]), $"`{includes[i]}` and `{twin}` say the same in different words", "Keep one of the two.");
        }
    }

    /// <summary>The include token in the article.</summary>
    private static SourceSpan PlaceOf(ArticleSource source, string include)
    {
        var file = source.File.Source;
        var name = file.Text.LastIndexOf(Path.GetFileName(include), StringComparison.OrdinalIgnoreCase);
        var start = name < 0 ? -1 : file.Text.LastIndexOf("[!", name, StringComparison.Ordinal);
        var end = name < 0 ? -1 : file.Text.IndexOf(")]", name, StringComparison.Ordinal);
        return start < 0 || end < 0 ? source.Article.Span : file.Span(start, end + 2 - start);
    }
}
