using System.Text.Json;
using DocsSite.Cli;

namespace DocsSite.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private const string Article = "Skip to main content\n\nLocked out\n\nSymptoms\n\nThe window is grey.\n\nCause\n\nToo many attempts.\n\nResolution\n\n  1. Wait.\n\nDid this answer your question?\n";

    private readonly FakeHost _fake = new();

    public ImportCommandTests() => File.WriteAllText(Path.Combine(_fake.Folder, "article.txt"), Article);

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Article_is_imported_once_and_the_second_time_unchanged()
    {
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("import article.txt --into input/contoso"));
        Assert.Contains("Platform: intercom (70 %: a line \"Did this answer your question?\")\n", _fake.Output, StringComparison.Ordinal);
        Assert.EndsWith("Written to input/contoso: 1 new, 0 replaced, 0 unchanged.\n", _fake.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("import article.txt --into input/contoso"));
        Assert.EndsWith("Written to input/contoso: 0 new, 0 replaced, 1 unchanged.\n", _fake.Output, StringComparison.Ordinal);
        Assert.Equal(["locked-out.md"], Directory.GetFileSystemEntries(Path.Combine(_fake.Folder, "input", "contoso")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Work_of_others_is_not_overwritten_without_force()
    {
        await _fake.RunAsync("import article.txt --into input/contoso");
        var path = Path.Combine(_fake.Folder, "input", "contoso", "locked-out.md");
        File.WriteAllText(path, "mine");
        Assert.Equal(ExitCode.Findings, await _fake.RunAsync("import article.txt --into input/contoso"));
        Assert.Contains("error[DS9407] import-target-exists", _fake.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.\n", _fake.Output, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("import article.txt --into input/contoso --force"));
        Assert.StartsWith("---\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dry_run_writes_nothing_and_json_tells_all()
    {
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("import article.txt --into input/contoso --dry-run --format json --report report.json"));
        Assert.False(Directory.Exists(Path.Combine(_fake.Folder, "input", "contoso")));
        Assert.Equal(_fake.Output, File.ReadAllText(Path.Combine(_fake.Folder, "report.json")));
        using var json = JsonDocument.Parse(_fake.Output);
        Assert.Equal("dry-run", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("intercom", json.RootElement.GetProperty("platform").GetProperty("name").GetString());
        var article = json.RootElement.GetProperty("articles")[0];
        Assert.Equal(["Skip to main content", "Did this answer your question?"], article.GetProperty("dropped").EnumerateArray().Select(item => item.GetProperty("text").GetString()));
        Assert.Equal("new", json.RootElement.GetProperty("files")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Learn_repository_builds_as_it_is()
    {
        Directory.CreateDirectory(Path.Combine(_fake.Folder, "repository"));
        File.WriteAllText(Path.Combine(_fake.Folder, "repository", "docfx.json"), "{ \"build\": { \"content\": [ { \"files\": [\"**/*.md\"] } ] } }");
        File.WriteAllText(Path.Combine(_fake.Folder, "repository", "a.md"), "# A\n\nText.\n");
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("import repository"));
        Assert.Contains("repository builds as it is; nothing was written.", _fake.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("import repository --convert --into input/learn"));
        Assert.True(File.Exists(Path.Combine(_fake.Folder, "input", "learn", "a.md")));
    }

    [Theory]
    [InlineData("docs/a.md", ExitCode.Clean, "Written to input/x: 1 new")]
    [InlineData("../a.md", ExitCode.Findings, "error[DS9403] import-unsafe-archive: the archive has entries that lead out of its folder: `../a.md`")]
    public async Task Archive_is_imported_unless_it_leads_out(string entry, int code, string message)
    {
        using (var zip = Importing.Zip.Of(Importing.Zip.Text(entry, "# A\n\nText.\n")))
        using (var file = File.Create(Path.Combine(_fake.Folder, "export.zip"))) await zip.CopyToAsync(file);
        var before = Directory.GetFiles(Path.GetDirectoryName(_fake.Folder)!, "a.md");
        Assert.Equal(code, await _fake.RunAsync("import export.zip --into input/x"));
        Assert.Contains(message, _fake.Output, StringComparison.Ordinal);
        Assert.Equal(code == ExitCode.Clean, Directory.Exists(Path.Combine(_fake.Folder, "input", "x")));
        Assert.Equal(before, Directory.GetFiles(Path.GetDirectoryName(_fake.Folder)!, "a.md"));
    }

    [Theory]
    [InlineData("import nowhere --into input/x", "'nowhere' does not exist.")]
    [InlineData("import article.txt", "--into is missing")]
    [InlineData("import article.txt --into article.txt", "The target 'article.txt' is a file.")]
    [InlineData("import input --into input/x", "lie in each other")]
    [InlineData("import article.txt --into input/x --from interkom", "--from can't be 'interkom'")]
    public async Task Wrong_usage_is_explained(string arguments, string message)
    {
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync(arguments));
        Assert.Contains(message, _fake.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_file_is_refused_with_a_finding()
    {
        File.WriteAllBytes(Path.Combine(_fake.Folder, "picture.png"), [0x89, 0x50, 0, 0, 1]);
        Assert.Equal(ExitCode.Findings, await _fake.RunAsync("import picture.png --into input/x"));
        Assert.Contains("error[DS9401] import-not-text", _fake.Output, StringComparison.Ordinal);
    }
}
