using System.Text;
using DocsSite.Publishing;

namespace DocsSite.Tests.Publishing;

public sealed class SiteWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docssite-").FullName;

    private string Output => Path.Combine(_folder, "output");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Publish_writes_all_files_and_nothing_else_remains()
    {
        var result = Publish(("index.html", "home"), ("a/b/index.html", "b"));
        Assert.Equal((2, 0, 0), (result.Written, result.Unchanged, result.Removed));
        Assert.Equal("b", File.ReadAllText(Path.Combine(Output, "a/b/index.html")));
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Publish_keeps_unchanged_files_and_removes_stale_ones()
    {
        Publish(("index.html", "home"), ("old.html", "old"), ("x.html", "1"));
        var result = Publish(("index.html", "home"), ("x.html", "2"));
        Assert.Equal((1, 1, 1), (result.Written, result.Unchanged, result.Removed));
        Assert.False(File.Exists(Path.Combine(Output, "old.html")));
        Assert.Equal("2", File.ReadAllText(Path.Combine(Output, "x.html")));
    }

    [Fact]
    public void Failing_page_leaves_the_old_site_untouched()
    {
        Publish(("index.html", "old"));
        var files = Files(("index.html", "new"));
        files["broken.html"] = new OutputFile("broken.html", () => throw new InvalidOperationException("boom"));
        Assert.Throws<AggregateException>(() => SiteWriter.Publish(Output, files));
        Assert.Equal("old", File.ReadAllText(Path.Combine(Output, "index.html")));
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Cancelled_publish_leaves_the_old_site_untouched()
    {
        Publish(("index.html", "old"));
        using var source = new CancellationTokenSource();
        var files = Files(("index.html", "new"), ("b.html", "b"));
        files["c.html"] = new OutputFile("c.html", () =>
        {
            source.Cancel();
            return Encoding.UTF8.GetBytes("c");
        });
        Assert.ThrowsAny<OperationCanceledException>(() => SiteWriter.Publish(Output, files, maxParallelism: 1, cancellation: source.Token));
        Assert.Equal("old", File.ReadAllText(Path.Combine(Output, "index.html")));
    }

    [Fact]
    public void Folder_with_foreign_files_is_refused()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "thesis.txt"), "mine");
        var refused = Assert.Throws<PublishException>(() => Publish(("index.html", "home")));
        Assert.Contains("DocsSite did not make", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Output, "thesis.txt")));
    }

    [Fact]
    public void Second_publish_at_the_same_time_is_refused()
    {
        PublishException? refused = null;
        var files = Files(("index.html", "home"));
        files["slow.html"] = new OutputFile("slow.html", () =>
        {
            refused = Record.Exception(() => Publish(("index.html", "other"))) as PublishException;
            return Encoding.UTF8.GetBytes("slow");
        });
        SiteWriter.Publish(Output, files, maxParallelism: 1);
        Assert.Contains("Another build", refused!.Message, StringComparison.Ordinal);
        Assert.Equal("home", File.ReadAllText(Path.Combine(Output, "index.html")));
    }

    [Fact]
    public void Staging_left_by_a_killed_build_is_cleared()
    {
        var staging = Path.Combine(_folder, ".output.next");
        Directory.CreateDirectory(staging);
        File.WriteAllText(Path.Combine(staging, "half.html"), "half");
        Publish(("index.html", "home"));
        Assert.Equal([".docssite", "index.html"], Directory.EnumerateFiles(Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reader_never_sees_a_missing_site()
    {
        Publish(("a.html", "0"), ("b.html", "0"));
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                if (!File.Exists(Path.Combine(Output, "a.html"))) return "missing";
            }

            return "complete";
        });
        for (var i = 1; i <= 50; i++) Publish(("a.html", $"{i}"), ("b.html", $"{i}"));
        await done.CancelAsync();
        Assert.Equal("complete", await reader);
    }

    private PublishResult Publish(params (string Path, string Text)[] files) => SiteWriter.Publish(Output, Files(files));

    private static Dictionary<string, OutputFile> Files(params (string Path, string Text)[] files) =>
        files.ToDictionary(file => file.Path, file => new OutputFile(file.Path, () => Encoding.UTF8.GetBytes(file.Text)), StringComparer.Ordinal);
}
