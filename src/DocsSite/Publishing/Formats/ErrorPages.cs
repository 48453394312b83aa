using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>A page for every error, and their index, each with its Markdown copy.</summary>
public sealed class ErrorPages : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        var builder = new ErrorPageBuilder(context.Site, context.Model, context.Errors);
        foreach (var error in context.Site.Errors.Errors)
        {
            var url = ErrorLinks.UrlOf(error);
            yield return context.Page(url, () => builder.Build(error));
            yield return PublishContext.Text(url[1..] + "index.md", () => PageMarkdown.Write(builder.Build(error), NotesOf(error, context)));
        }

        foreach (var file in new ErrorIndexBuilder(context.Site, context.Model, context.Errors).Pages().SelectMany(page => context.PageWithCopy(page.Url, page.Build)))
            yield return file;
    }

    /// <summary>The registry's text itself: made of its HTML it would only lose.</summary>
    private static string NotesOf(Linking.Errors.IndexedError error, PublishContext context)
    {
        if (error.Entry is not { Notes.Length: > 0 } entry || !context.Site.ErrorNotes.TryGetValue(error.Slug, out var notes)) return "";
        var targets = MarkdownTargets.Of(context, ErrorLinks.UrlOf(error), notes.References);
        return MarkdownCopy.Clean(entry.Notes, target => targets.GetValueOrDefault(target));
    }
}
