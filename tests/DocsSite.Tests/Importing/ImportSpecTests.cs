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
        if (files.Count > 0) Assert.Empty(ImportDebris.In(files.Select(pair => KeyValuePair.Create("into/" + pair.Key, pair.Value)).Concat(spec.Site).ToDictionary(), "into", spec.Convert));
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
            Surroundings = new MemoryInputFolder(spec.Site),
        };
        var result = SiteImporter.Import(new ImportRequest(new ForeignFolder(new MemoryInputFolder(spec.Sources), isSingle), target) { From = spec.From, Convert = spec.Convert });
        return ImportMender.Mend(result, target, ImportDebris.Request, build => SiteBuilder.Check(build));
    }

    /// <summary>One line for each thing, the articles' names above theirs when there are several.</summary>
    private static string Report(ImportResult result)
    {
        var text = new StringBuilder($"platform {result.Platform}\n");
        foreach (var article in result.Articles)
        {
            if (result.Articles.Count > 1) text.Append($"{article.Target}\n");
            Append(text, article);
        }

        foreach (var include in result.Includes.Where(include => include.Notes.Count > 0))
        {
            text.Append($"{include.Target}\n");
            Append(text, include);
        }

        foreach (var finding in result.Diagnostics) text.Append($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Span.Path}: {finding.Message}\n");
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, FileReport file)
    {
        foreach (var note in file.Notes.OrderBy(note => note.Kind))
        {
            text.Append(note.Kind == NoteKind.Check ? "check" : note.Kind.ToString().ToLowerInvariant());
            if (note.Line > 0) text.Append(CultureInfo.InvariantCulture, $" {note.Line}");
            text.Append($": {note.What}");
            if (note.Text.Length > 0) text.Append($": {string.Join(' ', note.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
            text.Append('\n');
        }
    }

    /// <summary>Shows both texts whole: whoever changed the product copies the right one into the specification.</summary>
    private static void AssertSame(string expected, string actual) =>
        Assert.True(expected == actual, $"The specification says:\n{expected}\n\nThe product says:\n{actual}\n");
}
