using DocsSite.Linking;
using DocsSite.Linking.Errors;

namespace DocsSite.Rendering;

/// <summary>Pages of the errors: one each, and the index of them all.</summary>
public sealed class ErrorPageBuilder(Site site, SiteModel model, ErrorLinks errors)
{
    /// <summary>An index longer than this is split by letter, so that no page grows with the site.</summary>
    private const int MaxOnOnePage = 2000;

    public ErrorPage Build(IndexedError error)
    {
        var url = ErrorLinks.UrlOf(error);
        return new ErrorPage
        {
            Site = model,
            Url = url,
            Title = error.Display,
            Description = error.Entry?.Gloss ?? error.Messages.FirstOrDefault(""),
            Breadcrumbs = [Home(), new NavigationLink(model.Strings.GetValueOrDefault("errors.all", "Errors"), "/errors/")],
            Navigation = NavigationModel.Side(site.Navigation, url),
            Heading = error.Code?.Canonical ?? error.Display,
            IsCode = error.Code is not null,
            Gloss = error.Entry?.Gloss ?? "",
            Messages = error.Code is null ? [.. error.Messages.Skip(1)] : error.Messages,
            Aliases = error.Aliases,
            SeenIn = string.Join(", ", error.Entry?.SeenIn ?? []),
            Causes = [.. error.Explanations.Select(ToRow)],
            NotesHtml = site.ErrorNotes.TryGetValue(error.Slug, out var notes) ? MentionLinks.Apply(notes.Html, code => errors.UrlOf(code) is { } target && target != url ? target : null) : "",
            Mentions = [.. error.Mentions.Select(mention => new PageLink(mention.Title, mention.Url) { Summary = mention.Product })],
            Related = [.. error.Related.Select(related => site.Errors.FindSlug(related.Slug)).OfType<IndexedError>().Select(ErrorLinks.ToLink)],
            ShortUrl = $"/e/{error.Slug}",
            EscalationHtml = site.Escalations.TryGetValue(site.Settings.Escalation, out var fragment) ? MentionLinks.Apply(fragment.Html, errors.UrlOf) : "",
        };
    }

    /// <summary>The index: one page, or a page of letters and one page a letter.</summary>
    public IReadOnlyList<(string Url, Func<ErrorIndexPage> Build)> Index()
    {
        var groups = errors.All.GroupBy(LetterOf).OrderBy(group => SortKey(group.Key), StringComparer.Ordinal)
            .Select(group => new ErrorGroup(group.Key, IdOf(group.Key), [.. group.OrderBy(error => error.Title, StringComparer.OrdinalIgnoreCase).ThenBy(error => error.Url, StringComparer.Ordinal)]))
            .ToList();
        if (errors.All.Count <= MaxOnOnePage) return [("/errors/", () => Page("/errors/", groups, []))];
        var pages = new List<(string, Func<ErrorIndexPage>)> { ("/errors/", () => Page("/errors/", [], Letters(groups, ""))) };
        foreach (var group in groups)
        {
            var url = $"/errors/letter/{group.Id}/";
            pages.Add((url, () => Page(url, [group], Letters(groups, group.Id))));
        }

        return pages;
    }

    private ErrorIndexPage Page(string url, IReadOnlyList<ErrorGroup> groups, IReadOnlyList<NavigationLink> letters) => new()
    {
        Site = model,
        Url = url,
        Title = model.Strings.GetValueOrDefault("errors.all", "All errors"),
        Description = model.Strings.GetValueOrDefault("errors.find", ""),
        Breadcrumbs = url == "/errors/" ? [Home()] : [Home(), new NavigationLink(model.Strings.GetValueOrDefault("errors.all", "All errors"), "/errors/")],
        Navigation = NavigationModel.Side(site.Navigation, url),
        Groups = groups,
        Letters = letters,
    };

    private static IReadOnlyList<NavigationLink> Letters(IEnumerable<ErrorGroup> groups, string current) =>
        [.. groups.Select(group => new NavigationLink(group.Letter, $"/errors/letter/{group.Id}/") { IsCurrent = group.Id == current })];

    private CauseRow ToRow(ErrorExplanation explanation) => new(
        explanation.Article.Product, explanation.Article.Affected, explanation.Cause, explanation.Confirm, explanation.WhoFixes)
    {
        ArticleTitle = explanation.Article.Title,
        Url = explanation.Url,
    };

    private NavigationLink Home() => new(model.Strings.GetValueOrDefault("home", "Home"), "/");

    /// <summary>Messages without a code stand together at the end.</summary>
    private static string LetterOf(ErrorLink error)
    {
        if (!error.IsCode) return "…";
        var first = char.ToUpperInvariant(error.Title[0]);
        return char.IsAsciiLetter(first) ? first.ToString() : "#";
    }

    private static string IdOf(string letter) => letter switch
    {
        "#" => "0-9",
        "…" => "messages",
        _ => letter.ToLowerInvariant(),
    };

    private static string SortKey(string letter) => letter switch
    {
        "#" => "0",
        "…" => "~",
        _ => letter,
    };
}
