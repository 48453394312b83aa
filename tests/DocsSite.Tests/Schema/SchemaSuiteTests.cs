using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Schema;
using DocsSite.Tests.Support;
using Xunit.Sdk;

namespace DocsSite.Tests.Schema;

/// <summary>The JSON Schema Test Suite: every required case of draft 2020-12, and the formats that are asserted here.</summary>
[Trait("Category", "Corpus")]
public sealed class SchemaSuiteTests
{
    private const string Suite = "json-schema-test-suite";
    private const string RemoteAddress = "http://localhost:1234/";
    private const int RequiredTests = 1299;

    public static TheoryData<string> RequiredFiles() => new(RequiredFileNames() is { Length: > 0 } names ? names : ["absent"]);

    [SharedTheory(Suite)]
    [MemberData(nameof(RequiredFiles))]
    public void Validator_agrees_with_the_suite(string file)
    {
        var failures = Run($"tests/draft2020-12/{file}", assertFormats: false).Where(r => r.Failure is not null).ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures.Select(f => f.Failure)));
    }

    [SharedFact(Suite)]
    public void Suite_is_complete() =>
        Assert.Equal(RequiredTests, RequiredFileNames().Sum(file => Run($"tests/draft2020-12/{file}", assertFormats: false).Count()));

    [SharedTheory(Suite)]
    [InlineData("optional/bignum.json")]
    [InlineData("optional/ecmascript-regex.json")]
    [InlineData("optional/float-overflow.json")]
    [InlineData("optional/format-assertion.json")]
    [InlineData("optional/non-bmp-regex.json")]
    [InlineData("optional/refOfUnknownKeyword.json")]
    [InlineData("optional/unknownKeyword.json")]
    [InlineData("optional/dynamicRef.json")]
    [InlineData("optional/anchor.json")]
    [InlineData("optional/id.json")]
    [InlineData("optional/no-schema.json")]
    [InlineData("optional/format/date.json")]
    [InlineData("optional/format/date-time.json")]
    [InlineData("optional/format/email.json")]
    [InlineData("optional/format/ipv4.json")]
    [InlineData("optional/format/regex.json")]
    [InlineData("optional/format/uri.json")]
    [InlineData("optional/format/uuid.json")]
    public void Validator_agrees_with_the_optional_part(string file)
    {
        var failures = Run($"tests/draft2020-12/{file}", assertFormats: file.Contains("/format/", StringComparison.Ordinal))
            .Where(r => r.Failure is not null).ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures.Select(f => f.Failure)));
    }

    private static string[] RequiredFileNames()
    {
        var folder = Shared.PathTo($"{Suite}/tests/draft2020-12");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];
    }

    private static IEnumerable<(string Name, string? Failure)> Run(string file, bool assertFormats)
    {
        foreach (var group in List(Read(file)).Cast<DataMap>())
        {
            var options = new SchemaOptions { AssertFormats = assertFormats, Resolve = FindRemote };
            var compilation = SchemaCompiler.Compile(group["schema"]!, options);
            foreach (var test in List(group["tests"]!).Cast<DataMap>())
            {
                var name = $"{file}: {Text(group)} / {Text(test)}";
                yield return (name, Judge(name, compilation, test));
            }
        }
    }

    private static string? Judge(string name, SchemaCompilation compilation, DataMap test)
    {
        if (compilation.Validator is null) return $"{name}: the schema is refused: {string.Join("; ", compilation.Diagnostics.Select(d => d.Message))}";
        var violations = compilation.Validator.Validate(test["data"]!);
        if (((DataBoolean)test["valid"]!).Value == (violations.Count == 0)) return null;
        return $"{name}: found {(violations.Count == 0 ? "valid" : string.Join("; ", violations.Select(v => v.Message)))}";
    }

    private static DataNode? FindRemote(Uri address)
    {
        if (!address.AbsoluteUri.StartsWith(RemoteAddress, StringComparison.Ordinal)) return null;
        var path = $"remotes/{address.AbsoluteUri[RemoteAddress.Length..]}";
        return File.Exists(Path.Combine(Shared.PathTo(Suite), path)) ? Read(path) : null;
    }

    private static DataNode Read(string file)
    {
        var text = File.ReadAllText(Path.Combine(Shared.PathTo(Suite), file));
        return JsonReader.Read(new SourceText(file, text)).Root ?? throw new XunitException($"{file} can't be read");
    }

    private static IReadOnlyList<DataNode> List(DataNode node) => ((DataList)node).Items;

    private static string Text(DataMap map) => ((DataString)map["description"]!).Value;
}
