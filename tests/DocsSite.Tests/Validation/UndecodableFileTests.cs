using DocsSite.Building;
using DocsSite.Loading;

namespace DocsSite.Tests.Validation;

/// <summary>Bytes that are no text have one finding, not one for each byte.</summary>
public sealed class UndecodableFileTests
{
    [Fact]
    public void Binary_file_with_the_name_of_an_article_is_reported_once()
    {
        var bytes = new byte[2000];
        new Random(1).NextBytes(bytes);
        var folder = new OverlayInputFolder(new MemoryInputFolder(new Dictionary<string, string> { ["settings.yml"] = "title: Help\n" }), new Dictionary<string, byte[]> { ["a.md"] = bytes })
        {
            Paths = ["a.md", "settings.yml"],
        };
        var findings = SiteBuilder.Check(new BuildRequest { InputRoot = "x", Input = folder, Today = new DateOnly(2026, 11, 26) }).Diagnostics;
        Assert.Equal("DS7001", Assert.Single(findings, finding => finding.Rule.Id.StartsWith("DS7", StringComparison.Ordinal)).Rule.Id);
    }
}
