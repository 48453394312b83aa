using System.Text.Json;
using System.Text.Json.Nodes;
using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Diagnostics;
using DocsSite.Validation.Rules.FrontMatter;

namespace DocsSite.Validation;

/// <summary>
/// JSON Schemas (2020-12) for editors: completion and checks while a file is typed. What a schema file says of shapes is kept; keys come
/// from the settings reader, rule names from the rules, kinds from the article model, so that none of them can be forgotten.
/// </summary>
public static class EditorSchemas
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["settings", "vocabulary", "errors", "front-matter"];

    /// <summary>File below <c>schemas/</c> of a content root that a schema is made from.</summary>
    public static string FileOf(string name) => name switch
    {
        "errors" => "error.schema.json",
        "front-matter" => "article.schema.json",
        _ => name + ".schema.json",
    };

    /// <summary>The schema as indented JSON with a final line end.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="siteSchema">The site's own file, or null: then the product's.</param>
    /// <exception cref="JsonException">The site's file is no JSON object.</exception>
    public static string Of(string name, string? siteSchema)
    {
        var schema = Read(siteSchema ?? Bundled(FileOf(name)));
        if (name == "settings") AddSettings(schema);
        if (name == "front-matter") schema = FrontMatter(schema);
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Read(string text) =>
        JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject
        ?? throw new JsonException("the schema is not an object");

    private static string Bundled(string file)
    {
        using var stream = typeof(EditorSchemas).Assembly.GetManifestResourceStream("schemas/" + file)
            ?? throw new InvalidOperationException($"The resource schemas/{file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Exactly the keys that the reader knows, and rules by id, name or family.</summary>
    private static void AddSettings(JsonObject schema)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        var all = new JsonObject();
        foreach (var name in SettingsReader.Names) all[name] = properties[name]?.DeepClone() ?? new JsonObject();
        schema["properties"] = all;
        if (schema["$defs"]?["levels"] is not JsonObject levels) return;
        levels["propertyNames"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = new JsonArray([.. RuleCatalog.Words(RuleCatalog.All).Select(word => (JsonNode)word)]) },
                new JsonObject { ["pattern"] = "^DS[0-9]{0,3}\\*$" }),
        };
    }

    /// <summary>The metadata part of the article schema, with the keys that the product reads.</summary>
    private static JsonObject FrontMatter(JsonObject article)
    {
        var definitions = article["$defs"] as JsonObject ?? [];
        var metadata = definitions["metadata"] as JsonObject ?? article["properties"]?["metadata"] as JsonObject ?? [];
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Front matter",
            ["description"] = "The metadata of an article; folders and the site may give defaults, so that nothing is required here.",
            ["type"] = "object",
        };
        var properties = metadata["properties"]?.DeepClone() as JsonObject ?? [];
        foreach (var (key, description) in KnownKeys.Descriptions)
        {
            var property = properties[key] as JsonObject ?? [];
            property["description"] ??= description;
            properties[key] = property;
        }

        ((JsonObject)properties["kind"]!)["enum"] = new JsonArray([.. Enum.GetValues<ArticleKind>().Select(kind => (JsonNode)ArticleDocument.KindName(kind))]);
        schema["properties"] = properties;
        var kept = new JsonObject();
        foreach (var (name, definition) in definitions.Where(pair => pair.Key is not "metadata")) kept[name] = definition?.DeepClone();
        if (kept.Count > 0) schema["$defs"] = kept;
        return schema;
    }
}
