using System.Globalization;
using System.Text;
using DocsSite.Articles;
using DocsSite.Linking;

namespace DocsSite.Publishing.Formats;

/// <summary><c>index.md</c> beside every article's page: its text after include expansion, for people and programs that prefer Markdown.</summary>
public sealed class MarkdownCopies : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context) =>
        context.Site.Articles.Select(article => PublishContext.Text(article.Url[1..] + "index.md", () => Write(context, article)));

    private static string Write(PublishContext context, Article article)
    {
        var text = new StringBuilder("---\n");
        Append(text, "title", article.Title);
        Append(text, "description", article.Metadata.Text("description"));
        Append(text, "product", context.Site.ProductOf(article));
        if (Feed.UpdatedOf(article) is { } day) text.Append("updated: ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        Append(text, "url", context.Absolute(article.Url));
        text.Append("---\n\n");
        var targets = Targets(context, article);
        return text.Append(MarkdownCopy.Clean(article.Body, target => targets.GetValueOrDefault(target))).ToString();
    }

    private static void Append(StringBuilder text, string key, string value)
    {
        if (value.Length == 0) return;
        var quoted = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");
        text.Append(key).Append(": \"").Append(quoted).Append("\"\n");
    }

    /// <summary>Link target as written → absolute address, for those that lead into this site.</summary>
    private static Dictionary<string, string> Targets(PublishContext context, Article article)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in article.References)
        {
            if (AddressOf(context, article, reference) is { } address) targets.TryAdd(reference.Target, address);
        }

        return targets;
    }

    private static string? AddressOf(PublishContext context, Article article, ArticleReference reference)
    {
        var url = reference switch
        {
            { State: ReferenceState.SamePage } => article.Url,
            { State: ReferenceState.SiteAbsolute } => reference.Address ?? reference.Target,
            { Path: { } path } => context.Site.Content.Find(path)?.Url is { Length: > 0 } found ? found : null,
            _ => null,
        };
        if (url is null) return null;
        return context.Absolute(reference.Fragment.Length > 0 && !url.Contains('#') ? $"{url}#{Uri.EscapeDataString(reference.Fragment)}" : url);
    }
}
