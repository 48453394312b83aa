using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary><c>errors.json</c> with all errors, for deep links from products, and <c>errors/….json</c> beside the page of each.</summary>
public sealed class ErrorDataFiles : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        yield return new OutputFile("errors.json", () => ErrorJson.All(context));
        foreach (var error in context.Site.Errors.Errors)
            yield return new OutputFile(ErrorLinks.JsonUrlOf(error)[1..], () => ErrorJson.One(error, context));
    }
}
