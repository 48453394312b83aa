using System.Text;
using System.Text.RegularExpressions;
using DocsSite.Articles;
using DocsSite.Building;
using DocsSite.Importing;
using DocsSite.Importing.Sources;
using DocsSite.Loading;
using DocsSite.Tests.Support;
using DocsSite.Theme;

namespace DocsSite.Tests.Importing;

/// <summary>The five articles that the product was made for: four platforms in, validated articles out. Facts only, no text of theirs.</summary>
[Trait("Category", "Corpus")]
public sealed partial class SeedImportTests
{
    [SharedFact("seeds")]
    public void Learn_article_about_sign_in_keeps_its_shape()
    {
        var seed = Import("000_*");
        Assert.Equal("learn", seed.Result.Platform);
        Assert.Equal(["Affected", "Symptom", "Cause", "Resolution", "Escalation"], seed.Roles);
        Assert.Equal("problem", seed.Metadata("kind"));
        Assert.Equal("2023-10-31", seed.Metadata("updated"));
        Assert.Equal("shjais", seed.Metadata("owner"));
        Assert.Equal(["OAUTH_APP_ACCESS_DENIED"], seed.Article.Errors.Select(error => error.Code?.Canonical));
        Assert.Contains("error_description=", seed.Article.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(6, seed.Article.FindSection(SectionRole.Resolution)!.StepCount);
        Assert.Equal(6, seed.Article.Affected!.Rows.Count);
        Assert.All(seed.Article.Affected.Rows, row => Assert.NotEmpty(row.Text));
        Assert.Equal(4, seed.Article.References.Count(reference => reference.Kind == DocsSite.Markdown.ReferenceKind.Image));
        Assert.Contains("[!INCLUDE", seed.Text, StringComparison.Ordinal);
        Assert.Contains("techcommunity", seed.File("includes/escalation.md"), StringComparison.Ordinal);
        Assert.Empty(seed.Dropped);
    }

    [SharedFact("seeds")]
    public void Learn_article_about_server_to_server_loses_its_mojibake_only()
    {
        var seed = Import("001_*");
        Assert.Equal("learn", seed.Result.Platform);
        Assert.Equal(["Affected", "Symptom", "Cause", "Resolution", "Escalation"], seed.Roles);
        Assert.Equal("2025-05-12", seed.Metadata("updated"));
        Assert.Equal(3, seed.Article.Errors.Count);
        Assert.All(seed.Article.Errors, error => Assert.Null(error.Code));
        Assert.Equal(8, seed.Article.FindSection(SectionRole.Resolution)!.StepCount);
        Assert.Contains(seed.Changed, note => note.What.Contains("decoded twice", StringComparison.Ordinal) && note.Line == 59);
        Assert.DoesNotMatch(Mojibake(), seed.Text + seed.File("includes/escalation.md"));
        Assert.Contains("ms.custom", seed.Text, StringComparison.Ordinal);
        Assert.Equal(["More information"], seed.Dropped.Select(note => note.Text));
    }

    [SharedFact("seeds")]
    public void Copied_Document360_article_becomes_sections_and_steps()
    {
        var seed = Import("002_*");
        Assert.Equal("document360", seed.Result.Platform);
        Assert.True(seed.Result.Detection.Confidence > 0.8);
        Assert.Equal(["Affected", "Symptom", "Cause", "Resolution", "Escalation"], seed.Roles);
        Assert.Equal("2025-09-17", seed.Metadata("updated"));
        Assert.Equal(7, seed.Article.FindSection(SectionRole.Resolution)!.StepCount);
        Assert.Equal(6, Regex.Count(seed.Text, @"(?m)^   1\. "));
        var error = Assert.Single(seed.Article.Errors);
        Assert.Equal(error.Message.TrimEnd('.'), seed.Article.Title);
        Assert.Single(error.Aliases);
        Assert.Equal(6, seed.Dropped.Count);
        Assert.DoesNotMatch(Furniture(), seed.Text);
        Assert.Equal(2, Regex.Count(seed.File("includes/escalation.md"), @"\bSupport\b"));
        Assert.Equal("Cloudingo", seed.Row("Client app"));
        Assert.Equal("Salesforce", seed.Row("CRM"));
        Assert.Equal("", seed.Row("Users"));
    }

    [SharedFact("seeds")]
    public void MkDocs_page_gets_cause_and_two_ordered_resolutions()
    {
        var seed = Import("003_*");
        Assert.Equal("mkdocs", seed.Result.Platform);
        Assert.Equal(["Affected", "Symptom", "Cause", "Confirm", "Resolution", "Resolution"], seed.Roles);
        Assert.Equal([1, 2], seed.Article.Sections.Where(section => section.Role == SectionRole.Resolution).Select(section => section.Number));
        Assert.All(seed.Article.Sections.Where(section => section.Role == SectionRole.Resolution), section => Assert.Equal(3, section.StepCount));
        Assert.All(seed.Article.Sections.Where(section => section.Role == SectionRole.Resolution), section => Assert.NotEmpty(section.Subject));
        Assert.Equal(["OAUTH_APPROVAL_ERROR_GENERIC"], seed.Article.Errors.Select(error => error.Code?.Canonical));
        Assert.Equal(3, Regex.Count(seed.Text, @"\{\{ \w+ \}\}"));
        Assert.Equal(["media/SF-OAuth-Error.png", "media/Relax-IP.png"], seed.Article.References.Where(reference => reference.Kind == DocsSite.Markdown.ReferenceKind.Image).Select(reference => reference.Target));
        Assert.Equal(2, seed.Check.Count(note => note.What.Contains("alternative text", StringComparison.Ordinal)));
        Assert.DoesNotContain('<', Regex.Replace(seed.Text, "(?m)^> ", ""));
        Assert.DoesNotContain("utm_", seed.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Furniture(), seed.Text);
        Assert.Contains(seed.Dropped, note => note.Text.Contains("utm_", StringComparison.Ordinal) && note.Text.Contains("banner-3.svg", StringComparison.Ordinal));
        Assert.Contains(seed.Dropped, note => note.Text.Contains("#FFC827", StringComparison.Ordinal) && note.Text.EndsWith("</style>", StringComparison.Ordinal));
    }

    [SharedFact("seeds")]
    public void Copied_Intercom_article_gets_three_causes_and_its_steps()
    {
        var seed = Import("004_*");
        Assert.Equal("intercom", seed.Result.Platform);
        Assert.Equal(["Affected", "None", "Symptom", "Cause", "Resolution", "Cause", "Resolution", "Cause", "Resolution", "Escalation"], seed.Roles);
        Assert.Equal([1, 2, 3], seed.Article.Sections.Where(section => section.Role == SectionRole.Cause).Select(section => section.Number));
        Assert.Equal([8, 3], seed.Article.AllSections.Select(section => section.StepCount).Where(count => count > 0));
        Assert.Equal(3, Regex.Count(seed.Text, @"(?m)^ *> \[!NOTE\]$"));
        Assert.Contains("\n   > [!NOTE]", seed.Text, StringComparison.Ordinal);
        Assert.Equal(["Matt Szczurek"], seed.Article.Metadata.Texts("authors"));
        Assert.InRange(seed.Metadata("summary").Length, 80, 200);
        Assert.Equal(["OAUTH_APP_ACCESS_DENIED"], seed.Article.Errors.Select(error => error.Code?.Canonical));
        Assert.Equal(2, Regex.Matches(seed.Text, "(?m)^- ").Count(match => match.Success && match.Index > seed.Text.IndexOf("Cause 3", StringComparison.Ordinal)));
        Assert.Contains("live chat", seed.File("includes/escalation.md"), StringComparison.Ordinal);
        Assert.Equal("Trust Center", seed.Row("Client app"));
        Assert.Equal(2, seed.Dropped.Count);
        Assert.DoesNotMatch(Furniture(), seed.Text);
        Assert.Contains(seed.Check, note => note.What.Contains("not in it", StringComparison.Ordinal));
    }

    [SharedTheory("seeds")]
    [InlineData("000_*", "link-target-missing", "renamed-product", "stale-review", "third-party-without-disclaimer")]
    [InlineData("001_*")]
    [InlineData("002_*", "affected-row", "missing-metadata", "third-party-without-disclaimer")]
    [InlineData("003_*", "affected-row", "alt-text-missing", "link-target-missing", "missing-metadata", "third-party-without-disclaimer")]
    [InlineData("004_*", "affected-row", "missing-metadata", "plain-ui-path", "third-party-without-disclaimer")]
    public void Check_asks_for_missing_facts_only(string pattern, params string[] facts)
    {
        var seed = Import(pattern);
        Assert.Empty(ImportDebris.In(seed.Site, "imported"));
        Assert.Equal(facts, seed.Findings.Select(finding => finding.Rule.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [SharedFact("seeds")]
    public void Every_word_of_a_seed_is_in_the_article_or_in_the_report()
    {
        foreach (var path in Directory.GetFiles(Shared.PathTo("seeds")).Order(StringComparer.Ordinal))
        {
            var seed = Import(Path.GetFileName(path));
            var kept = string.Join('\n', seed.Result.Files.Values.Select(Encoding.UTF8.GetString))
                + string.Join('\n', seed.Result.Articles.SelectMany(article => article.Notes).Select(note => $"{note.What} {note.Text}"));
            var words = Word().Matches(kept).Select(match => match.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(Word().Matches(File.ReadAllText(path).Replace("the\u00E2\u20AC\u00AF", "the ", StringComparison.Ordinal)).Select(match => match.Value.ToLowerInvariant()).Where(word => !words.Contains(word)).Distinct());
        }
    }

    private static Seed Import(string pattern)
    {
        var path = Directory.GetFiles(Shared.PathTo("seeds"), pattern).Single();
        var input = Path.Combine(Repository.Root, "input");
        var target = TargetSiteReader.Read(input, Path.Combine(input, "imported"));
        var result = SiteImporter.Import(new ImportRequest(ForeignSource.Open(path).Folder!, target));
        return new Seed(ImportMender.Mend(result, target, ImportDebris.Request, build => SiteBuilder.Check(build)));
    }

    private sealed class Seed
    {
        private static readonly string Input = Path.Combine(Repository.Root, "input");

        public Seed(ImportResult result)
        {
            Result = result;
            var files = result.Files.ToDictionary(pair => "imported/" + pair.Key, pair => Encoding.UTF8.GetString(pair.Value), StringComparer.Ordinal);
            foreach (var name in (string[])["vocabulary.yml", "settings.yml", "schemas/article.schema.json"]) files[name] = System.IO.File.ReadAllText(Path.Combine(Input, name));
            foreach (var include in Directory.GetFiles(Path.Combine(Input, "includes"))) files["includes/" + Path.GetFileName(include)] = System.IO.File.ReadAllText(include);
            Site = files;
            var request = ImportDebris.Request with { Input = new MemoryInputFolder(files) };
            Findings = [.. SiteBuilder.Check(request).Diagnostics.Where(finding => finding.Span.Path.StartsWith("imported/", StringComparison.Ordinal))];
            var sources = SiteSourcesReader.Read(request.Input, request);
            Article = new ArticleCompiler(sources, DocsSite.Validation.RuleRunner.AllRules()).Compile(sources.Content.Find("imported/" + result.Articles.Single().Target)!).Article;
        }

        public ImportResult Result { get; }

        /// <summary>The seed alone in a site with the words, settings and includes of this one.</summary>
        public Dictionary<string, string> Site { get; }

        public List<DocsSite.Diagnostics.Diagnostic> Findings { get; }

        public Article Article { get; }

        public string Text => File(Result.Articles.Single().Target);

        public IEnumerable<string> Roles => Article.AllSections.Select(section => section.Role.ToString());

        public List<ImportNote> Dropped => Notes(NoteKind.Dropped);

        public List<ImportNote> Changed => Notes(NoteKind.Changed);

        public List<ImportNote> Check => Notes(NoteKind.Check);

        public string File(string path) => Encoding.UTF8.GetString(Result.Files[path]);

        public string Metadata(string key) => Article.Metadata.Text(key);

        public string Row(string label) => Article.Affected!.Rows.Single(row => row.Label == label).Text;

        private List<ImportNote> Notes(NoteKind kind) => [.. Result.Articles.Single().Notes.Where(note => note.Kind == kind)];
    }

    [GeneratedRegex("[\u00C2-\u00F4][\u0080-\u00BF\u20AC\u201A-\u2122]")]
    private static partial Regex Mojibake();

    [GeneratedRegex(@"Skip to main|helpful\?|answer your question|min(?:ute)? (?:to )?read|Article summary|ShareThis|addthis|&nbsp;|&#160;|\*\*\d\\?\.|•", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"[\p{L}\p{N}]{2,}")]
    private static partial Regex Word();
}
