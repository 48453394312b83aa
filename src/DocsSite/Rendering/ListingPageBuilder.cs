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
            Description = index?.Metadata.Text("description") is { Length: > 0 } description ? description : model.Tagline,
            LeadHtml = index is null ? "" : MentionLinks.Apply(index.LeadHtml, errors.UrlOf),
            BodyHtml = index is null ? "" : BodyOf(index),
            Products = [.. site.Navigation.Folders.Select(ToLink)],
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
        Breadcrumbs = NavigationModel.Breadcrumbs(site.Navigation, node.Url, model.Strings.GetValueOrDefault("home", "Home")),
        Navigation = NavigationModel.Side(site.Navigation, node.Url),
        Heading = node.Index?.Heading?.Text ?? node.Title,
        LeadHtml = node.Index is null ? Paragraph(node.Summary) : MentionLinks.Apply(node.Index.LeadHtml, errors.UrlOf),
        BodyHtml = node.Index is null ? "" : BodyOf(node.Index),
        Sections = [.. node.Folders.Select(ToLink)],
        Articles = [.. node.Articles.Select(ErrorLinks.ToPageLink)],
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

    private string BodyOf(Article index) => string.Concat(index.AllSections.Select(section =>
    {
        var heading = section.Heading;
        return $"<h{heading.OutlineLevel} id=\"{System.Net.WebUtility.HtmlEncode(heading.Id)}\">{MentionLinks.Remove(heading.Html)}</h{heading.OutlineLevel}>"
            + MentionLinks.Apply(section.BodyHtml, errors.UrlOf);
    }));
}
