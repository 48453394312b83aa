using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Rendering;
using DocsSite.Theme;

namespace DocsSite.Tests.Theme;

/// <summary>The order and the parts of an article, and of the other pages that have a shape of their own.</summary>
public sealed class ArticlePageViewTests
{
    [Fact]
    public void Problem_shows_its_parts_in_reading_order()
    {
        var parts = Parse(SamplePages.Problem).QuerySelectorAll(
            "main > .head > *, main > .contents, .error-box, .prose > p, .prose > section:not(.error-box), .related, .tools");

        Assert.Equal(
            [
                "h1", "p.summary", "p.meta", "nav.contents", "section.error-box", "p", "section#who-is-affected", "section#symptom",
                "section#_causes", "section#cause-blocked", "section#cause-profiles", "section#more-information", "section#_help",
                "section.related", "p.tools",
            ],
            parts.Select(Name));
    }

    [Fact]
    public void Error_box_links_the_code_and_shows_the_literal_message()
    {
        var box = Parse(SamplePages.Problem).QuerySelector(".error-box")!;

        Assert.Equal("/errors/oauth-app-access-denied/", box.QuerySelector(".code a")!.GetAttribute("href"));
        Assert.Equal(SamplePages.Problem.Errors.Select(error => error.Message), box.QuerySelectorAll(".message").Select(message => message.TextContent));
        Assert.Equal("Access was denied by your organization", box.QuerySelector(".aliases span")!.TextContent);
        Assert.Contains("sign-in window", box.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Affected_rows_show_typed_values_or_the_cell_as_written()
    {
        var rows = Parse(SamplePages.Problem).QuerySelectorAll(".affected dl > div");

        Assert.Equal(
            ["Client app: Mail add-in, Chat app", "Operating system: Windows, macOS", "Deployment: User-managed or centrally installed"],
            rows.Select(row => row.QuerySelector("dt")!.TextContent + ": " + row.QuerySelector("dd")!.TextContent.Trim().ReplaceLineEndings("")));
        Assert.Equal("/affected/client-app/mail/", rows[0].QuerySelector("dd a")!.GetAttribute("href"));
    }

    [Fact]
    public void Affected_rows_without_a_section_get_a_heading()
    {
        var page = SamplePages.Problem with { Sections = [.. SamplePages.Problem.Sections.Where(section => section.Role != "affected")] };

        Assert.Equal("Who is affected?", Parse(page).QuerySelector("#who-is-affected > h2")!.TextContent);
    }

    [Fact]
    public void Cause_card_holds_confirm_fix_and_check_of_its_cause()
    {
        var card = Parse(SamplePages.Problem).QuerySelector("#cause-blocked")!;

        Assert.Equal("cause", card.ClassName);
        Assert.Equal(["CRM administrator", "5 minutes"], card.QuerySelectorAll(".role-resolution .fix-facts dd").Select(fact => fact.TextContent));
        Assert.Contains("#cause-blocked", Uri.UnescapeDataString(card.QuerySelector(".send a[data-send]")!.GetAttribute("href")!), StringComparison.Ordinal);
        Assert.Equal("#cause-profiles", card.QuerySelector(".if-not a")!.GetAttribute("href"));
        Assert.Equal(["unblock-confirm", "unblock-fix", "unblock-check"], card.QuerySelectorAll(":scope > section").Select(part => part.Id));
        Assert.Equal(3, card.QuerySelectorAll(".role-resolution > ol > li").Length);
    }

    [Fact]
    public void Cause_picker_stands_only_where_there_are_causes_to_choose_from()
    {
        var document = Parse(SamplePages.Problem with { Causes = [SamplePages.Problem.Causes[0]] });

        Assert.Null(document.QuerySelector(".picker"));
        Assert.Equal(2, Parse(SamplePages.Problem).QuerySelectorAll(".picker li").Length);
    }

    [Fact]
    public void Own_escalation_replaces_that_of_the_site()
    {
        var own = new ArticleSection("contact", "Contact support", 2, "escalation") { BodyHtml = "<p>Call the desk.</p>" };
        var document = Parse(SamplePages.Problem with { Sections = [.. SamplePages.Problem.Sections, own], EscalationHtml = "", EscalationId = "contact" });

        var escalation = Assert.Single(document.QuerySelectorAll(".escalation"));
        Assert.Equal("contact", escalation.Id);
    }

    [Fact]
    public void Guide_has_no_parts_of_a_problem()
    {
        var document = Parse(SamplePages.Guide);

        Assert.Empty(document.QuerySelectorAll(".error-box, .picker, .cause, .escalation"));
        Assert.Equal("Connected apps <em>in short</em>", document.QuerySelector("h1")!.InnerHtml);
    }

    [Fact]
    public void Deep_sections_get_the_heading_of_their_level()
    {
        var sections = Enumerable.Range(2, 5).Reverse().Aggregate(
            (ArticleSection?)null,
            (inner, level) => new ArticleSection("level-" + level, "Heading", level, "") { Sections = inner is null ? [] : [inner] });
        var document = Parse(SamplePages.Guide with { Sections = [sections!] });

        Assert.Equal(["h2", "h3", "h4", "h5", "h6"], document.QuerySelectorAll(".prose .heading > *").Select(heading => heading.LocalName));
    }

    [Fact]
    public void Cause_matrix_leaves_out_columns_that_nobody_filled()
    {
        var bare = SamplePages.Error with { Causes = [.. SamplePages.Error.Causes.Select(row => row with { Confirm = "", WhoFixes = "" })] };

        Assert.Equal(5, Parse(SamplePages.Error).QuerySelectorAll(".matrix thead th[scope=col]").Length);
        Assert.Equal(["Who is affected", "Cause", "Fix"], Parse(bare).QuerySelectorAll(".matrix thead th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Error_with_many_messages_shows_the_causes_before_all_of_them()
    {
        var messages = Enumerable.Range(1, 8).Select(number => $"Message {number}").ToList();
        var document = Parse(SamplePages.Error with { Messages = messages });
        var order = document.QuerySelectorAll(".message, .matrix").Select(element => element.LocalName == "table" ? "causes" : element.TextContent);

        Assert.Equal(["Message 1", "Message 2", "causes", .. messages], order);
        Assert.Equal("6 more messages of this error", document.QuerySelector("a[href='#_messages']")!.TextContent);
    }

    [Fact]
    public void Cause_matrix_keeps_the_emphasis_of_how_to_tell()
    {
        var page = SamplePages.Error with { Causes = [SamplePages.Error.Causes[0] with { ConfirmHtml = "The row shows <strong>Unblock</strong>." }] };

        Assert.Equal("Unblock", Parse(page).QuerySelector(".matrix td strong:not(.product)")!.TextContent);
    }

    [Fact]
    public void Error_index_prints_every_message_in_full()
    {
        var text = Parse(SamplePages.ErrorIndex).QuerySelector("main")!.TextContent;

        Assert.All(
            SamplePages.ErrorIndex.Groups.SelectMany(group => group.Errors).SelectMany(error => error.Messages.Append(error.Title)),
            message => Assert.Contains(message, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Search_form_works_without_a_script()
    {
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(Parse(SamplePages.Search).QuerySelector("form[role=search]"));

        Assert.Equal("get", form.Method);
        Assert.Equal("/search/", form.GetAttribute("action"));
        Assert.NotNull(form.QuerySelector("textarea[name=q]"));
        Assert.NotNull(form.QuerySelector("button[type=submit]"));
        Assert.Contains("href=\"/errors/\"", form.QuerySelector("noscript")!.TextContent + form.QuerySelector("noscript")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Head_tells_machines_what_the_page_is()
    {
        var head = Parse(SamplePages.Problem).Head!;

        Assert.Equal("https://help.example.org/mail-add-in/sign-in/app-not-approved/", head.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("/mail-add-in/sign-in/app-not-approved/index.md", head.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Assert.Equal(SamplePages.Problem.Description, head.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        var data = head.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains("\"TechArticle\"", data, StringComparison.Ordinal);
        Assert.Contains("\"dateModified\":\"2026-05-12\"", data, StringComparison.Ordinal);
        Assert.Contains("\"position\":4,\"name\":\"The app was not approved by an administrator\"", data, StringComparison.Ordinal);
    }

    [Fact]
    public void Site_without_an_address_has_no_canonical_link()
    {
        var document = Parse(SamplePages.Problem with { Site = SamplePages.Site with { BaseUrl = "" } });

        Assert.Null(document.QuerySelector("link[rel=canonical], meta[property='og:url']"));
        Assert.DoesNotContain("BreadcrumbList", document.Head!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_written_in_the_language_of_the_site()
    {
        var german = SamplePages.Problem with { Site = SamplePages.Site with { Language = "de", Strings = ThemeStrings.For("de-AT") } };

        Assert.Equal("12 May 2026", Parse(SamplePages.Problem).QuerySelector(".meta time")!.TextContent);
        Assert.Equal("12. Mai 2026", Parse(german).QuerySelector(".meta time[datetime='2026-05-12']")!.TextContent);
    }

    private static IHtmlDocument Parse(PageModel page) => new HtmlParser().ParseDocument(new DocsSiteTheme().Render(page));

    private static string Name(IElement element) =>
        element.LocalName + (element.Id is { Length: > 0 } id ? "#" + id : element.ClassName is { Length: > 0 } name ? "." + name : "");
}
