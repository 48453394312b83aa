using DocsSite.Preview;

namespace DocsSite.Tests.Preview;

public sealed class InputWatcherTests : IDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private readonly string _root = Directory.CreateTempSubdirectory("docssite-watch-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Batch_waits_until_the_files_are_quiet()
    {
        var time = new ManualTime();
        var batches = new List<IReadOnlyList<string>>();
        using var batcher = new ChangeBatcher(time, TimeSpan.FromMilliseconds(100), batches.Add);
        batcher.Add("b.md");
        time.Advance(TimeSpan.FromMilliseconds(99));
        batcher.Add("a.md");
        batcher.Add("b.md");
        time.Advance(TimeSpan.FromMilliseconds(99));
        Assert.Empty(batches);
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["a.md", "b.md"], Assert.Single(batches));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Single(batches);
    }

    [Fact]
    public void Batch_of_restless_files_is_handed_on_all_the_same()
    {
        var time = new ManualTime();
        var batches = new List<IReadOnlyList<string>>();
        using var batcher = new ChangeBatcher(time, TimeSpan.FromMilliseconds(100), batches.Add);
        for (var i = 0; i < 25; i++)
        {
            batcher.Add("a.md");
            time.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.Single(batches);
    }

    [Fact]
    public void Batch_with_an_unknown_change_names_no_file()
    {
        var time = new ManualTime();
        var batches = new List<IReadOnlyList<string>>();
        using var batcher = new ChangeBatcher(time, TimeSpan.FromMilliseconds(100), batches.Add);
        batcher.Add("a.md");
        batcher.Add(null);
        time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Empty(Assert.Single(batches));
    }

    [Theory]
    [InlineData("sales/a.md", true)]
    [InlineData("_directory.yml", true)]
    [InlineData(".git/index", false)]
    [InlineData("sales/.a.md.swp", false)]
    [InlineData("a.md~", false)]
    [InlineData("#a.md#", false)]
    [InlineData("a.md.tmp", false)]
    [InlineData(".", false)]
    public void Temporary_and_hidden_files_do_not_matter(string path, bool matters) => Assert.Equal(matters, WatchedPath.Matters(path));

    [Fact]
    public void Polling_finds_what_was_added_written_and_removed()
    {
        var time = new ManualTime();
        var batches = new List<IReadOnlyList<string>>();
        Write("sales/kept.md", "kept");
        Write("sales/edited.md", "old");
        Write("removed.md", "gone");
        using var watcher = new InputWatcher(Options(time), batches.Add, notifications: false);
        Assert.True(watcher.IsPolling);
        Write("sales/edited.md", "new text");
        Write("added/deep/new.md", "new");
        Write(".hidden", "no");
        File.Delete(Path.Combine(_root, "removed.md"));

        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["added/deep/new.md", "removed.md", "sales/edited.md"], Assert.Single(batches));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Single(batches);
    }

    [Fact]
    public void Watching_goes_on_by_polling_when_the_system_gives_up()
    {
        var time = new ManualTime();
        var batches = new List<IReadOnlyList<string>>();
        using var watcher = new InputWatcher(Options(time), batches.Add);
        Assert.False(watcher.IsPolling);
        watcher.FallBack();
        watcher.FallBack();
        Assert.True(watcher.IsPolling);
        time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Empty(Assert.Single(batches));
        Write("a.md", "new");
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["a.md"], batches[1]);
    }

    [Fact]
    public void Folder_that_does_not_exist_yet_is_polled()
    {
        var time = new ManualTime();
        var batches = new List<IReadOnlyList<string>>();
        var options = Options(time) with { InputRoot = Path.Combine(_root, "later") };
        using var watcher = new InputWatcher(options, batches.Add);
        Assert.True(watcher.IsPolling);
        Write("later/a.md", "new");
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["a.md"], Assert.Single(batches));
    }

    [Fact]
    public async Task System_tells_of_a_saved_file()
    {
        var seen = new TaskCompletionSource<IReadOnlyList<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Directory.CreateDirectory(Path.Combine(_root, "sales"));
        using var watcher = new InputWatcher(Options(TimeProvider.System), batch => seen.TrySetResult(batch));
        Write("sales/a.md", "new");
        Assert.Contains("sales/a.md", await seen.Task.WaitAsync(Guard));
    }

    private PreviewOptions Options(TimeProvider time) => new()
    {
        InputRoot = _root,
        Time = time,
        Debounce = TimeSpan.FromMilliseconds(80),
        PollInterval = TimeSpan.FromSeconds(1),
    };

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
