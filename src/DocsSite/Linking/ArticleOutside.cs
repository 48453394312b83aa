using DocsSite.Articles;

namespace DocsSite.Linking;

/// <summary>
/// An article as the rest of the site sees it: names, metadata, outline of its roles, errors, where its links lead, and the words of its
/// symptoms and causes. Linking and the checks that compare articles are given nothing else, so as long as no article looks different
/// from outside, what they found stays true.
/// </summary>
public static class ArticleOutside
{
    public static Article Of(Article article) => article with
    {
        Heading = article.Heading is { } heading ? Plain(heading) : null,
        Headings = [.. article.Headings.Where(heading => article.Mentions.Any(mention => mention.SectionId == heading.Id)).Select(Plain)],
        Sections = SectionsOf(article.Sections, isKept: false),
        References = LinksOf(article.References),
        Anchors = new HashSet<string>(),
        LeadHtml = "",
        LeadText = "",
        PlainText = "",
        Body = "",
        WordCount = 0,
        Variables = [],
        Diagnostics = [],
    };

    private static ArticleHeading Plain(ArticleHeading heading) => heading with { Html = "", OutlineLevel = 0 };

    /// <summary>Sections that have a role, or whose parts have one.</summary>
    private static Section[] SectionsOf(IReadOnlyList<Section> sections, bool isKept) =>
    [
        .. from section in sections
           let isRead = isKept || section.Role is SectionRole.Symptom or SectionRole.Cause
           let parts = SectionsOf(section.Sections, isRead)
           where isRead || section.Role != SectionRole.None || parts.Length > 0
           select section with
           {
               Heading = Plain(section.Heading), Sections = parts, BodyText = isRead ? section.BodyText : "", BodyHtml = "", BodyMarkdown = "", StepCount = 0,
           },
    ];

    /// <summary>The files and headings that links lead to, each once, wherever they stand.</summary>
    private static ArticleReference[] LinksOf(IReadOnlyList<ArticleReference> references) =>
    [
        .. references.Where(reference => reference.Path is not null || (reference.State == ReferenceState.SamePage && reference.Fragment.Length > 0))
            .Select(reference => (reference.Path, reference.Fragment, reference.State)).Distinct()
            .OrderBy(link => link.Path, StringComparer.Ordinal).ThenBy(link => link.Fragment, StringComparer.Ordinal).ThenBy(link => link.State)
            .Select(link => new ArticleReference(Markdown.ReferenceKind.Link, "", default, "") { Path = link.Path, Fragment = link.Fragment, State = link.State }),
    ];
}
