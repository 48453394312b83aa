using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Theme;

namespace DocsSite.Tests.Building;

/// <summary>Each way of feedback: what a page shows, and what the host needs to receive it.</summary>
public sealed class FeedbackTests
{
    private const string Article = "---\ntitle: X & Y\ndescription: An article.\n---\n\n# X\n\n## Cause 1: A\n\nText.\n\n## Resolution for cause 1\n\nText.\n\n## Cause 2: B\n\nText.\n";

    [Fact]
    public void Forms_of_articles_have_only_fields_that_the_registered_form_has()
    {
        var plan = Plan("netlify");
        var registered = Form(plan, "feedback/index.html");
        Assert.Equal(("true", "website"), (registered.GetAttribute("data-netlify"), registered.GetAttribute("data-netlify-honeypot")));
        Assert.True(plan.Files.ContainsKey("feedback/thanks/index.html"));

        var form = Form(plan, "a/x/index.html");
        Assert.Null(form.GetAttribute("data-netlify"));
        Assert.Equal(("post", "/feedback/thanks/", "feedback"), (form.GetAttribute("method"), form.GetAttribute("action"), form.GetAttribute("name")));
        Assert.Equal("feedback", form.QuerySelector("[name=form-name]")!.GetAttribute("value"));
        Assert.Equal("/a/x/", form.QuerySelector("[name=page]")!.GetAttribute("value"));
        Assert.Equal("X & Y", form.QuerySelector("[name=title]")!.GetAttribute("value"));
        Assert.Subset(Names(registered), Names(form));
        Assert.Superset(new HashSet<string> { "form-name", "page", "title", "fixed", "cause", "comment", "website" }, Names(form));
    }

    [Fact]
    public void Form_for_unknown_errors_registers_itself_and_is_found_from_the_list_of_errors()
    {
        var plan = Plan("netlify", contact: "mailto:help@example.com");
        var form = Form(plan, "feedback/error/index.html");
        Assert.Equal(("report-error", "true", "website", "post", "/feedback/thanks/"), (form.GetAttribute("name"), form.GetAttribute("data-netlify"), form.GetAttribute("data-netlify-honeypot"), form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal("report-error", form.QuerySelector("[name=form-name]")!.GetAttribute("value"));
        Assert.Equal(["error", "form-name", "website", "where"], Names(form).Order(StringComparer.Ordinal));
        Assert.All([form, Form(plan, "a/x/index.html")], each => Assert.Equal("mailto:help@example.com", each.GetAttribute("data-contact")));
        Assert.Equal("/feedback/error/", new HtmlParser().ParseDocument(Text(plan, "errors/index.html")).QuerySelector(".report a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("https://example.com/tell", "https://example.com/tell")]
    [InlineData("mailto:help@example.com", "mailto:help@example.com?subject=X%20%26%20Y")]
    public void Without_netlify_there_is_a_link_or_nothing(string feedback, string? link)
    {
        var plan = Plan(feedback);
        var page = new HtmlParser().ParseDocument(Text(plan, "a/x/index.html"));
        Assert.Null(page.QuerySelector("form.feedback"));
        Assert.Equal(link, page.QuerySelector(".feedback a")?.GetAttribute("href"));
        Assert.Equal(link?.Split('?')[0], new HtmlParser().ParseDocument(Text(plan, "errors/index.html")).QuerySelector(".report a")?.GetAttribute("href"));
        Assert.DoesNotContain(plan.Files.Keys, path => path.StartsWith("feedback/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("netlfy")]
    [InlineData("mailto:")]
    [InlineData("help@example.com")]
    public void Other_words_are_reported(string feedback) => Assert.Contains(Plan(feedback).Diagnostics, finding => finding.Rule.Id == "DS9002");

    [Fact]
    public void Preview_shows_no_form_that_leads_nowhere()
    {
        var form = (IHtmlFormElement)Form(Plan("netlify", isPreview: true), "a/x/index.html");
        Assert.True(((IHtmlButtonElement)form.QuerySelector("button")!).IsDisabled);
    }

    private static AngleSharp.Dom.IElement Form(SitePlan plan, string path) => new HtmlParser().ParseDocument(Text(plan, path)).QuerySelector("form.feedback")!;

    private static HashSet<string> Names(AngleSharp.Dom.IElement form) => [.. form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!)];

    private static string Text(SitePlan plan, string path) => Encoding.UTF8.GetString(plan.Files[path].Content().Span);

    private static SitePlan Plan(string feedback, bool isPreview = false, string contact = "") => SiteBuilder.Plan(
        new BuildRequest
        {
            InputRoot = "feedback",
            Input = new MemoryInputFolder(new Dictionary<string, string> { ["a/x.md"] = Article }),
            SettingOverrides = contact.Length == 0 ? [$"feedback={feedback}"] : [$"feedback={feedback}", $"feedbackContact={contact}"],
            IsPreview = isPreview,
        },
        new DocsSiteTheme());
}
