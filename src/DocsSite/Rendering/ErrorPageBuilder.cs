using DocsSite.Linking;
using DocsSite.Linking.Errors;

namespace DocsSite.Rendering;

/// <summary>Pages of the errors: one each, and the index of them all.</summary>
public sealed class ErrorPageBuilder(Site site, SiteModel model, ErrorLinks errors)
{
    private const int MaxFrequent = 30;

    /// <summary>An index longer than this is split by letter, so that no page grows with the site.</summary>
    private const int MaxOnOnePage = 2000;

    public ErrorPage Build(IndexedError error)
    {
        var url = ErrorLinks.UrlOf(error);
        var filters = CauseFilters.Of(error.Explanations);
        return new ErrorPage
        {
            Site = model,
            Url = url,
            Title = error.Display,
            Description = error.Entry?.Gloss ?? error.Messages.FirstOrDefault(""),
            Breadcrumbs = [Home(), new NavigationLink(model.Strings.GetValueOrDefault("errors.all", "Errors"), "/errors/")],
            Navigation = NavigationModel.Side(site, url),
            Heading = error.Code?.Canonical ?? error.Display,
            IsCode = error.Code is not null,
            Gloss = error.Entry?.Gloss ?? "",
            Messages = error.Code is null ? [.. error.Messages.Skip(1)] : error.Messages,
            Aliases = error.Aliases,
            SeenIn = string.Join(", ", error.Entry?.SeenIn ?? []),
            Severity = SeverityOf(error),
            Contact = error.Entry?.Contact ?? "",
            Causes = [.. error.Explanations.Select((explanation, row) => ToRow(explanation) with { Slots = filters.SlotsOf(row) })],
            Filters = filters.All,
            Omitted = error.Omitted,
            JsonUrl = ErrorLinks.JsonUrlOf(error),
            NotesHtml = site.ErrorNotes.TryGetValue(error.Slug, out var notes) ? MentionLinks.Apply(notes.Html, code => errors.UrlOf(code) is { } target && target != url ? target : null) : "",
            Mentions = [.. error.Mentions.Select(mention => new PageLink(mention.Title, mention.Url) { Summary = mention.Product })],
            Related = [.. error.Related.Select(ToRelated).OfType<ErrorLink>()],
            ShortUrl = ErrorLinks.ShortUrlOf(error),
            EscalationHtml = site.Escalations.TryGetValue(site.Settings.Escalation, out var fragment) ? MentionLinks.Apply(fragment.Html, errors.UrlOf) : "",
        };
    }

    /// <summary>The index: one page, or a page of letters and one page a letter; a letter with very many errors has several pages.</summary>
    public IReadOnlyList<(string Url, Func<ErrorIndexPage> Build)> Index()
    {
        var groups = errors.All.GroupBy(LetterOf).OrderBy(group => SortKey(group.Key), StringComparer.Ordinal)
            .Select(group => new ErrorGroup(group.Key, IdOf(group.Key), [.. group.OrderBy(error => error.Title, StringComparer.OrdinalIgnoreCase).ThenBy(error => error.Url, StringComparer.Ordinal)]))
            .ToList();
        if (errors.All.Count <= MaxOnOnePage) return [("/errors/", () => Page("/errors/", groups, []))];
        var parts = groups.SelectMany(Parts).ToList();
        var pages = new List<(string, Func<ErrorIndexPage>)> { ("/errors/", () => Page("/errors/", [], Letters(parts, "")) with { Frequent = errors.MostShared(MaxFrequent) }) };
        foreach (var part in parts)
        {
            var url = LetterUrl(part);
            pages.Add((url, () => Page(url, [part], Letters(parts, part.Id))));
        }

        return pages;
    }

    private static IEnumerable<ErrorGroup> Parts(ErrorGroup group) => group.Errors.Chunk(MaxOnOnePage).Select((errors, index) =>
        index == 0 ? group with { Errors = errors } : new ErrorGroup($"{group.Letter} ({index + 1})", $"{group.Id}-{index + 1}", errors));

    private static string LetterUrl(ErrorGroup group) => $"/errors/letter/{group.Id}/";

    private ErrorIndexPage Page(string url, IReadOnlyList<ErrorGroup> groups, IReadOnlyList<NavigationLink> letters) => new()
    {
        Site = model,
        Url = url,
        Title = model.Strings.GetValueOrDefault("errors.all", "All errors"),
        Description = model.Strings.GetValueOrDefault("errors.find", ""),
        Breadcrumbs = url == "/errors/" ? [Home()] : [Home(), new NavigationLink(model.Strings.GetValueOrDefault("errors.all", "All errors"), "/errors/")],
        Navigation = NavigationModel.Side(site, url),
        Groups = groups,
        Letters = letters,
    };

    private static IReadOnlyList<NavigationLink> Letters(IEnumerable<ErrorGroup> groups, string current) =>
        [.. groups.Select(group => new NavigationLink(group.Letter, LetterUrl(group)) { IsCurrent = group.Id == current })];

    private CauseRow ToRow(ErrorExplanation explanation) => new(
        explanation.Article.Product, explanation.Article.Affected, explanation.Cause, explanation.Confirm, explanation.WhoFixes)
    {
        ArticleTitle = explanation.Article.Title,
        ConfirmHtml = ConfirmHtml(explanation),
        Url = explanation.Url,
        Effort = explanation.Effort.Length > 0 ? explanation.Effort : Steps(explanation.Steps),
    };

    private string ConfirmHtml(ErrorExplanation explanation)
    {
        var anchor = explanation.Url[(explanation.Url.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var cause = site.ArticlesByUrl.GetValueOrDefault(explanation.Article.Url)?.AllSections.FirstOrDefault(section => section.Heading.Id == anchor);
        return cause is null ? System.Net.WebUtility.HtmlEncode(explanation.Confirm) : ArticlePageBuilder.ConfirmHtml(cause, explanation.Confirm);
    }

    private string Steps(int count) => count switch
    {
        0 => "",
        1 => Counted(model.Strings.GetValueOrDefault("matrix.steps.one", ""), count),
        _ => Counted(model.Strings.GetValueOrDefault("matrix.steps.many", ""), count),
    };

    private string SeverityOf(IndexedError error) => error.Entry?.Severity switch
    {
        "error" => model.Strings.GetValueOrDefault("error.severity.error", ""),
        "warning" => model.Strings.GetValueOrDefault("error.severity.warning", ""),
        "info" => model.Strings.GetValueOrDefault("error.severity.info", ""),
        _ => "",
    };

    private static string Counted(string text, int count) =>
        text.Replace("{count}", count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private ErrorLink? ToRelated(RelatedError related)
    {
        if (site.Errors.FindSlug(related.Slug) is not { } error) return null;
        var reason = related.Articles switch
        {
            0 => model.Strings.GetValueOrDefault("error.related.named", ""),
            1 => model.Strings.GetValueOrDefault("error.related.one", ""),
            var count => Counted(model.Strings.GetValueOrDefault("error.related.many", ""), count),
        };
        return ErrorLinks.ToLink(error) with { Reason = reason };
    }

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
