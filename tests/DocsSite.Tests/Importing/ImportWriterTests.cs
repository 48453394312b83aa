using System.Text;
using DocsSite.Importing;

namespace DocsSite.Tests.Importing;

public sealed class ImportWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "input", "new");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_written_and_a_second_time_changes_nothing()
    {
        var files = Files(("a.md", "A"), ("b/c.md", "C"));
        ImportWriter.Write(Target, files, ImportWriter.Plan(Target, files, force: false));
        Assert.Equal(["input/new/a.md", "input/new/b/c.md"], _folder.Files().Keys);
        var before = File.GetLastWriteTimeUtc(Path.Combine(Target, "a.md"));
        var plan = ImportWriter.Plan(Target, files, force: false);
        Assert.All(plan.Files.Values, status => Assert.Equal(WriteStatus.Unchanged, status));
        ImportWriter.Write(Target, files, plan);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(Target, "a.md")));
    }

    [Fact]
    public void Other_content_is_replaced_by_force_only()
    {
        _folder.Add("input/new/a.md", "mine");
        var files = Files(("a.md", "A"), ("b.md", "B"));
        Assert.Same(ImportRules.Exists, Assert.Single(ImportWriter.Plan(Target, files, force: false).Diagnostics).Rule);
        var plan = ImportWriter.Plan(Target, files, force: true);
        Assert.Empty(plan.Diagnostics);
        ImportWriter.Write(Target, files, plan);
        Assert.Equal("A", _folder.Files()["input/new/a.md"]);
    }

    [Theory]
    [InlineData("../out.md")]
    [InlineData("a/../../out.md")]
    [InlineData("/out.md")]
    [InlineData("a//out.md")]
    [InlineData("a\\out.md")]
    public void Path_that_leads_out_is_refused(string path) =>
        Assert.Same(ImportRules.UnsafeTarget, Assert.Single(ImportWriter.Plan(Target, Files((path, "x")), force: true).Diagnostics).Rule);

    [Fact]
    public void Link_in_the_target_is_refused()
    {
        var outside = Directory.CreateDirectory(Path.Combine(_folder.Path, "outside")).FullName;
        Directory.CreateDirectory(Target);
        Directory.CreateSymbolicLink(Path.Combine(Target, "b"), outside);
        Assert.Contains("is a symbolic link", Assert.Single(ImportWriter.Plan(Target, Files(("b/c.md", "x")), force: true).Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void When_a_file_cannot_be_placed_everything_is_as_it_was()
    {
        _folder.Add("input/new/a.md", "mine");
        var files = Files(("a.md", "A"), ("b.md", "B"), ("c/d.md", "D"));
        var plan = ImportWriter.Plan(Target, files, force: true);
        // Between planning and writing somebody puts a folder where a file has to go.
        _folder.Add("input/new/c/d.md/x", "in the way");
        var before = _folder.Files();
        var thrown = Assert.Throws<IOException>(() => ImportWriter.Write(Target, files, plan));
        Assert.Contains("The folder is as it was", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files());
    }

    private static SortedDictionary<string, byte[]> Files(params (string Path, string Text)[] files) =>
        new(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)), StringComparer.Ordinal);
}
