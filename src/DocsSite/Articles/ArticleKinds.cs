using DocsSite.Configuration;

namespace DocsSite.Articles;

/// <summary>Decides an article's kind: said in the metadata, else inferred from its sections.</summary>
public static class ArticleKinds
{
    public static ArticleKind Of(string path, Metadata metadata, IReadOnlyList<Section> sections)
    {
        if (Parse(metadata.Text("kind")) is { } declared) return declared;
        if (Path.GetFileNameWithoutExtension(path).ToLowerInvariant() is "index" or "readme") return ArticleKind.Index;
        if (FromTopic(metadata.Text("ms.topic")) is { } topic) return topic;
        return IsProblem(sections) ? ArticleKind.Problem : ArticleKind.Guide;
    }

    private static ArticleKind? Parse(string kind) => kind switch
    {
        "problem" => ArticleKind.Problem,
        "error-reference" => ArticleKind.ErrorReference,
        "guide" => ArticleKind.Guide,
        "reference" => ArticleKind.Reference,
        "index" => ArticleKind.Index,
        _ => null,
    };

    /// <summary>
    /// Learn's topics, where they are exact. "troubleshooting" says too little: a third of such articles have no symptom, cause or
    /// resolution at all, so their sections decide.
    /// </summary>
    private static ArticleKind? FromTopic(string topic) => topic switch
    {
        "error-reference" or "troubleshooting-error-codes" => ArticleKind.ErrorReference,
        "troubleshooting-problem-resolution" => ArticleKind.Problem,
        "reference" or "ui-reference" or "reference-architecture" => ArticleKind.Reference,
        "landing-page" or "hub-page" => ArticleKind.Index,
        "how-to" or "conceptual" or "concept-article" or "quickstart" or "tutorial" or "overview" => ArticleKind.Guide,
        _ => null,
    };

    private static bool IsProblem(IReadOnlyList<Section> sections)
    {
        var roles = sections.SelectMany(section => section.SelfAndDescendants).Select(section => section.Role).ToHashSet();
        return roles.Contains(SectionRole.Symptom)
            || (roles.Contains(SectionRole.Cause) && (roles.Contains(SectionRole.Resolution) || roles.Contains(SectionRole.Workaround)));
    }
}
