using System.Text;

namespace DocsSite.Publishing.Formats;

/// <summary><c>index.md</c> beside every article's page: its text after include expansion, for people and programs that prefer Markdown.</summary>
public sealed class MarkdownCopies : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context) =>
        context.Site.Articles.Select(article => PublishContext.Text(article.Url[1..] + "index.md", () =>
        {
            var text = new StringBuilder();
            text.Append("---\ntitle: ").Append(Quote(article.Title)).Append('\n');
            if (article.Metadata.Text("description") is { Length: > 0 } description) text.Append("description: ").Append(Quote(description)).Append('\n');
            text.Append("url: ").Append(Quote(context.Absolute(article.Url))).Append("\n---\n\n");
            return text.Append(article.Body.Trim('\r', '\n')).Append('\n').ToString();
        }));

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";
}
