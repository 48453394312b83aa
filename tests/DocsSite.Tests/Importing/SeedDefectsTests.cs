using System.Text;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Importing;
using DocsSite.Importing.Sources;
using DocsSite.Loading;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Importing;

/// <summary>
/// Every known defect of the five articles, under the words, schemas and registry of <c>input/</c>: what check sees in the texts as they
/// are, what import mends or asks about, on record, and what is left for a person. Nothing more, nothing less.
/// </summary>
[Trait("Category", "Corpus")]
public sealed class SeedDefectsTests
{
    /// <summary>As Markdown, untouched: rule and places.</summary>
    [SharedTheory("seeds")]
    [InlineData("000_*",
        "link-target-missing 32:1 50:5 56:5 62:9", "missing-metadata 2:1 2:1", "renamed-product 3:100 14:110 20:24 29:47 38:1 38:132 42:1 58:223 68:12",
        "section-name 27:1 40:1", "stale-review 4:10", "third-party-without-disclaimer 12:44")]
    [InlineData("001_*", "missing-metadata 2:1 2:1", "mojibake 59:45")]
    [InlineData("002_*",
        "glyph-bullet 2:3 3:3 4:3 8:3", "interrupted-list 32:3 42:3", "missing-metadata 1:1 1:1 1:1", "page-chrome 3:1 10:1 55:1", "third-party-without-disclaimer 21:4")]
    [InlineData("003_*",
        "alt-text-missing 18:5 50:5 95:3", "dangerous-attribute 95:3", "dangerous-html 57:1", "hand-numbered-steps 35:1 36:1 37:1 45:1 46:1 47:1",
        "link-target-missing 18:5 50:5 95:3", "missing-metadata 2:1 2:1", "page-chrome 7:1", "spacer-paragraph 13:1 21:1 25:1 27:1 31:1 39:1 53:1",
        "third-party-without-disclaimer 4:41", "tracking-parameter 96:3", "unformatted-error-code 15:136 29:24")]
    [InlineData("004_*",
        "glyph-bullet 21:3 23:3 25:3 27:3 29:3 31:3 35:3 37:3 55:3 57:3 59:3 63:3 67:3 69:3", "missing-metadata 1:1 1:1 1:1", "page-chrome 1:1 73:1", "plain-ui-path 21:38 53:26 65:122",
        "pseudo-alert 19:1 33:1 61:1", "repeated-word 13:102", "third-party-without-disclaimer 3:16", "unformatted-error-code 71:131")]
    public void Check_sees_the_defects_of_the_text(string seed, params string[] expected) =>
        Assert.Equal(expected, Places(Check(new() { ["old/platform/seed.md"] = File.ReadAllText(Seed(seed)) })));

