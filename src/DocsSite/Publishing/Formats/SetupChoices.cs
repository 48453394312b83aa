using System.Text.Json;

namespace DocsSite.Publishing.Formats;

/// <summary><c>setup.json</c>: the choices of "My setup", fetched when a reader opens it, so that pages do not carry the vocabulary.</summary>
public sealed class SetupChoices : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        if (context.Model.Facets.Count == 0) yield break;
        yield return PublishContext.Text("setup.json", () => JsonSerializer.Serialize(context.Model.Facets
            .Select(facet => new { id = facet.Id, label = facet.Label, values = facet.Values.Select(value => new { id = value.Id, label = value.Label }) })));
    }
}
