namespace DocsSite.Publishing.Formats;

/// <summary>The search index that the browser fetches piece by piece.</summary>
public sealed class SearchIndexFiles : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context) =>
        context.SearchFiles.Select(file => new OutputFile("search/index/" + file.Path, () => file.Content));
}
