using System.Buffers;
using System.Text.RegularExpressions;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Images;

/// <summary>DS5209: "as in the following screenshot", and no screenshot.</summary>
public sealed partial class MissingScreenshot : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS5209", "missing-screenshot", Severity.Warning)
    {
        Summary = "The text refers to a screenshot, and the article has no picture.",
        Why = "Readers look for what the picture was to show; often the importer or a move lost it.",
        BadExample = Example.Guide("Select **Sign in**, as shown in the following screenshot."),
        GoodExample = Example.Guide("Select **Sign in**, as shown in the following screenshot:\n\n![The sign-in window with two fields.](media/sign-in.png)"),
    };

    private static readonly SearchValues<string> Words = SearchValues.Create(["screenshot", "screen shot"], StringComparison.OrdinalIgnoreCase);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.Images.Count > 0 || source.Article.References.Any(reference => reference.Kind != Markdown.ReferenceKind.Link) || source.Tree.Html.Count > 0) yield break;
        if (!source.Prose.AsSpan().ContainsAny(Words)) yield break;
        foreach (Match match in Reference().Matches(source.Prose))
            yield return source.At(Rule, match.Index, match.Length, $"the article has no picture for \"{string.Join(' ', match.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\"").Help("Add the picture, or describe in words what it was to show.");
    }

    [GeneratedRegex(@"\b(?:the\s+following|following|the\s+below|below|above)\s+screen\s?shots?\b|\bscreen\s?shots?\s+(?:below|above)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
