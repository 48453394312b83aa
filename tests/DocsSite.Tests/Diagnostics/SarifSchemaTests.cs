using System.Text.RegularExpressions;
using DocsSite.Cli;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema;
using DocsSite.Tests.Cli;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Diagnostics;

/// <summary>
/// A report with findings of every kind against the schema of the SARIF standard, from the npm package <c>@microsoft/jest-sarif</c>:
/// <c>tests/run</c> fetches it into <c>artifacts/</c> when npm is there.
/// </summary>
public sealed partial class SarifSchemaTests : IDisposable
{
    private readonly FakeHost _fake = new();

    public void Dispose() => _fake.Dispose();

    [SarifSchemaFact]
    public async Task Report_is_valid_against_the_schema_of_the_standard()
    {
        Write("includes/n.md", "A [link](nowhere.md)\nover lines.\n");
        Write("product/one two.md", "# One\n\n[x](missing.md) [!INCLUDE [n](../includes/n.md)]\n\n<!-- docssite-ignore DS3001: later -->\nSee [y](later.md).\n\n[`]\"\\ \u202E](gone.md)  the the end\n");
        Write("settings.yml", "title: \"x\"\nunknown: 1\nrules:\n  DS1101: error\n");
        _fake.Host = _fake.Host with { Pipeline = new SitePipeline() };
        await _fake.RunAsync("check --no-cache --quiet --format sarif");
        var report = _fake.Output;
        Assert.All(["\"results\"", "\"fixes\"", "\"suppressions\"", "\"relatedLocations\"", "one%20two.md"], part => Assert.Contains(part, report, StringComparison.Ordinal));
        Assert.Empty(Violations(report));
        // Shown to bite: a required member less, a wrong level, a member that does not exist.
        Assert.NotEmpty(Violations(report.Replace("\"driver\"", "\"rider\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Violations(FirstLevel().Replace(report, "\"level\": \"fatal\"")));
        Assert.NotEmpty(Violations(report.Replace("\"startLine\"", "\"line\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Violations(string report) => Schema.Value.Validate(Json("report.sarif", report)).Select(violation => $"{violation.Span}: {violation.Message}");

    /// <summary>The schema is of draft 4; nothing in it means something else in 2020-12.</summary>
    private static readonly Lazy<ISchemaValidator> Schema = new(() =>
    {
        var text = File.ReadAllText(SarifSchemaFactAttribute.SchemaFile!)
            .Replace("http://json-schema.org/draft-04/schema#", "https://json-schema.org/draft/2020-12/schema", StringComparison.Ordinal);
        var compilation = SchemaCompiler.Compile(Json("sarif.json", RootId().Replace(text, "", 1)));
        return compilation.Validator ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Select(finding => $"{finding.Span} {finding.Message}")));
    });

    private static DataNode Json(string path, string text) => JsonReader.Read(new SourceText(path, text)).Root!;

    private void Write(string path, string text)
    {
        var file = Path.Combine(_fake.Folder, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex("\"level\": *\"[a-z]+\"")]
    private static partial Regex FirstLevel();

    [GeneratedRegex("\"id\": *\"https://[^\"]*\", *")]
    private static partial Regex RootId();
}

/// <summary>Skipped without the schema.</summary>
public sealed class SarifSchemaFactAttribute : FactAttribute
{
    public SarifSchemaFactAttribute()
    {
        if (SchemaFile is null) Skip = "the schema of SARIF 2.1.0 is not here: tests/run fetches it with npm, or name it in DOCSSITE_SARIF_SCHEMA";
    }

    /// <summary><c>DOCSSITE_SARIF_SCHEMA</c>, or what <c>tests/run</c> fetched; null when there is none.</summary>
    internal static string? SchemaFile { get; } =
        new[] { Environment.GetEnvironmentVariable("DOCSSITE_SARIF_SCHEMA"), Path.Combine(Repository.Root, "artifacts", "sarif-schema", "sarif-2.1.0-rtm.5.json") }
            .FirstOrDefault(File.Exists);
}
