using System.Globalization;
using System.Text;
using DocsSite.Rendering;

namespace DocsSite.Publishing;

/// <summary>A page without a Markdown source, as Markdown: written from the model that its HTML is made from.</summary>
internal sealed class PageMarkdown
{
    private readonly SiteModel _site;
    private readonly StringBuilder _text;

    private PageMarkdown(SiteModel site, StringBuilder text) => (_site, _text) = (site, text);

    /// <param name="page">An error, an index of errors, a facet or product, or a list.</param>
    /// <param name="notes">What all causes of an error share, Markdown; may be empty.</param>
    public static string Write(PageModel page, string notes = "")
    {
        var writer = new PageMarkdown(page.Site, MarkdownText.FrontMatter(page.Site.BaseUrl + page.Url, null, ("title", page.Title), ("description", page.Description)));
        switch (page)
        {
            case ErrorPage error: writer.Error(error, notes); break;
            case ErrorIndexPage index: writer.ErrorIndex(index); break;
            case FacetIndexPage facets: writer.Facets(facets); break;
            case FacetValuePage facet: writer.Facet(facet); break;
            case SectionPage section: writer.Head(section.Heading, section.Description); break;
            case HomePage home: writer.Head(home.Title, home.Site.Tagline); break;
            default: throw new ArgumentException($"A page of the kind {page.GetType().Name} has no content of its own.", nameof(page));
        }

        writer.Lists(page);
        return writer.ToString();
    }

    /// <summary>What the page of a folder or of the site lists besides the writer's own text; may be empty.</summary>
    public static string ListsOf(PageModel page)
    {
        var writer = new PageMarkdown(page.Site, new StringBuilder());
        writer.Lists(page);
        return writer._text.Length == 0 ? "" : "\n" + writer;
    }

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    private void Error(ErrorPage page, string notes)
    {
        Heading(1, Name(page.Heading, page.IsCode));
        Paragraph(MarkdownText.Escape(page.Gloss));
        foreach (var message in page.Messages) Item(MarkdownText.Code(message));
        EndList(page.Messages.Count);
        if (page.Aliases.Count > 0) Paragraph($"{Text("error.aliases")} {string.Join(", ", page.Aliases.Select(MarkdownText.Code))}");
        if (page.SeenIn.Length > 0) Paragraph(MarkdownText.Escape(_site.Strings.GetValueOrDefault("error.seen", "").Replace("{place}", page.SeenIn, StringComparison.Ordinal)));
        if (page.Severity.Length > 0) Paragraph($"{Text("error.severity")} {MarkdownText.Escape(page.Severity)}");
        Heading(2, Text("matrix.title"));
        if (page.Causes.Count == 0) Paragraph(Text("matrix.empty"));
        foreach (var row in page.Causes) Cause(row);
        if (notes.Length > 0)
        {
            Heading(2, Text("error.notes"));
            Paragraph(notes.Trim('\n'));
        }

        if (page.Mentions.Count > 0) Pages("error.mentions", page.Mentions);
        if (page.Related.Count > 0) Errors("error.related", page.Related, mostMessages: 1);
        if (page.Omitted > 0) Paragraph(Counted("error.omitted", page.Omitted));
        if (page.Contact.Length > 0) Paragraph($"{Text("error.contact")} {MarkdownText.Escape(page.Contact)}");
        if (page.ShortUrl.Length > 0) Paragraph($"{Text("error.short")} {Link(MarkdownText.Escape(_site.BaseUrl + page.ShortUrl), page.ShortUrl)}");
    }

    private void Cause(CauseRow row)
    {
        Heading(3, MarkdownText.Escape(row.Cause.Length > 0 ? row.Cause : row.ArticleTitle));
        Fact("matrix.product", MarkdownText.Escape(row.Product));
        Fact("matrix.affected", MarkdownText.Escape(row.Affected));
        Fact("matrix.confirm", MarkdownText.FromHtml(row.ConfirmHtml));
        Fact("matrix.who", MarkdownText.Escape(row.WhoFixes));
        Fact("matrix.effort", MarkdownText.Escape(row.Effort));
        Fact("matrix.fix", Link(MarkdownText.Escape(row.ArticleTitle), row.Url));
        _text.Append('\n');
    }

    private void Fact(string key, string markdown)
    {
        if (markdown.Length > 0) Item($"{Text(key)}: {markdown}");
    }

    private void ErrorIndex(ErrorIndexPage page)
    {
        Head(page.Title, _site.Strings.GetValueOrDefault("errors.find", ""));
        if (page.Letters.Count > 0) Paragraph($"{Text("errors.letters")}: {Row(page.Letters)}");
        if (page.Frequent.Count > 0) Errors("home.errors", page.Frequent, mostMessages: 1);
        foreach (var group in page.Groups)
        {
            Heading(2, MarkdownText.Escape(group.Letter));
            if (page.Parts.Count > 0) Paragraph(Row(page.Parts));
            Errors(group.Errors, int.MaxValue);
        }
    }

