namespace DocsSite.Publishing.Formats;

/// <summary>Pictures and downloads, each once and only when an article uses it.</summary>
public sealed class Resources : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context) =>
        context.Site.Resources.Select(resource => new OutputFile(resource.Key[1..], () => context.Folder.Read(resource.Value.Path)));
}
