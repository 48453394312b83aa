using DocsSite.Importing;
using DocsSite.Importing.Sources;

namespace DocsSite.Tests.Importing;

/// <summary>Archives are made by strangers.</summary>
public sealed class ArchiveFolderTests
{
    [Fact]
    public void Files_are_read_by_name()
    {
        using var zip = Zip.Of(Zip.Text("b/two.md", "2"), Zip.Text("a.md", "1"), Zip.Text(".git/config", "x"), Zip.Text("__MACOSX/a.md", "x"), Zip.Text(".openpublishing.redirection.json", "{}"));
        var (folder, findings) = ArchiveFolder.Read(zip, "x.zip");
        Assert.Empty(findings);
        Assert.Equal([".openpublishing.redirection.json", "a.md", "b/two.md"], folder!.Paths);
        Assert.Equal("2"u8.ToArray(), folder.Read("b/two.md"));
        Assert.Throws<FileNotFoundException>(() => folder.Read("../x"));
    }

    [Theory]
    [InlineData("../evil.md")]
    [InlineData("a/../../evil.md")]
    [InlineData("/etc/evil.md")]
    [InlineData("C:\\evil.md")]
    [InlineData("c:/evil.md")]
    [InlineData("a\\..\\..\\evil.md")]
    [InlineData("\\\\server\\evil.md")]
    [InlineData("a\u0000.md")]
    public void Entry_that_leads_out_refuses_the_archive(string name)
    {
        using var zip = Zip.Of(Zip.Text("good.md", "x"), Zip.Text(name, "x"));
        var (folder, findings) = ArchiveFolder.Read(zip, "x.zip");
        Assert.Null(folder);
        Assert.Same(ImportRules.UnsafeArchive, Assert.Single(findings).Rule);
    }

    [Fact]
    public void Links_and_doubled_names_are_left_out()
    {
        using var zip = Zip.Of(Zip.Text("a.md", "first"), ("link.md", "/etc/passwd"u8.ToArray(), 0xA1FF), Zip.Text("A.md", "second"));
        var (folder, findings) = ArchiveFolder.Read(zip, "x.zip");
        Assert.Equal(["a.md"], folder!.Paths);
        Assert.Equal(["`link.md` is a symbolic link and was left out", "`A.md` has the name of another entry and was left out"], findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Bomb_is_refused_while_it_unpacks()
    {
        using var zip = Zip.Of(("bomb.md", new byte[40 * 1024 * 1024], 0));
        Assert.True(zip.Length < 100_000);
        var (folder, findings) = ArchiveFolder.Read(zip, "x.zip");
        Assert.Null(folder);
        Assert.Contains("unpacks to more than 100 times its size", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        using var zip = Zip.Of([.. Enumerable.Range(0, ArchiveFolder.MaxEntries + 1).Select(number => ($"{number}.md", Array.Empty<byte>(), 0))]);
        Assert.Contains("20,001 entries", Assert.Single(ArchiveFolder.Read(zip, "x.zip").Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and then nothing")]
    [InlineData("")]
    public void Broken_archive_is_refused(string bytes)
    {
        using var zip = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(bytes));
        Assert.Null(ArchiveFolder.Read(zip, "x.zip").Folder);
    }
}
