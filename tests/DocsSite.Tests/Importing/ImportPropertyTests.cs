using System.Text;
using DocsSite.Importing;
using DocsSite.Loading;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Importing;

/// <summary>Whatever stands in a file: no exception, no file outside, the same bytes again, and YAML that can be read.</summary>
public sealed class ImportPropertyTests
{
    private static readonly string[] Pieces =
    [
        "---\n", "+++\n", "title: a: b\n", "# T\n", "## Cause\n", "\n", "  • x\n", "  1. Click\n", "    2. y\n", "**1\\.** z  \n", "Note: n\n", "```\n", "> q\n", "`",
        "| a | b |\n|---|---|\n", "<p>", "</p>", "<ul><li>", "<table><tr><td>", "<img src='a.png'>", "<style>s</style>", "[t](u.md)", "![](<a b.png>)", "{{ v }}", "{{< s >}}",
        "&nbsp;\n", "\u00E2\u20AC\u00AF", "\u00A0", "This error means x is y.\n", "If that does not help, try z.\n", "Contact support.\n", "CODE_NAME_X", "!!! note\n    t\n", "=== \"A\"\n    b\n",
        ":::note\n", ":::\n", "<Tabs><TabItem label=\"a\">", "[[w|x]]", "\t", "\r\n", "\\", "*", "_", "\uD800", "<a href=\"#x\" id=\"x\">", "1990-01-01\n", "Written by A B\n",
    ];

    [Fact]
    public void Any_text_is_imported_or_refused_and_gives_the_same_again()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            foreach (var name in (string[])["a.md", "a.html", "a.txt", "a.mdx"])
            {
                foreach (var from in (string[])["markdown", "html", "mkdocs", "intercom"])
                {
                    var (first, second) = (Import(name, text, from), Import(name, text, from));
                    Assert.Equal(first.Files.Keys, second.Files.Keys);
                    Assert.All(first.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
                    Assert.All(first.Files.Keys, path => Assert.DoesNotContain("..", path, StringComparison.Ordinal));
                    foreach (var file in first.Files.Where(file => file.Key == first.Articles[0].Target))
                        Assert.Empty(SourceFileReader.Read(new MemoryInputFolder([KeyValuePair.Create("a.md", Encoding.UTF8.GetString(file.Value))]), "a.md").Diagnostics.Select(finding => finding.Message));
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261126, 7));
    }

    private static ImportResult Import(string name, string text, string from) => SiteImporter.Import(
        new ImportRequest(new ForeignFolder(new MemoryInputFolder([KeyValuePair.Create(name, text)]), IsSingleFile: true), new TargetSite()) { From = from });
}
