using System.Text;
using DocsSite.Cli;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Cli;

/// <summary>The command on real files; the mistake is a comment that silences nothing, whose fix deletes it.</summary>
public sealed class FixCommandTests : IDisposable
{
    private const string Comment = "<!-- docssite-ignore DS3002: it was wrong once -->";
    private readonly FakeHost _fake = new();

    public FixCommandTests() => _fake.Host = _fake.Host with { Pipeline = new SitePipeline() };

    public void Dispose() => _fake.Dispose();

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", true)]
    public async Task File_keeps_its_line_ends_mark_and_mode(string end, bool hasMark)
    {
        var path = Write("a b.md", Article(Comment).ReplaceLineEndings(end), hasMark);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await _fake.RunAsync("fix --quiet");
        Assert.Equal(Bytes(Article("").ReplaceLineEndings(end), hasMark), File.ReadAllBytes(path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        Assert.Equal(["a b.md"], Directory.EnumerateFileSystemEntries(Path.Combine(_fake.Folder, "input")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Second_run_changes_nothing()
    {
        var path = Write("a.md", Article(Comment + "\n\n" + Comment.Replace("DS3002", "DS3001", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("fix"));
        Assert.Contains("Mended 2 findings in 1 file.\n  2 × DS9201 unused-suppression\n", _fake.Error, StringComparison.Ordinal);
        var text = File.ReadAllText(path);
        await _fake.RunAsync("fix");
        Assert.Contains("Nothing to mend.\n", _fake.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public async Task Only_named_files_are_mended()
    {
        var (a, b) = (Write("a.md", Article(Comment)), Write("b.md", Article(Comment)));
        await _fake.RunAsync("fix input/b.md --quiet");
        Assert.Equal(Article(Comment), File.ReadAllText(a));
        Assert.Equal(Article(""), File.ReadAllText(b));
    }

    [Fact]
    public async Task File_that_changed_meanwhile_is_left_alone()
    {
        var path = Write("a.md", Article(Comment));
        var pipeline = new SitePipeline();
        _fake.Host = _fake.Host with
        {
            Pipeline = pipeline with
            {
                ReplaceSource = (file, before, after) =>
                {
                    File.AppendAllText(file, "a writer's sentence\n");
                    pipeline.ReplaceSource(file, before, after);
                },
            },
        };
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("fix --quiet"));
        Assert.Contains("was changed while it was being mended", _fake.Error, StringComparison.Ordinal);
        Assert.Equal(Article(Comment) + "a writer's sentence\n", File.ReadAllText(path));
    }

    [Fact]
    public async Task Diff_is_a_patch_that_git_applies()
    {
        using var repository = new GitRepository();
        repository.Write("input/ü b.md", Article(Comment).ReplaceLineEndings("\r\n"));
        repository.Write("input/c.md", "\uFEFF" + Article("Text.\n\n" + Comment).TrimEnd());
        repository.Commit();
        _fake.Host = _fake.Host with { CurrentDirectory = repository.Folder };
        Assert.Equal(ExitCode.Findings, await _fake.RunAsync("fix --diff --quiet"));
        Assert.Equal("", repository.Run("status", "--porcelain"));
        repository.RunWith(_fake.Output, "apply", "--whitespace=nowarn", "-");
        var applied = repository.Run("diff");
        repository.Run("checkout", "--quiet", ".");
        await _fake.RunAsync("fix --quiet");
        Assert.Equal(repository.Run("diff"), applied);
        Assert.Contains(Comment, applied, StringComparison.Ordinal);
    }

    private static string Article(string comment) => $"---\ntitle: Sign-in fails\nkind: guide\n---\n\n# Sign-in fails\n\nText.\n\n{comment}\n\nMore text.\n";

    private static byte[] Bytes(string text, bool hasMark) => [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];

    private string Write(string name, string text, bool hasMark = false)
    {
        var path = Path.Combine(_fake.Folder, "input", name);
        File.WriteAllBytes(path, Bytes(text, hasMark));
        return path;
    }
}
