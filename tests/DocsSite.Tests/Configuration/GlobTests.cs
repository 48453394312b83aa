using DocsSite.Configuration;

namespace DocsSite.Tests.Configuration;

public sealed class GlobTests
{
    [Theory]
    [InlineData("**/*.md", "a.md", true)]
    [InlineData("**/*.md", "a/b/c.md", true)]
    [InlineData("*.md", "a/b.md", false)]
    [InlineData("azure/*.md", "azure/x.md", true)]
    [InlineData("azure/*.md", "azure/x/y.md", false)]
    [InlineData("azure/**/*.md", "azure/x/y.md", true)]
    [InlineData("azure/**/*.md", "azure/x.md", true)]
    [InlineData("**/**.yml", "a/b/toc.yml", true)]
    [InlineData("**/**.*", "a/b.png", true)]
    [InlineData("**/includes/**", "a/includes/b.md", true)]
    [InlineData("**/includes/**", "includes/b.md", true)]
    [InlineData("_themes/**", "x/_themes/a.css", false)]
    [InlineData("Azure/X.md", "azure/x.MD", true)]
    [InlineData("a/{b,c}/*.md", "a/c/x.md", true)]
    [InlineData("a/{b,c}/*.md", "a/d/x.md", false)]
    [InlineData("a/b?.md", "a/b1.md", true)]
    [InlineData("docs/", "docs/a/b.md", true)]
    [InlineData("**", "a/b/c", true)]
    public void Pattern_matches_paths_as_docfx_does(string pattern, string path, bool expected) => Assert.Equal(expected, new Glob(pattern).IsMatch(path));
}