    [SharedFact("seeds")]
    public void Variables_that_the_site_does_not_define_are_found()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["old/platform/seed.md"] = File.ReadAllText(Seed("003_*")), ["settings.yml"] = "title: Help\nvariables:\n  other: x\n" };
        Assert.Contains("unknown-variable 15:87 43:103 46:18 96:154", Places(Check(files)));
    }

    /// <summary>What import mends, drops or asks about: kind of the note, line of the old text, a word of the note.</summary>
    [SharedTheory("seeds")]
    [InlineData("000_*", "Changed 27 section-name", "Changed 40 section-name", "Changed 68 hand-off")]
    [InlineData("001_*", "Changed 29 error text", "Changed 59 decoded twice", "Changed 59 hand-off", "Changed 61 include")]
    [InlineData("002_*",
        "Changed 1 title", "Changed 12 section \"Symptoms\"", "Changed 19 section \"Cause\"", "Changed 24 section \"Resolution\"", "Changed 52 hand-off", "Check 0 affected table",
        "Dropped 3 reading time", "Dropped 4 button", "Dropped 8 button", "Dropped 10 label", "Dropped 55 feedback prompt")]
    [InlineData("003_*",
        "Changed 4 title", "Changed 15 section \"Symptoms\"", "Changed 15 code formatting", "Changed 29 code formatting", "Changed 35 ordered list", "Check 0 affected table",
        "Check 17 alternative text", "Check 49 alternative text", "Dropped 7 reading time", "Dropped 9 share widget", "Dropped 10 share widget", "Dropped 11 share widget",
        "Dropped 13 made room", "Dropped 57 style or script", "Dropped 93 banner")]
    [InlineData("004_*",
        "Changed 13 repeated-word", "Changed 19 alert", "Changed 21 numbered steps", "Changed 33 alert", "Changed 39 Symptoms", "Changed 47 hand-off", "Changed 61 alert",
        "Changed 71 code formatting", "Check 0 affected table", "Check 41 not in it", "Dropped 1 skip link", "Dropped 73 feedback prompt")]
    public void Import_mends_or_asks_and_says_so(string seed, params string[] expected)
    {
        var notes = Import(seed).Articles.Single().Notes;
        Assert.All(expected, entry =>
        {
            var parts = entry.Split(' ', 3);
            Assert.Contains(notes, note => note.Kind.ToString() == parts[0] && note.Line == int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) && note.What.Contains(parts[2], StringComparison.Ordinal));
        });
    }

    /// <summary>All five side by side after import: what is left is for a person.</summary>
    [SharedFact("seeds")]
    public void Of_the_imported_articles_only_what_a_person_must_say_is_left()
    {
        string[] seeds = ["000_*", "001_*", "002_*", "003_*", "004_*"];
        var files = seeds.SelectMany(seed => Import(seed).Files.Select(file => ($"imported/{seed[..3]}/{file.Key}", Encoding.UTF8.GetString(file.Value))))
            .ToDictionary(file => file.Item1, file => file.Item2, StringComparer.Ordinal);
        var left = Check(files).CountBy(finding => $"{finding.Span.Path.Split('/')[1]} {finding.Rule.Name}").OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}");
        Assert.Equal(
            """
            000 link-target-missing 4
            000 renamed-product 9
            000 stale-review 1
            000 third-party-without-disclaimer 1
            002 affected-row 4
            002 missing-metadata 1
            002 third-party-without-disclaimer 1
            003 affected-row 5
            003 alt-text-missing 2
            003 link-target-missing 2
            003 missing-metadata 2
            003 third-party-without-disclaimer 1
            004 affected-row 4
            004 missing-metadata 1
            004 plain-ui-path 3
            004 third-party-without-disclaimer 1
            004 unconnected-causes 1
            """,
            string.Join('\n', left));
    }

    private static IEnumerable<string> Places(IEnumerable<Diagnostic> findings) => findings.GroupBy(finding => finding.Rule.Name).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key + string.Concat(group.Select(finding => $" {finding.Span.Line}:{finding.Span.Column}")));

    private static List<Diagnostic> Check(Dictionary<string, string> articles)
    {
        var input = Path.Combine(Repository.Root, "input");
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(input, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(input, path).Replace('\\', '/');
            if (name is "vocabulary.yml" or "settings.yml" || name.Split('/')[0] is "schemas" or "errors" or "includes") files[name] = File.ReadAllText(path);
        }

        foreach (var (path, text) in articles) files[path] = text;
        var request = new BuildRequest { InputRoot = "x", Input = new MemoryInputFolder(files), Today = new DateOnly(2026, 11, 23) };
        return [.. SiteBuilder.Check(request).Diagnostics.Where(finding => articles.ContainsKey(finding.Span.Path) && finding.Span.Path != "settings.yml")];
    }

    private static ImportResult Import(string seed)
    {
        var input = Path.Combine(Repository.Root, "input");
        var target = TargetSiteReader.Read(input, Path.Combine(input, "imported", seed[..3]));
        return ImportMender.Mend(SiteImporter.Import(new ImportRequest(ForeignSource.Open(Seed(seed)).Folder!, target)), target, ImportDebris.Request, build => SiteBuilder.Check(build));
    }

    private static string Seed(string pattern) => Directory.GetFiles(Shared.PathTo("seeds"), pattern).Single();
}
