using System.Text;
using DocsSite.Diagnostics;
using DocsSite.Importing;
using DocsSite.Importing.Sources;
using DocsSite.Loading;

namespace DocsSite.Tests.Importing;

/// <summary>Material that is no article, or too much of one: refused or limited, never an exception.</summary>
public sealed class BadMaterialTests
{
    [Theory]
    [InlineData("a.md", "\u0089PNG\r\n\u001a\n\0\0\0")]
    [InlineData("a.html", "\0\u0001\u0002")]
    [InlineData("a.bin", "\0")]
    public void Binary_file_is_refused(string name, string bytes) =>
        Assert.Equal(["DS9401"], Import(null, (name, Encoding.Latin1.GetBytes(bytes))).Diagnostics.Select(finding => finding.Rule.Id));

    [Fact]
    public void Page_of_fifty_megabytes_is_refused()
    {
        var result = Import(null, ("big.html", new byte[50 * 1024 * 1024].Select(_ => (byte)'a').ToArray()));
        Assert.Equal(["DS9405"], result.Diagnostics.Select(finding => finding.Rule.Id));
        Assert.Empty(result.Files);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<ul><li><ul>")]
    [InlineData("<table><tr><td>")]
    public void Deep_html_is_refused(string piece) =>
        Assert.Equal(["DS9406"], Import(null, ("deep.html", Encoding.UTF8.GetBytes("<p>x" + string.Concat(Enumerable.Repeat(piece, 100_000))))).Diagnostics.Select(finding => finding.Rule.Id));

    [Fact]
    public void Deep_html_below_the_limit_keeps_its_text()
    {
        var html = "<h1>T</h1>" + string.Concat(Enumerable.Repeat("<div><blockquote>", 110)) + "inside" + string.Concat(Enumerable.Repeat("</blockquote></div>", 110));
        Assert.Contains("inside", Encoding.UTF8.GetString(Import(null, ("deep.html", Encoding.UTF8.GetBytes(html))).Files.Single().Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intercom", "---\nms.date: 01/02/2023\n---\n# T\n\n:::image type=\"content\" source=\"a.png\" alt-text=\"A\":::\n")]
    [InlineData("learn", "Skip to main content\n\nT\n\nText.\n\nWritten by Ada Example\n\nDid this answer your question?\n")]
    public void Other_platform_than_the_named_one_is_refused(string from, string text)
    {
        var finding = Assert.Single(Import(from, ("a.txt", Encoding.UTF8.GetBytes(text))).Diagnostics);
        Assert.Same(ImportRules.WrongPlatform, finding.Rule);
        Assert.StartsWith("Use --from ", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_folder_and_empty_files_bring_nothing()
    {
        Assert.Equal(["DS9408"], Import(null, ("a/picture.png", [1, 2, 3])).Diagnostics.Select(finding => finding.Rule.Id));
        Assert.Equal(["DS9411", "DS9408"], Import(null, ("a.md", "  \n"u8.ToArray())).Diagnostics.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        var result = Import(null, ("x/a.md", "# A\n\nText.\n"u8.ToArray()), ("x/b.md", [0, 1, 2]));
        Assert.Equal(["x/a.md"], result.Files.Keys);
        Assert.Equal(Severity.Error, Assert.Single(result.Diagnostics).Severity);
    }

    [Fact]
    public void Two_articles_never_become_one_file()
    {
        var result = Import(null, ("x/A b.md", "# A\n\nText.\n"u8.ToArray()), ("x/a-b.md", "# B\n\nText.\n"u8.ToArray()));
        Assert.Equal(["x/a-b-2.md", "x/a-b.md"], result.Files.Keys);
        Assert.Same(ImportRules.SameTarget, Assert.Single(result.Diagnostics).Rule);
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 35, 32, 77, 252, 108, 108, 10, 10, 120, 10 })]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE, 35, 0, 32, 0, 77, 0, 252, 0, 108, 0, 108, 0, 10, 0, 10, 0, 120, 0 })]
    public void Other_encodings_are_read(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        Assert.Contains("# Müll\n", Encoding.UTF8.GetString(Import(null, ("a.md", bytes)).Files["a.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_and_texts_stay_inside()
    {
        var html = "<h1>../../etc/passwd</h1><p>a <a href=\"javascript:alert(1)\">b</a> <img src=\"../../../../etc/passwd\"> <a href=\"file:///etc/passwd\">c</a></p>";
        var result = Import(null, ("1.html", Encoding.UTF8.GetBytes(html)));
        Assert.Equal(["etc-passwd.md"], result.Files.Keys);
        Assert.DoesNotContain("javascript:", Encoding.UTF8.GetString(result.Files.Single().Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Single_file_reads_nothing_beside_it_but_its_own_pictures()
    {
        using var folder = new TemporaryFolder();
        folder.Add("secret.png", "x");
        folder.Add("page_files/shot.png", "y");
        var page = folder.Add("page.html", "<h1>Page</h1><p><img alt=\"A.\" src=\"page_files/shot.png\"><img alt=\"B.\" src=\"secret.png\"></p>");
        var result = SiteImporter.Import(new ImportRequest(ForeignSource.Open(page).Folder!, new TargetSite()));
        Assert.Equal(["page-files/shot.png", "page.md"], result.Files.Keys);
    }

    private static ImportResult Import(string? from, params (string Name, byte[] Bytes)[] files)
    {
        var folder = new BytesFolder(files.ToDictionary(file => file.Name, file => file.Bytes));
        return SiteImporter.Import(new ImportRequest(new ForeignFolder(folder, files.Length == 1 && !files[0].Name.Contains('/')), new TargetSite()) { From = from });
    }

    private sealed class BytesFolder(Dictionary<string, byte[]> files) : IInputFolder
    {
        public IReadOnlyList<string> Paths => [.. files.Keys.Order(StringComparer.Ordinal)];

        public IReadOnlyList<Diagnostic> Diagnostics => [];

        public byte[] Read(string path) => files[path];

        public byte[] ReadHead(string path, int length) => files[path][..Math.Min(length, files[path].Length)];
    }
}
