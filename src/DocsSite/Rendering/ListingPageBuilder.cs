using DocsSite.Articles;
using DocsSite.Linking;

namespace DocsSite.Rendering;

/// <summary>Pages that lead to other pages: home, sections, search, not found.</summary>
public sealed class ListingPageBuilder(Site site, SiteModel model, ErrorLinks errors)
{
    private const int MaxSharedErrors = 8;
    private const int MaxRecent = 6;

    public HomePage Home()
    {
        var index = site.Navigation.Index;
        return new HomePage
        {
            Site = model,
            Url = "/",
            Title = model.Title,
            MarkdownUrl = "/index.md",
            Description = index?.Metadata.Text("description") is { Length: > 0 } description ? description : model.Tagline,
            LeadHtml = index is null ? "" : MentionLinks.Apply(index.LeadHtml, errors.UrlOf),
            BodyHtml = index is null || IsCards(index) ? "" : BodyOf(index),
            Products = index is not null && IsCards(index) ? [] : [.. site.Navigation.Folders.Select(ToLink)],
            Cards = index is null ? [] : CardsOf(index),
            SharedErrors = errors.MostShared(MaxSharedErrors),
            RecentlyUpdated =
            [
                .. site.Articles.Where(article => article.Kind != ArticleKind.Index && article.Metadata.Text("search") != "false" && article.Metadata.Date("updated", "ms.date") is not null)
                    .OrderByDescending(article => article.Metadata.Date("updated", "ms.date")).ThenBy(article => article.Path, StringComparer.Ordinal)
                    .Take(MaxRecent).Select(ErrorLinks.ToPageLink),
            ],
        };
    }

    public SectionPage Section(NavigationNode node) => new()
    {
        Site = model,
        Url = node.Url,
        Title = node.Index?.Title ?? node.Title,
        Description = node.Index?.Metadata.Text("description") is { Length: > 0 } description ? description : node.Summary,
        Breadcrumbs = NavigationModel.Breadcrumbs(site, node.Url, model.Strings.GetValueOrDefault("home", "Home")),
        Navigation = NavigationModel.Side(site, node.Url),
        MarkdownUrl = node.Url + "index.md",
        Heading = node.Index?.Heading?.Text ?? node.Title,
        LeadHtml = node.Index is null ? Paragraph(node.Summary) : MentionLinks.Apply(node.Index.LeadHtml, errors.UrlOf),
        BodyHtml = node.Index is null || IsCards(node.Index) ? "" : BodyOf(node.Index),
        Cards = node.Index is null ? [] : CardsOf(node.Index),
        Sections = HasOwnLists(node) ? [] : [.. node.Folders.Select(ToLink)],
        Articles = HasOwnLists(node) ? [] : [.. node.Articles.Select(ErrorLinks.ToPageLink)],
    };

    /// <summary>A landing page that is not the page of its folder.</summary>
    public SectionPage Landing(Article article) => new()
    {
        Site = model,
        Url = article.Url,
        Title = article.Title,
        Description = article.Metadata.Text("description"),
        Breadcrumbs = NavigationModel.Breadcrumbs(site, article.Url, model.Strings.GetValueOrDefault("home", "Home")),
        Navigation = NavigationModel.Side(site, article.Url),
        MarkdownUrl = article.Url + "index.md",
        Heading = article.Heading?.Text ?? article.Title,
        LeadHtml = MentionLinks.Apply(article.LeadHtml, errors.UrlOf),
        Cards = CardsOf(article),
    };

    public SearchPage Search() => new()
    {
        Site = model,
        Url = "/search/",
        Title = model.Strings.GetValueOrDefault("search.title", "Search"),
        Description = model.Strings.GetValueOrDefault("search.description", ""),
        Breadcrumbs = [new NavigationLink(model.Strings.GetValueOrDefault("home", "Home"), "/")],
        NoIndex = true,
    };

    public FeedbackFormPage FeedbackForm() => new()
    {
        Site = model,
        Url = "/feedback/",
        Title = model.Strings.GetValueOrDefault("feedback.page", "Feedback"),
        Description = model.Strings.GetValueOrDefault("feedback.tell", ""),
        NoIndex = true,
    };

    public ReportErrorPage ReportError() => new()
    {
        Site = model,
        Url = ReportErrorPage.Address,
        Title = model.Strings.GetValueOrDefault("report.title", "Tell us about an error"),
        Description = model.Strings.GetValueOrDefault("report.lead", ""),
        NoIndex = true,
    };

    public FeedbackThanksPage FeedbackThanks() => new()
    {
        Site = model,
        Url = "/feedback/thanks/",
        Title = model.Strings.GetValueOrDefault("thanks.title", "Thank you"),
        Description = model.Strings.GetValueOrDefault("thanks.text", ""),
        NoIndex = true,
    };

    public NotFoundPage NotFound() => new()
    {
        Site = model,
        Url = "/404.html",
        Title = model.Strings.GetValueOrDefault("missing.title", "Not found"),
        Description = model.Strings.GetValueOrDefault("missing.text", ""),
        NoIndex = true,
    };

    private static string Paragraph(string text) => text.Length == 0 ? "" : $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>";

    private static PageLink ToLink(NavigationNode node) => new(node.Title, node.Url) { Summary = node.Summary, Count = node.Count };

    public static bool IsCards(Article article) => article.Layout != ArticleLayout.Text;

    /// <summary>The writer's cards and menu lead to the articles: a list of all of them would only repeat it.</summary>
    private bool HasOwnLists(NavigationNode node) => node.Index is { } index && IsCards(index) && site.Tocs.Above(index.Path) is not null;

    /// <summary>Sections with sub-sections are groups of cards; sections without are cards, and neighbours stand in one group.</summary>
    private List<CardGroup> CardsOf(Article article)
    {
        if (!IsCards(article)) return [];
        var groups = new List<CardGroup>();
        var loose = new List<Card>();
        foreach (var section in article.Sections)
        {
            if (section.Sections.Count == 0)
            {
                loose.Add(ToCard(section));
                continue;
            }

            Flush();
            var heading = section.Heading;
            groups.Add(new CardGroup(heading.Id, MentionLinks.Remove(heading.Html), MentionLinks.Apply(section.BodyHtml, errors.UrlOf), [.. section.Sections.Select(ToCard)]));
        }

        Flush();
        return groups;

        void Flush()
        {
            if (loose.Count > 0) groups.Add(new CardGroup("", "", "", [.. loose]));
            loose.Clear();
        }
    }

    private Card ToCard(Section section) =>
        new(section.Heading.Id, MentionLinks.Remove(section.Heading.Html), MentionLinks.Apply(section.BodyHtml, errors.UrlOf));

    private string BodyOf(Article index) => string.Concat(index.AllSections.Select(section =>
    {
        var heading = section.Heading;
        return $"<h{heading.OutlineLevel} id=\"{System.Net.WebUtility.HtmlEncode(heading.Id)}\">{MentionLinks.Remove(heading.Html)}</h{heading.OutlineLevel}>"
            + MentionLinks.Apply(section.BodyHtml, errors.UrlOf);
    }));
}
