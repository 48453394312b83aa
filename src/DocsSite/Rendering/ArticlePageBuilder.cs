using DocsSite.Articles;
using DocsSite.Linking;

namespace DocsSite.Rendering;

/// <summary>Article → page model.</summary>
public sealed class ArticlePageBuilder(Site site, SiteModel model, ErrorLinks errors)
{
    private const int WordsPerMinute = 220;
    private const int MaxRelated = 5;

    public ArticlePage Build(Article article)
    {
        var links = ErrorUrls(article);
        var affected = article.Affected is { } table && article.FindSection(SectionRole.Affected) is { } section
            ? AffectedModelBuilder.Build(table, section.Heading.Id, model.Strings)
            : null;
        return new ArticlePage
        {
            Site = model,
            Url = article.Url,
            Title = article.Title,
            Description = article.Metadata.Text("description"),
            Breadcrumbs = NavigationModel.Breadcrumbs(site.Navigation, article.Url, model.Strings.GetValueOrDefault("home", "Home")),
            Navigation = NavigationModel.Side(site.Navigation, article.Url),
            Kind = ArticleDocument.KindName(article.Kind),
            HeadingHtml = article.Heading?.Html is { Length: > 0 } heading ? heading : System.Net.WebUtility.HtmlEncode(article.Title),
            Summary = article.Metadata.Text("summary"),
            Updated = article.Metadata.Date("updated", "ms.date"),
            Reviewed = article.Metadata.Date("reviewed"),
            ReadingMinutes = Math.Max(1, (int)Math.Round((double)article.WordCount / WordsPerMinute)),
            Status = article.Metadata.Text("status"),
            Errors = errors.PrimaryOf(article),
            Affected = affected,
            LeadHtml = MentionLinks.Apply(article.LeadHtml, links),
            Sections = [.. article.Sections.Select(part => ToModel(part, links))],
            Causes = article.Kind == ArticleKind.Problem ? CauseLinks(article) : [],
            Related = [.. site.Related.GetValueOrDefault(article.Path, []).Take(MaxRelated).Select(related => errors.ToPageLink(related, model.Strings))],
            Contents = Contents(article.Sections),
            EscalationHtml = Escalation(article, links),
            EditUrl = site.Settings.EditUrl.Replace("{path}", Uri.EscapeDataString(article.Path).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal),
            MarkdownUrl = article.Url + "index.md",
        };
    }

    /// <summary>Addresses for the codes in an article's text; none where the writer opted out with <c>linkErrors: false</c>.</summary>
    private Func<string, string?> ErrorUrls(Article article)
    {
        if (article.Metadata.Text("linkErrors") == "false") return static _ => null;
        var product = site.ProductOf(article);
        return code => errors.UrlOf(code, product);
    }

    private static ArticleSection ToModel(Section section, Func<string, string?> links) =>
        new(section.Heading.Id, MentionLinks.Remove(section.Heading.Html), section.Heading.OutlineLevel, SectionRoleNames.Of(section.Role))
        {
            BodyHtml = MentionLinks.Apply(section.BodyHtml, links),
            Sections = [.. section.Sections.Select(child => ToModel(child, links))],
        };

    /// <summary>One row per cause, when there are at least two to choose from.</summary>
    private static IReadOnlyList<CauseLink> CauseLinks(Article article)
    {
        var causes = Causes.Of(article);
        return causes.Count < 2 ? [] : [.. causes.Select(cause => new CauseLink(cause.Anchor, cause.Title, cause.Confirm, cause.WhoFixes))];
    }

    private static IReadOnlyList<NavigationLink> Contents(IReadOnlyList<Section> sections) =>
        [.. sections.Select(section => new NavigationLink(section.Heading.Text, "#" + section.Heading.Id) { Children = Contents(section.Sections) })];

    private string Escalation(Article article, Func<string, string?> links)
    {
        if (article.Kind is not (ArticleKind.Problem or ArticleKind.ErrorReference) || article.FindSection(SectionRole.Escalation) is not null) return "";
        var path = article.Metadata.Text("escalation") is { Length: > 0 } own ? own : site.Settings.Escalation;
        return site.Escalations.TryGetValue(path, out var fragment) ? MentionLinks.Apply(fragment.Html, links) : "";
    }
}
