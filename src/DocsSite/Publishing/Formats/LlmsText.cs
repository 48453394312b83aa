using System.Text;
using DocsSite.Articles;
using DocsSite.Linking;

namespace DocsSite.Publishing.Formats;

/// <summary>
/// <c>llms.txt</c> (llmstxt.org): the site as a short Markdown list of links for language models. A site of many articles has one per
/// section, so that none is longer than a model can read.
/// </summary>
public sealed class LlmsText : IOutputFormat
{
    private const string FileName = "llms.txt";

    /// <summary>More links than this are left to the files of the sections.</summary>
    public const int MaxLinks = 250;

    public IEnumerable<OutputFile> Create(PublishContext context) => Files(context, context.Site.Navigation);

    private static IEnumerable<OutputFile> Files(PublishContext context, NavigationNode node)
    {
        yield return PublishContext.Text(node.Url[1..] + FileName, () => Write(context, node));
        if (node.Count <= MaxLinks) yield break;
        foreach (var file in node.Folders.Where(HasFileOfItsOwn).SelectMany(folder => Files(context, folder))) yield return file;
    }

    private static bool HasFileOfItsOwn(NavigationNode node) => node.Count > 0;

    private static string Write(PublishContext context, NavigationNode node)
    {
        var text = new StringBuilder();
        var isSite = node.Url == "/";
        text.Append("# ").Append(isSite ? context.Model.Title : node.Title).Append("\n\n");
        var summary = isSite && context.Model.Tagline.Length > 0 ? context.Model.Tagline : node.Summary;
        if (summary.Length > 0) text.Append("> ").Append(OneLine(summary)).Append("\n\n");
        if (isSite) text.Append("Every page has a Markdown copy: add index.md to its address.\n\n");
        if (node.Count <= MaxLinks) AppendArticles(text, context, node);
        else AppendSections(text, context, node);
        if (isSite) AppendOptional(text, context);
        return text.ToString();
    }

    /// <summary>All articles, a heading for each folder.</summary>
    private static void AppendArticles(StringBuilder text, PublishContext context, NavigationNode node)
    {
        foreach (var folder in node.SelfAndDescendants.Where(folder => folder.Articles.Count > 0))
        {
            text.Append("## ").Append(OneLine(folder.Url == "/" ? context.Model.Title : folder.Title)).Append("\n\n");
            foreach (var article in folder.Articles) AppendLink(text, context, article);
            text.Append('\n');
        }
    }

    /// <summary>The files of the folders below, and the articles that stand beside them.</summary>
    private static void AppendSections(StringBuilder text, PublishContext context, NavigationNode node)
    {
        text.Append("## Sections\n\n");
        foreach (var folder in node.Folders.Where(HasFileOfItsOwn))
            AppendLine(text, folder.Title, context.Absolute(folder.Url + FileName), $"{folder.Count} articles. {folder.Summary}");
        text.Append('\n');
        if (node.Articles.Count == 0) return;
        text.Append("## Articles\n\n");
        foreach (var article in node.Articles.Take(MaxLinks)) AppendLink(text, context, article);
        if (node.Articles.Count > MaxLinks) text.Append("\nThe other ").Append(node.Articles.Count - MaxLinks).Append(" are listed at ").Append(context.Absolute(node.Url)).Append('\n');
        text.Append('\n');
    }

    private static void AppendOptional(StringBuilder text, PublishContext context)
    {
        text.Append("## Optional\n\n");
        AppendLine(text, "All error codes and messages", context.Absolute("/errors/index.md"), "One page for each, with its causes and fixes");
        AppendLine(text, "Addresses", context.Absolute("/links.json"), "Every page with its title and anchors, as JSON");
    }

    private static void AppendLink(StringBuilder text, PublishContext context, Article article) =>
        AppendLine(text, article.Title, context.Absolute(article.Url + "index.md"), article.Metadata.Text("summary", "description"));

    private static void AppendLine(StringBuilder text, string title, string url, string note)
    {
        text.Append("- [").Append(OneLine(title).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)).Append("](").Append(url).Append(')');
        if (note.Trim().Length > 0) text.Append(": ").Append(OneLine(note.Trim()));
        text.Append('\n');
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
