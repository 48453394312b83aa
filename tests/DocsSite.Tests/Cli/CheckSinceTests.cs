using DocsSite.Cli;
using DocsSite.Cli.Git;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Cli;

/// <summary>The input is a folder inside a repository, with spaces and letters of all kinds in names.</summary>
public sealed class CheckSinceTests : IDisposable
{
    private readonly GitRepository _repository = new();
    private readonly FakeHost _fake = new();

    public CheckSinceTests()
    {
        _fake.Host = _fake.Host with { Pipeline = new SitePipeline(), CurrentDirectory = _repository.Folder };
        Write("ä b/one.md", "One", "[x](missing-1.md)");
        Write("two.md", "Two", "[x](missing-2.md) [one](<ä b/one.md#there>)");
        Write("three.md", "Three", "[x](missing-3.md)");
        _repository.Write("outside.md", "# Not part of the input\n");
        _repository.Commit();
        _repository.Run("branch", "base");
    }

    public void Dispose()
    {
        _fake.Dispose();
        _repository.Dispose();
    }

    [Fact]
    public async Task Nothing_changed_nothing_reported()
    {
        _repository.Write("outside.md", "changed\n");
        Assert.Equal("", await Since("base"));
        Assert.Contains("0 changed files; nothing else depends on them.\n", _fake.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edit", "docs/in/two.md docs/in/ä b/one.md")]
    [InlineData("stage", "docs/in/two.md docs/in/ä b/one.md")]
    [InlineData("commit", "docs/in/two.md docs/in/ä b/one.md")]
    public async Task Edited_staged_and_committed_changes_count_with_those_who_link_there(string how, string expected)
    {
        Write("ä b/one.md", "One", "[x](missing-1.md) and more");
        if (how == "stage") _repository.Run("add", "--all");
        if (how == "commit") _repository.Commit();
        Assert.Equal(expected, await Since("base"));
        Assert.Contains("1 changed file, and 1 file that depend on them (mostly: links to ä b/one.md).", _fake.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Untracked_and_renamed_files_count()
    {
        _repository.Run("mv", "docs/in/ä b/one.md", "docs/in/ä b/neu 漢.md");
        Write("four.md", "Four", "[x](missing-4.md)");
        Assert.Equal("docs/in/four.md docs/in/two.md docs/in/ä b/neu 漢.md", await Since("base"));
    }

    [Fact]
    public async Task What_others_changed_on_the_base_is_not_mine()
    {
        _repository.Run("checkout", "--quiet", "base");
        Write("three.md", "Three", "[x](missing-3.md) by somebody else");
        _repository.Commit();
        _repository.Run("checkout", "--quiet", "main");
        Write("ä b/one.md", "One", "[x](missing-1.md) by me");
        Assert.Equal("docs/in/two.md docs/in/ä b/one.md", await Since("base"));
    }

    [Fact]
    public async Task Change_of_the_settings_concerns_all()
    {
        _repository.Write("docs/in/settings.yml", "title: Help\n");
        Assert.Equal("docs/in/three.md docs/in/two.md docs/in/ä b/one.md", await Since("base"));
        Assert.Contains("settings.yml concerns the whole site.", _fake.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staged_is_what_the_commit_will_hold_not_what_lies_on_disk()
    {
        Write("three.md", "Three", "[x](missing-staged.md)");
        _repository.Run("add", "--all");
        Write("three.md", "Three", "Mended, but not staged.");
        Write("two.md", "Two", "[x](missing-not-staged.md)");
        Write("five.md", "Five", "[x](missing-5.md)");
        Assert.Equal(ExitCode.Findings, await _fake.RunAsync("check --input docs/in --staged --no-cache --fail-on warning --format compact"));
        Assert.Contains("missing-staged.md", _fake.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("five.md", _fake.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not-staged", _fake.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since base", false)]
    [InlineData("--since base", true)]
    [InlineData("--staged", false)]
    public async Task What_nothing_uses_any_more_is_reported(string scope, bool isArticleGone)
    {
        Write("four.md", "Four", "![A window.](media/the%20window.png)\n\n[!INCLUDE [wait](includes/wait.md)]");
        _repository.Write("docs/in/media/the window.png", "x");
        _repository.Write("docs/in/media/never shown.png", "x");
        _repository.Write("docs/in/includes/wait.md", "Wait.\n");
        _repository.Run("add", "--all");
        _repository.Commit();
        _repository.Run("branch", "--force", "base");
        if (isArticleGone) File.Delete(Path.Combine(_repository.Folder, "docs/in/four.md"));
        else Write("four.md", "Four", "Text.");
        _repository.Run("add", "--all");
        await _fake.RunAsync($"check --input docs/in {scope} --no-cache --format compact");
        Assert.Contains("docs/in/media/the window.png(1,1): info DS5207", _fake.Output, StringComparison.Ordinal);
        Assert.Contains("docs/in/includes/wait.md(1,1): info DS4209", _fake.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("never shown", _fake.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check --input docs/in --since bas", "There is no commit 'bas' in this repository.\n  Did you mean \"base\"?")]
    [InlineData("check --input docs/in --since=--output=x", "There is no commit '--output=x' in this repository.")]
    [InlineData("check --input docs/in --since base --staged", "--since and --staged exclude each other.")]
    public async Task Wrong_use_is_explained(string arguments, string message)
    {
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync(arguments));
        Assert.Contains(message, _fake.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_repository.Folder, "x")));
    }

    [Fact]
    public async Task Shallow_clone_says_what_to_do()
    {
        Write("two.md", "Two", "Text.");
        _repository.Commit();
        var clone = Path.Combine(_fake.Folder, "clone");
        _repository.Run("clone", "--quiet", "--depth", "1", "--branch", "main", new Uri(_repository.Folder).AbsoluteUri, clone);
        _fake.Host = _fake.Host with { CurrentDirectory = clone };
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("check --input docs/in --since base --quiet"));
        Assert.Contains("fetch-depth: 0", _fake.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_without_repository_and_machine_without_git_are_explained()
    {
        _fake.Host = _fake.Host with { CurrentDirectory = _fake.Folder };
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("check --since base --quiet"));
        Assert.Contains("is not in the work tree of a git repository.", _fake.Error, StringComparison.Ordinal);
        _fake.Host = _fake.Host with { Git = new NoGit() };
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("check --staged --quiet"));
        Assert.Contains("git is not installed", _fake.Error, StringComparison.Ordinal);
    }

    /// <summary>Files that have findings, in order.</summary>
    private async Task<string> Since(string commit)
    {
        var before = _fake.Output.Length;
        await _fake.RunAsync($"check --input docs/in --since {commit} --no-cache --format compact");
        return string.Join(' ', _fake.Output[before..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("DS3001", StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal));
    }

    private void Write(string path, string title, string text) =>
        _repository.Write("docs/in/" + path, $"---\ntitle: {title}\ndescription: About {title}.\nkind: guide\n---\n\n# {title}\n\n{text}\n\n## There\n\nText.\n");

    private sealed class NoGit : IGit
    {
        public GitOutput Run(string folder, IReadOnlyList<string> arguments, string input = "") => throw new UsageException("git is not installed or not on the PATH.", "Install it.");
    }
}
