using System.Text;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Theme;

namespace DocsSite.Tests.Building;

/// <summary>What a site can change of its theme without touching it: settings, and the folder <c>theme/</c>.</summary>
public sealed class BrandingTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"96\" height=\"32\"/>";

    /// <summary>The first bytes of a picture of 272 by 32 pixels.</summary>
    private const string Gif = "GIF89a\u0010\u0001\u0020\u0000";

    [Fact]
    public void Logo_stands_in_the_header_in_both_schemes_and_is_published()
    {
        var plan = Plan("logo:\n  file: media/logo.svg\n  dark: media/dark.svg\n  alt: Contoso\nicon: media/logo.svg\n");
        var html = Text(plan, "a/index.html");
        Assert.DoesNotContain(plan.Diagnostics, finding => finding.Span.Path == "settings.yml");
        Assert.Contains("<img class=\"logo logo-light\" src=\"/media/logo.svg\" alt=\"Contoso\" width=\"96\" height=\"32\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"/media/dark.svg\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"icon\" href=\"/media/logo.svg\"", html, StringComparison.Ordinal);
        Assert.True(plan.Files.ContainsKey("media/logo.svg") && plan.Files.ContainsKey("media/dark.svg"));
        Assert.Contains(".logo-dark", Css(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logo: media/logo.svg\n", null)]
    [InlineData("logo: media/logo.gif\n", "/media/logo.gif")]
    [InlineData("logo: media/logo.gif\nsocialImage: media/social.gif\n", "/media/social.gif")]
    public void Links_to_the_site_show_its_own_picture_else_the_logo(string settings, string? expected)
    {
        (string, string)[] pictures = [("media/logo.gif", Gif), ("media/social.gif", Gif)];
        var plan = Plan("title: T\nbaseUrl: https://help.example.org\n" + settings, pictures);
        var head = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Text(plan, "a/index.html")).Head!;
        Assert.Equal(expected is null ? null : "https://help.example.org" + expected, head.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        Assert.Equal(expected is null ? null : "272", head.QuerySelector("meta[property='og:image:width']")?.GetAttribute("content"));
        Assert.Equal(expected is null ? null : "summary", head.QuerySelector("meta[name='twitter:card']")?.GetAttribute("content"));
        if (expected is not null) Assert.True(plan.Files.ContainsKey(expected[1..]));
        // Other sites need the whole address.
        Assert.DoesNotContain("og:image", Text(Plan("title: T\n" + settings, pictures), "a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Accent_and_own_rules_cost_no_further_request()
    {
        var plain = Plan("title: T\n");
        var plan = Plan("title: T\naccent: '#7a1fa2'\n", ("theme/site.css", ".own { color: red }\n"));
        Assert.Equal(plain.Files.Keys.Count(path => path.StartsWith("assets/", StringComparison.Ordinal)), plan.Files.Keys.Count(path => path.StartsWith("assets/", StringComparison.Ordinal)));
        Assert.Contains(":root{--accent:#7a1fa2;", Css(plan), StringComparison.Ordinal);
        Assert.EndsWith(".own { color: red }\n", Css(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("--accent:#7a1fa2", Css(plain), StringComparison.Ordinal);
        // A new name, so that no browser keeps the old one.
        Assert.NotEqual(StyleSheet(plain), StyleSheet(plan));
        Assert.Contains("/" + StyleSheet(plan), Text(plan, "a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Accent_that_can_not_be_read_is_reported_with_its_contrast_and_a_better_one()
    {
        var finding = Assert.Single(Plan("title: T\naccent:\n  light: '#ffd400'\n  dark: '#7fd1d0'\n").Diagnostics, each => each.Rule.Id == "DS9040");
        Assert.Contains("1.26:1", finding.Message, StringComparison.Ordinal);
        Assert.Matches("Write \"#[0-9a-f]{6}\"", finding.Help!);
        Assert.Equal(3, finding.Span.Line);
    }

    [Theory]
    [InlineData("accent: blue\n", "DS9002")]
    [InlineData("accent:\n  lihgt: '#000'\n", "DS9001")]
    [InlineData("logo: media/none.svg\n", "DS9041")]
    [InlineData("logo:\n  dark: media/dark.svg\n", "DS9002")]
    [InlineData("icon: media/none.svg\n", "DS9041")]
    [InlineData("socialImage: media/none.png\n", "DS9041")]
    [InlineData("socialImage: media/logo.svg\n", "DS9002")]
    [InlineData("feedbackContact: help@example.com\n", "DS9002")]
    public void Mistakes_are_found(string settings, string rule) =>
        Assert.Contains(Plan("title: T\n" + settings).Diagnostics, finding => finding.Rule.Id == rule && finding.Span is { Path: "settings.yml", Line: > 1 });

    [Fact]
    public void Site_may_word_the_interface_differently()
    {
        var plan = Plan("title: T\nlanguage: de-AT\n", ("theme/strings/de.json", "{ \"search.title\": \"Finden\", \"errors.all\": \"Fehlerliste\" }"), ("theme/strings/de-AT.json", "{ \"search.title\": \"Suchen gehen\" }"));
        Assert.DoesNotContain(plan.Diagnostics, finding => finding.Span.Path.StartsWith("theme/", StringComparison.Ordinal));
        var html = Text(plan, "search/index.html");
        Assert.Contains("<html lang=\"de-AT\" dir=\"ltr\"", html, StringComparison.Ordinal);
        Assert.Contains("<h1>Suchen gehen</h1>", html, StringComparison.Ordinal);
        Assert.Contains("Fehlerliste", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_that_the_theme_does_not_speak_is_reported_until_every_text_is_there()
    {
        Assert.Contains(Plan("title: T\nlanguage: ar\n").Diagnostics, finding => finding.Rule.Id == "DS9044");
        var all = "{" + string.Join(",", ThemeStrings.For("en").Select(text => System.Text.Json.JsonSerializer.Serialize(text.Key) + ":" + System.Text.Json.JsonSerializer.Serialize(text.Value))) + "}";
        var plan = Plan("title: T\nlanguage: ar\n", ("theme/strings/ar.json", all));
        Assert.DoesNotContain(plan.Diagnostics, finding => finding.Rule.Id == "DS9044");
        Assert.Contains("dir=\"rtl\"", Text(plan, "a/index.html"), StringComparison.Ordinal);
    }

    private static SitePlan Plan(string settings, params (string Path, string Text)[] files)
    {
        var input = new Dictionary<string, string>
        {
            ["settings.yml"] = settings, ["a.md"] = "---\ntitle: A\ndescription: An article.\n---\n\n# A\n\nText.\n",
            ["media/logo.svg"] = Svg, ["media/dark.svg"] = Svg,
        };
        foreach (var (path, text) in files) input[path] = text;
        return SiteBuilder.Plan(new BuildRequest { InputRoot = "branding", Input = new MemoryInputFolder(input) }, new DocsSiteTheme());
    }

    private static string Text(SitePlan plan, string path) => Encoding.UTF8.GetString(plan.Files[path].Content().Span);

    private static string StyleSheet(SitePlan plan) => plan.Files.Keys.Single(path => path.StartsWith("assets/site.", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal));

    private static string Css(SitePlan plan) => Text(plan, StyleSheet(plan));
}
