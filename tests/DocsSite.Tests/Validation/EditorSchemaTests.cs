using System.Text.Json.Nodes;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema;
using DocsSite.Tests.Support;
using DocsSite.Validation;

namespace DocsSite.Tests.Validation;

public sealed class EditorSchemaTests
{
    [Theory]
    [InlineData("settings")]
    [InlineData("vocabulary")]
    [InlineData("errors")]
    [InlineData("front-matter")]
    public void Schema_is_valid_and_accepts_the_products_own_content(string name)
    {
        var validator = Compile(EditorSchemas.Of(name, null));
        var input = Path.Combine(Repository.Root, "input");
        var files = name switch
        {
            "errors" => Directory.GetFiles(Path.Combine(input, "errors")),
            "front-matter" => Directory.GetFiles(Path.Combine(input, "salesforce"), "*.md"),
            _ => [Path.Combine(input, name + ".yml")],
        };
        Assert.All(files, file =>
        {
            var text = File.ReadAllText(file);
            if (name == "front-matter") text = text.Split("---\n")[1];
            Assert.Empty(validator.Validate(YamlReader.Read(new SourceText("a.yml", text)).Root!).Select(violation => violation.Message));
        });
    }

    [Fact]
    public void Settings_schema_has_every_setting_with_a_shape_and_every_rule()
    {
        var schema = JsonNode.Parse(EditorSchemas.Of("settings", null))!;
        var properties = schema["properties"]!.AsObject();
        Assert.Equal(SettingsReader.Names.Order(StringComparer.Ordinal), properties.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.Empty(properties.Where(pair => pair.Value!.AsObject().Count == 0).Select(pair => $"{pair.Key} has no shape in input/schemas/settings.schema.json"));
        var own = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "input", "schemas", "settings.schema.json")))!["properties"]!.AsObject();
        Assert.Empty(own.Select(pair => pair.Key).Except(SettingsReader.Names, StringComparer.Ordinal));
    }

    [Fact]
    public void Misspelt_rule_in_the_settings_is_refused_by_the_schema()
    {
        var validator = Compile(EditorSchemas.Of("settings", null));
        Assert.NotEmpty(validator.Validate(Yaml("title: Help\nrules:\n  mising-cause: off\n")));
        Assert.Empty(validator.Validate(Yaml("title: Help\nrules:\n  missing-cause: off\n  DS3*: warning\n")));
    }

    [Fact]
    public void Front_matter_schema_knows_the_kinds() =>
        Assert.NotEmpty(Compile(EditorSchemas.Of("front-matter", null)).Validate(Yaml("kind: probelm\n")));

    [Fact]
    public void Sites_own_schema_is_the_base() =>
        Assert.Contains("\"team\"", EditorSchemas.Of("front-matter", """{ "$defs": { "metadata": { "properties": { "team": { "type": "string" } } } } }"""), StringComparison.Ordinal);

    private static DataNode Yaml(string text) => YamlReader.Read(new SourceText("a.yml", text)).Root!;

    private static ISchemaValidator Compile(string schema)
    {
        var compiled = SchemaCompiler.Compile(JsonReader.Read(new SourceText("schemas/a.schema.json", schema)).Root!);
        Assert.Empty(compiled.Diagnostics.Select(finding => finding.Message));
        return compiled.Validator!;
    }
}
