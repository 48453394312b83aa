namespace DocsSite.Publishing.Formats;

/// <summary><c>sources.json</c>: address of a page → path of its source below the content root, for tools that lead from a page to its file.</summary>
public sealed class SourceMap : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        yield return JsonText.File("sources.json", json =>
        {
            json.WriteStartObject();
            if (context.Site.Settings.EditUrl.Length > 0) json.WriteString("editUrl", context.Site.Settings.EditUrl);
            json.WriteStartObject("pages");
            foreach (var article in context.Site.Articles.OrderBy(article => article.Url, StringComparer.Ordinal)) json.WriteString(article.Url, article.Path);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
