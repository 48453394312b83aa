using DocsSite.Linking;
using DocsSite.Linking.Errors;

namespace DocsSite.Rendering;

/// <summary>The page of one error.</summary>
public sealed class ErrorPageBuilder(Site site, SiteModel model, ErrorLinks errors)
{
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
            MarkdownUrl = url + "index.md",
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
        if (explanation.Confirm.Length == 0) return "";
        // The address of the explanation is that of its cause; the article's own may lead to where it shows the error.
        var (url, anchor) = explanation.Url.Split('#', 2) is [var page, var id] ? (page, id) : (explanation.Url, "");
        var cause = site.ArticlesByUrl.GetValueOrDefault(url)?.AllSections.FirstOrDefault(section => section.Heading.Id == anchor);
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
}
