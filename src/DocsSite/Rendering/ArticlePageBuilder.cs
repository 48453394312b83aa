using System.Text.RegularExpressions;
using DocsSite.Articles;
using DocsSite.Linking;

namespace DocsSite.Rendering;

/// <summary>Article → page model.</summary>
public sealed partial class ArticlePageBuilder(Site site, SiteModel model, ErrorLinks errors)
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
            Causes = article.Kind == ArticleKind.Problem ? Causes(article) : [],
            Related = [.. site.Related.GetValueOrDefault(article.Path, []).Take(MaxRelated).Select(errors.ToPageLink)],
            Contents = Contents(article.Sections),
            EscalationHtml = Escalation(article, links),
            EditUrl = site.Settings.EditUrl.Replace("{path}", Uri.EscapeDataString(article.Path).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal),
            MarkdownUrl = article.Url + "index.md",
        };
    }

    /// <summary>Addresses for the codes in an article's text; none where the writer opted out with <c>linkErrors: false</c>.</summary>
    private Func<string, string?> ErrorUrls(Article article) =>
        article.Metadata.Text("linkErrors") == "false" ? static _ => null : errors.UrlOf;

    private static ArticleSection ToModel(Section section, Func<string, string?> links) =>
        new(section.Heading.Id, MentionLinks.Remove(section.Heading.Html), section.Heading.Level, SectionRoleNames.Of(section.Role))
        {
            BodyHtml = MentionLinks.Apply(section.BodyHtml, links),
            Sections = [.. section.Sections.Select(child => ToModel(child, links))],
        };

    /// <summary>One row per cause, when there are at least two to choose from.</summary>
    private static IReadOnlyList<CauseLink> Causes(Article article)
    {
        var causes = article.Sections.Where(section => section.Role == SectionRole.Cause).ToList();
        return causes.Count < 2 ? [] : [.. causes.Select(cause => new CauseLink(cause.Heading.Id, TitleOf(cause), ConfirmOf(cause), WhoFixes(cause)))];
    }

    public static string TitleOf(Section cause) => cause.Subject.Length > 0 ? cause.Subject : cause.Heading.Text;

    /// <summary>The first sentence of the section that tells how to confirm a cause.</summary>
    public static string ConfirmOf(Section cause) =>
        cause.Sections.FirstOrDefault(section => section.Role == SectionRole.Confirm) is { } confirm ? FirstSentence(confirm.BodyText) : "";

    /// <summary>The role named by a line such as "Who can fix this: Salesforce administrator" in a section or below it.</summary>
    public static string WhoFixes(Section section)
    {
        foreach (var part in section.SelfAndDescendants)
        {
            if (WhoCanFix().Match(part.BodyText) is { Success: true } match) return match.Groups[1].Value.Trim().TrimEnd('.');
        }

        return "";
    }

    public static string FirstSentence(string text)
    {
        var line = text.Split('\n', 2)[0].Trim();
        var end = SentenceEnd().Match(line);
        return end.Success ? line[..(end.Index + 1)] : line;
    }

    private static IReadOnlyList<NavigationLink> Contents(IReadOnlyList<Section> sections) =>
        [.. sections.Select(section => new NavigationLink(section.Heading.Text, "#" + section.Heading.Id) { Children = Contents(section.Sections) })];

    private string Escalation(Article article, Func<string, string?> links)
    {
        if (article.Kind is not (ArticleKind.Problem or ArticleKind.ErrorReference) || article.FindSection(SectionRole.Escalation) is not null) return "";
        var path = article.Metadata.Text("escalation") is { Length: > 0 } own ? own : site.Settings.Escalation;
        return site.Escalations.TryGetValue(path, out var fragment) ? MentionLinks.Apply(fragment.Html, links) : "";
    }

    [GeneratedRegex(@"^\s*Who (?:can )?fix(?:es)?(?: this| it)?:\s*(.+)$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoCanFix();

    [GeneratedRegex(@"[.!?](?=\s+\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
