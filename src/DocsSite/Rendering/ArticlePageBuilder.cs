using DocsSite.Articles;
using DocsSite.Linking;

namespace DocsSite.Rendering;

/// <summary>Article → page model.</summary>
public sealed class ArticlePageBuilder(Site site, SiteModel model, ErrorLinks errors)
{
    private const int WordsPerMinute = 220;
    private const int MaxRelated = 5;

    /// <summary>Anchor of the site's hand-off.</summary>
    private const string SiteEscalationId = "_help";

    public ArticlePage Build(Article article)
    {
        var links = ErrorUrls(article);
        var escalation = Escalation(article, links);
        var escalationId = article.FindSection(SectionRole.Escalation)?.Heading.Id ?? (escalation.Length > 0 ? SiteEscalationId : "");
        var sections = SectionsOf(article, new TextLinks(links, MessageLinksOf(article)), escalationId);
        var causes = article.Kind == ArticleKind.Problem ? CauseLinks(article, sections) : [];
        sections = CauseCards.Chain(sections, causes, escalationId.Length == 0 ? null : new NavigationLink(model.Strings.GetValueOrDefault("escalation", ""), "#" + escalationId));
        var affected = article.Affected is { } table && article.FindSection(SectionRole.Affected) is { } section
            ? AffectedModelBuilder.Build(table, section.Heading.Id, model)
            : null;
        return FirstPicture.Hasten(new ArticlePage
        {
            Site = model,
            Url = article.Url,
            Title = article.Title,
            Description = article.Metadata.Text("description"),
            Breadcrumbs = NavigationModel.Breadcrumbs(site, article.Url, model.Strings.GetValueOrDefault("home", "Home")),
            Navigation = NavigationModel.Side(site, article.Url),
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
            Sections = sections,
            Causes = causes,
            Related = [.. site.Related.GetValueOrDefault(article.Path, []).Take(MaxRelated).Select(related => errors.ToPageLink(related, model.Strings))],
            Contents = Contents(sections, article, causes.Count > 0),
            EscalationId = escalationId,
            EscalationHtml = escalation,
            EditUrl = site.Settings.EditUrl.Replace("{path}", Uri.EscapeDataString(article.Path).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal),
            MarkdownUrl = article.Url + "index.md",
        });
    }

    /// <summary>Addresses for the codes in an article's text; none where the writer opted out with <c>linkErrors: false</c>.</summary>
    private Func<string, string?> ErrorUrls(Article article)
    {
        if (!LinksErrors(article)) return static _ => null;
        var product = site.ProductOf(article);
        return code => errors.UrlOf(code, product);
    }

    /// <summary>The quoted messages that have a page, by section.</summary>
    private ILookup<string, MessageLink> MessageLinksOf(Article article) =>
        (LinksErrors(article) ? article.QuotedMessages : []).Where(message => message.Codes.Count == 0)
            .Select(message => (message.SectionId, Link: errors.LinkOf(message))).Where(pair => pair.Link is not null)
            .ToLookup(pair => pair.SectionId, pair => pair.Link!, StringComparer.Ordinal);

    private static bool LinksErrors(Article article) => article.Metadata.Text("linkErrors") != "false";

    /// <summary>What becomes a link in an article's text.</summary>
    private sealed record TextLinks(Func<string, string?> Codes, ILookup<string, MessageLink> Messages)
    {
        public string Apply(string html, string sectionId) => MentionLinks.Apply(MessageLinks.Apply(html, [.. Messages[sectionId]]), Codes);
    }

    /// <summary>Sections with each cause beside its fix, and the article's own hand-off at the end, where readers find it on every page.</summary>
    private static IReadOnlyList<ArticleSection> SectionsOf(Article article, TextLinks links, string escalationId)
    {
        IReadOnlyList<ArticleSection> sections = [.. article.Sections.Select(part => ToModel(part, links)).OrderBy(part => part.Id == escalationId)];
        return article.Kind == ArticleKind.Problem ? CauseCards.Group(sections, CausePairs.Of(article.Sections)) : sections;
    }

    private static ArticleSection ToModel(Section section, TextLinks links)
    {
        var body = links.Apply(section.BodyHtml, section.Heading.Id);
        var (facts, rest) = section.Role is SectionRole.Cause or SectionRole.Resolution or SectionRole.Workaround ? RemedyFacts.Take(body) : ([], body);
        return new(section.Heading.Id, MentionLinks.Remove(section.Heading.Html), section.Heading.OutlineLevel, SectionRoleNames.Of(section.Role))
        {
            Facts = facts,
            BodyHtml = rest,
            Sections = [.. section.Sections.Select(child => ToModel(child, links))],
        };
    }

    /// <summary>One row per cause, when there are at least two to choose from.</summary>
    private static IReadOnlyList<CauseLink> CauseLinks(Article article, IReadOnlyList<ArticleSection> sections)
    {
        var causes = article.Causes;
        if (causes.Count < 2) return [];
        var byId = article.AllSections.ToDictionary(section => section.Heading.Id, StringComparer.Ordinal);
        return [.. causes.Select(cause => CauseCards.WithFacts(new CauseLink(cause.Anchor, cause.Title, ConfirmHtml(byId[cause.Anchor], cause.Confirm), System.Net.WebUtility.HtmlEncode(cause.WhoFixes)), sections))];
    }

    /// <summary>The condition of a cause with the emphasis that its writer gave it.</summary>
    public static string ConfirmHtml(Section cause, string confirm) =>
        HtmlExcerpt.Of(MentionLinks.Remove(cause.Sections.FirstOrDefault(section => section.Role == SectionRole.Confirm)?.BodyHtml ?? ""), confirm);

    private List<NavigationLink> Contents(IReadOnlyList<ArticleSection> sections, Article article, bool hasPicker)
    {
        var texts = article.AllSections.ToDictionary(section => section.Heading.Id, section => section.Heading.Text, StringComparer.Ordinal);
        var links = new List<NavigationLink>();
        var isSingle = !hasPicker && article.Kind == ArticleKind.Problem;
        foreach (var section in sections)
        {
            if (hasPicker && section.Role == "cause")
            {
                links.Add(new NavigationLink(model.Strings.GetValueOrDefault("picker.title", ""), "#_causes") { IsKey = true });
                hasPicker = false;
            }

            var isFix = section.Role is "resolution" or "workaround";
            links.Add(ToLink(section) with { IsKey = isFix && isSingle && !links.Exists(link => link.IsKey) });
        }

        return links;

        NavigationLink ToLink(ArticleSection section) => new(texts[section.Id], "#" + section.Id) { Children = [.. section.Sections.Select(ToLink)] };
    }

    private string Escalation(Article article, Func<string, string?> links)
    {
        if (article.Kind is not (ArticleKind.Problem or ArticleKind.ErrorReference) || article.FindSection(SectionRole.Escalation) is not null) return "";
        var path = article.Metadata.Text("escalation") is { Length: > 0 } own ? own : site.Settings.Escalation;
        return site.Escalations.TryGetValue(path, out var fragment) ? MentionLinks.Apply(fragment.Html, links) : "";
    }
}
