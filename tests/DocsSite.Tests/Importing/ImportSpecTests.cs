using System.Globalization;
using System.Text;
using DocsSite.Articles;
using DocsSite.Building;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Importing;
using DocsSite.Loading;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Importing;

/// <summary>Runs every case under <c>tests/Specs/Import</c>: the files, the report, and what `check` says about the result.</summary>
public sealed class ImportSpecTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Specs", "Import");

    /// <summary>Findings about facts that only a person can add. Anything else after an import would be debris of the old platform.</summary>
    private static readonly HashSet<string> HumanFacts = new(StringComparer.Ordinal)
    {
        "missing-metadata", "invalid-metadata", "affected-row", "link-target-missing", "image-alt-missing", "missing-alt-text", "unknown-variable", "missing-cause",
        "missing-resolution", "missing-affected", "missing-symptom", "affected-words", "unknown-word", "include-missing",
        "affected-cell-empty", "alt-text-missing", "external-image", "stale-review", "missing-screenshot", "error-not-shown", "section-name", "resolution-without-steps",
        "third-party-without-disclaimer", "renamed-product", "code-language-missing", "vague-link-text", "interrupted-list", "bare-error-code",
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var one in ImportSpecFile.Read(file)) cases.Add(Path.GetFileName(file), one.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Import_makes_these_files_and_says_so(string file, string name)
    {
        var spec = ImportSpecFile.Read(Path.Combine(Folder, file)).Single(one => one.Name == name);
        var result = Import(spec);
        var files = result.Files.ToDictionary(pair => pair.Key, pair => Encoding.UTF8.GetString(pair.Value), StringComparer.Ordinal);
        foreach (var (path, text) in spec.Files)
        {
            Assert.True(files.ContainsKey(path), $"no {path}; there are: {string.Join(", ", files.Keys)}");
            AssertSame(text, files[path]);
        }

        Assert.DoesNotContain(files.Keys, path => path.EndsWith(".md", StringComparison.Ordinal) && !spec.Files.ContainsKey(path));
        AssertSame(spec.Report, Report(result));
        AssertNoDebris(spec, files);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Import_gives_the_same_bytes_again(string file, string name)
    {
        var spec = ImportSpecFile.Read(Path.Combine(Folder, file)).Single(one => one.Name == name);
        var (first, second) = (Import(spec), Import(spec));
        Assert.Equal(first.Files.Keys, second.Files.Keys);
        Assert.All(first.Files, pair => Assert.Equal(pair.Value, second.Files[pair.Key]));
    }

    private static ImportResult Import(ImportSpec spec)
    {
        var isSingle = spec.Sources.Count == 1 && !spec.Sources.Keys.Single().Contains('/');
        var vocabulary = spec.Site.TryGetValue("vocabulary.yml", out var words) ? Vocabulary.From(YamlReader.Read(new SourceText("vocabulary.yml", words)).Root) : Vocabulary.Empty;
        var target = new TargetSite
        {
            Folder = "into",
            Vocabulary = vocabulary,
            Includes = spec.Site.Keys.Where(path => path.StartsWith("includes/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal),
        };
        return SiteImporter.Import(new ImportRequest(new ForeignFolder(new MemoryInputFolder(spec.Sources), isSingle), target) { From = spec.From, Convert = spec.Convert });
    }

    /// <summary>One line for each thing, the articles' names above theirs when there are several.</summary>
    private static string Report(ImportResult result)
    {
        var text = new StringBuilder($"platform {result.Platform}\n");
        foreach (var article in result.Articles)
        {
            if (result.Articles.Count > 1) text.Append($"{article.Target}\n");
            foreach (var note in article.Notes.OrderBy(note => note.Kind))
            {
                text.Append(note.Kind == NoteKind.Check ? "check" : note.Kind.ToString().ToLowerInvariant());
                if (note.Line > 0) text.Append(CultureInfo.InvariantCulture, $" {note.Line}");
                text.Append($": {note.What}");
                if (note.Text.Length > 0) text.Append($": {string.Join(' ', note.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
                text.Append('\n');
            }
        }

        foreach (var finding in result.Diagnostics) text.Append($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Span.Path}: {finding.Message}\n");
        return text.ToString().TrimEnd('\n');
    }

    private static void AssertNoDebris(ImportSpec spec, Dictionary<string, string> files)
    {
        if (files.Count == 0) return;
        var site = files.Select(pair => KeyValuePair.Create("into/" + pair.Key, pair.Value)).Concat(spec.Site).ToDictionary();
        var found = SiteBuilder.Check(new BuildRequest { InputRoot = "site", Input = new MemoryInputFolder(site), Today = new DateOnly(2026, 11, 23) }).Diagnostics;
        Assert.Empty(found.Where(finding => !HumanFacts.Contains(finding.Rule.Name)).Select(finding => $"{finding.Span} {finding.Rule.Id} {finding.Rule.Name}: {finding.Message}"));
    }

    /// <summary>Shows both texts whole: whoever changed the product copies the right one into the specification.</summary>
    private static void AssertSame(string expected, string actual) =>
        Assert.True(expected == actual, $"The specification says:\n{expected}\n\nThe product says:\n{actual}\n");
}
