using DocsSite.Loading;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Loading;

public sealed class RelativePathTests
{
    [Theory]
    [InlineData("a/b/c.md", "../d.md", "a/d.md")]
    [InlineData("a/b/c.md", "./d.md", "a/b/d.md")]
    [InlineData("a/b/c.md", "~/d.md", "d.md")]
    [InlineData("a/b/c.md", "/d/e.md", "d/e.md")]
    [InlineData("a/b/c.md", "media\\x.png", "a/b/media/x.png")]
    [InlineData("a/b/c.md", "a%20b.md", "a/b/a b.md")]
    [InlineData("c.md", "../d.md", null)]
    [InlineData("a/c.md", "../../d.md", null)]
    [InlineData("a/c.md", "%2e%2e/%2e%2e/d.md", null)]
    [InlineData("a/c.md", "..\\..\\d.md", null)]
    [InlineData("a/c.md", "~/../d.md", null)]
    [InlineData("a/c.md", "x\0.md", null)]
    public void Target_resolves_inside_the_content_root(string from, string target, string? expected) =>
        Assert.Equal(expected, RelativePath.Resolve(from, target));

    [Fact]
    public void No_target_leaves_the_content_root()
    {
        var part = Gen.Elements("..", ".", "a", "/", "\\", "%2e", "%2E%2e", "%2f", "%5c", "~", "~/", "C:", "//", " ", "b.md");
        Prop.ForAll(part.ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), target =>
        {
            var path = RelativePath.Resolve("x/y/z.md", target);
            return path is null || (!path.StartsWith('/') && !path.Split('/').Contains("..") && Path.GetFullPath("/root/" + path).StartsWith("/root", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261123, 4242424243));
    }
}
