using System.Text;
using AngleSharp.Html.Parser;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Theme;

namespace DocsSite.Tests.Rendering;

public sealed class FirstPictureTests
{
    [Theory]
    [InlineData("![A](a.svg)\n\n## S\n\n![B](b.svg)\n")]
    [InlineData("## S\n\nText.\n\n### T\n\n![A](a.svg) ![B](b.svg)\n")]
    [InlineData("## S\n\n<div><img src=\"a.svg\" alt=\"A\"></div>\n\n:::image type=\"content\" source=\"b.svg\" alt-text=\"B\":::\n")]
    public void First_picture_is_fetched_at_once_and_the_others_when_they_come_near(string body)
    {
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>";
        var files = new Dictionary<string, string> { ["x.md"] = "# X\n\n" + body, ["a.svg"] = Svg, ["b.svg"] = Svg };
        var plan = SiteBuilder.Plan(new BuildRequest { InputRoot = "pictures", Input = new MemoryInputFolder(files) }, new DocsSiteTheme());
        var pictures = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(plan.Files["x/index.html"].Content().Span)).QuerySelectorAll("main img").ToList();
        Assert.Equal(["/a.svg", "/b.svg"], pictures.Select(picture => picture.GetAttribute("src")));
        Assert.Equal([null, "lazy"], pictures.Select(picture => picture.GetAttribute("loading")));
        Assert.All(pictures, picture => Assert.Equal(("40", "30"), (picture.GetAttribute("width"), picture.GetAttribute("height"))));
    }
}