    private void Facets(FacetIndexPage page)
    {
        Head(page.Title, page.Lead);
        foreach (var group in page.Groups)
        {
            if (group.Label.Length > 0) Heading(2, MarkdownText.Escape(group.Label));
            Pages(group.Values);
        }
    }

    private void Facet(FacetValuePage page)
    {
        Head(page.Title, $"{page.Facet} · {Count(page.ArticleCount)}");
        Pages(page.Articles);
        if (page.Pages.Count > 0) Paragraph($"{Text("pages")}: {Row(page.Pages)}");
        if (page.Others.Count == 0) return;
        Heading(2, Text("facets.others"));
        foreach (var other in page.Others) Item(Link(MarkdownText.Escape(other.Text), other.Url));
        EndList(page.Others.Count);
    }

    private void Lists(PageModel page)
    {
        if (page is SectionPage section)
        {
            if (section.Sections.Count > 0) Pages("section.sections", section.Sections);
            if (section.Articles.Count > 0) Pages("section.articles", section.Articles);
        }

        if (page is not HomePage home) return;
        if (home.Products.Count > 0) Pages("home.products", home.Products);
        if (home.SharedErrors.Count > 0)
        {
            Errors("home.errors", home.SharedErrors, mostMessages: 1);
            Paragraph(Link(Text("errors.all"), "/errors/"));
        }

        if (home.RecentlyUpdated.Count > 0) Pages("home.recent", home.RecentlyUpdated);
    }

    private void Pages(string key, IReadOnlyList<PageLink> links)
    {
        Heading(2, Text(key));
        Pages(links);
    }

    private void Pages(IReadOnlyList<PageLink> links)
    {
        foreach (var link in links)
            Item(Link(MarkdownText.Escape(link.Title), link.Url) + Aside(link.Count, link.Reason) + (link.Summary.Length > 0 ? ": " + MarkdownText.Escape(link.Summary) : ""));
        EndList(links.Count);
    }

    private void Errors(string key, IReadOnlyList<ErrorLink> errors, int mostMessages)
    {
        Heading(2, Text(key));
        Errors(errors, mostMessages);
    }

    private void Errors(IReadOnlyList<ErrorLink> errors, int mostMessages)
    {
        foreach (var error in errors)
        {
            Item(Link(Name(error.Title, error.IsCode), error.Url) + Aside(error.ArticleCount, error.Reason) + (error.Gloss.Length > 0 ? ": " + MarkdownText.Escape(error.Gloss) : ""));
            if (error.Aliases.Count > 0) Item($"{Text("error.aliases")} {string.Join(", ", error.Aliases.Select(MarkdownText.Code))}", "  ");
            foreach (var message in error.Messages.Take(mostMessages)) Item(MarkdownText.Code(message), "  ");
        }

        EndList(errors.Count);
    }

    private string Aside(int count, string reason)
    {
        if (count == 0 && reason.Length == 0) return "";
        return $" ({(count == 0 ? "" : Count(count))}{(count > 0 && reason.Length > 0 ? "; " : "")}{MarkdownText.Escape(reason)})";
    }

    private void Head(string title, string lead)
    {
        Heading(1, MarkdownText.Escape(title));
        Paragraph(MarkdownText.Escape(lead));
    }

    private static string Name(string title, bool isCode) => isCode ? MarkdownText.Code(title) : MarkdownText.Escape(title);

    /// <summary>Links in one line; the current page is not linked.</summary>
    private string Row(IEnumerable<NavigationLink> links) =>
        string.Join(" · ", links.Select(link => link.IsCurrent ? MarkdownText.Escape(link.Text) : Link(MarkdownText.Escape(link.Text), link.Url)));

    private string Link(string markdown, string url) => MarkdownText.Link(markdown, _site.BaseUrl + url);

    private string Text(string key) => MarkdownText.Escape(_site.Strings.GetValueOrDefault(key, ""));

    private string Count(int count) => Counted(count == 1 ? "articles.one" : "articles.many", count);

    private string Counted(string key, int count) => Text(key).Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private void Heading(int level, string markdown) => _text.Append('#', level).Append(' ').Append(markdown).Append("\n\n");

    private void Paragraph(string markdown)
    {
        if (markdown.Length > 0) _text.Append(markdown).Append("\n\n");
    }

    private void Item(string markdown, string indent = "") => _text.Append(indent).Append("- ").Append(markdown).Append('\n');

    private void EndList(int count)
    {
        if (count > 0) _text.Append('\n');
    }
}
