using DocsSite.Configuration;
using DocsSite.Loading;

namespace DocsSite.Tests.Loading;

public sealed class ContentMapTests
{
    [Theory]
    [InlineData("index.md", ContentKind.Article, "/")]
    [InlineData("Sales/Sign in.md", ContentKind.Article, "/sales/sign-in/")]
    [InlineData("sales/README.md", ContentKind.Article, "/sales/")]
    [InlineData("a/aren’t-formatted.md", ContentKind.Article, "/a/aren-t-formatted/")]
    [InlineData("a/includes/x.md", ContentKind.Include, "")]
    [InlineData("a/_draft.md", ContentKind.Include, "")]
    [InlineData("a/media/Shot 1.PNG", ContentKind.Resource, "/a/media/shot-1.png")]
    [InlineData("errors/x.yml", ContentKind.Data, "")]
    [InlineData("schemas/a.json", ContentKind.Data, "")]
    [InlineData("old/x.md", ContentKind.Excluded, "")]
    public void File_gets_its_kind_and_address(string path, ContentKind kind, string url)
    {
        var file = new ContentMap([path], new SiteSettings { Exclude = ["old/**"] }, null).Find(path)!;
        Assert.Equal((kind, url), (file.Kind, file.Url));
    }

    [Fact]
    public void Two_files_at_one_address_are_reported_and_the_first_is_kept()
    {
        var map = new ContentMap(["A/x.md", "a/x.md"], new SiteSettings(), null);
        Assert.Equal("DS9005", Assert.Single(map.Diagnostics).Rule.Id);
        Assert.Equal(["A/x.md"], map.Articles.Select(file => file.Path));
    }

    [Fact]
    public void Excluded_article_is_mentioned() =>
        Assert.Equal("DS9006", Assert.Single(new ContentMap(["old/x.md"], new SiteSettings { Exclude = ["old/**"] }, null).Diagnostics).Rule.Id);
}
