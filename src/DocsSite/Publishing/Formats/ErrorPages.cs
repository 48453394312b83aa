using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>A page for every error, and their index.</summary>
public sealed class ErrorPages : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        var builder = new ErrorPageBuilder(context.Site, context.Model, context.Errors);
        foreach (var error in context.Site.Errors.Errors) yield return context.Page(ErrorLinks.UrlOf(error), () => builder.Build(error));
        foreach (var (url, build) in new ErrorIndexBuilder(context.Site, context.Model, context.Errors).Pages()) yield return context.Page(url, build);
    }
}
