using DocsSite.Articles.Errors;
using DocsSite.Diagnostics;
using DocsSite.Linking.Errors;
using DocsSite.Tests.Articles.Errors;

namespace DocsSite.Tests.Linking.Errors;

public sealed class ErrorIndexTests
{
    private static readonly ErrorCode Denied = ErrorCodes.Parse("APP_ACCESS_DENIED");

    [Fact]
    public void Articles_that_explain_come_apart_from_those_that_mention()
    {
        var index = Build(
            Article("b", Denied, ErrorPlace.Symptom) with { Causes = [new("Policy blocks the app", "Look at the policy", "admin", "cause-1"), new("App missing", "", "", "cause-2")] },
            Article("a", Denied, ErrorPlace.Other));

        var error = Assert.Single(index.Errors);
        Assert.Equal(("app-access-denied", "APP_ACCESS_DENIED", 2), (error.Slug, error.Display, error.ArticleCount));
        Assert.Equal(["Policy blocks the app", "App missing"], error.Explanations.Select(row => row.Cause));
        Assert.Equal(["/b/#cause-1", "/b/#cause-2"], error.Explanations.Select(row => row.Url));
        Assert.Equal("/a/#s", Assert.Single(error.Mentions).Url);
    }

    [Fact]
    public void Spellings_and_registered_aliases_meet_on_one_page()
    {
        var registry = Scan.Registry("code: '0x80070005'\ngloss: no access\naliases: [PORTAL_DENIED]\n");
        var index = Build(registry, Article("a", ErrorCodes.Parse("E_ACCESSDENIED"), ErrorPlace.Title), Article("b", ErrorCodes.Parse("PORTAL_DENIED"), ErrorPlace.Other));

        var error = Assert.Single(index.Errors);
        Assert.Equal("no access", error.Entry!.Gloss);
        Assert.Equal(2, error.ArticleCount);
        Assert.Contains("PORTAL_DENIED", error.Aliases);
        Assert.Same(error, index.Find("-2147024891"));
        Assert.Same(error, index.Find("portal_denied"));
    }

    [Fact]
    public void Message_without_code_joins_the_code_whose_message_contains_it()
    {
        var withCode = Article("a", Denied, ErrorPlace.Symptom) with
        {
            Messages = [new("Failure. error=APP_ACCESS_DENIED description=user is not approved to use this app", "symptom", [Denied])],
        };
        var without = new ArticleErrors("b.md", "B", "/b/", "Portal") { Messages = [new("User is not approved to use this app.", "error", [])] };

        var error = Assert.Single(Build(withCode, without).Errors);

        Assert.Equal(["/a/", "/b/#error"], error.Explanations.Select(row => row.Url));
        Assert.Equal(2, error.Messages.Count);
    }

    [Fact]
    public void Message_that_several_codes_contain_joins_none()
    {
        var other = ErrorCodes.Parse("OTHER_DENIED");
        ArticleErrors Coded(string name, ErrorCode code) => Article(name, code, ErrorPlace.Symptom) with { Messages = [new($"{code}: something went wrong while saving it", "s", [code])] };
        var bare = new ArticleErrors("c.md", "C", "/c/", "") { Messages = [new("Something went wrong while saving it", "s", [])] };

        var index = Build(Coded("a", Denied), Coded("b", other), bare);

        Assert.All(index.Errors, error => Assert.Equal(1, error.ArticleCount));
        Assert.Equal(2, index.Errors.Count);
    }

    [Fact]
    public void Registered_message_brings_an_article_to_its_page()
    {
        var registry = Scan.Registry("code: APP_ACCESS_DENIED\nmessages: ['{user} is not approved to use this app']\n");
        var article = new ArticleErrors("b.md", "B", "/b/", "") { Messages = [new("Ann Example is not approved to use this app!", "", [])] };

        Assert.Equal("/b/", Assert.Single(Build(registry, article).Find(Denied)!.Explanations).Url);
    }

    [Fact]
    public void Declared_message_has_a_page_and_a_chance_message_needs_two_articles()
    {
        var declared = new ArticleErrors("a.md", "A", "/a/", "") { Declared = [new(SourceSpan.FileStart("a.md")) { Message = "The portal is closed." }] };
        var chance = new ArticleErrors("b.md", "B", "/b/", "") { Messages = [new("The cellar is under water.", "", [])] };

        Assert.Equal("the-portal-is-closed", Assert.Single(Build(declared, chance).Errors).Slug);
        Assert.Contains(Build(chance, chance with { Path = "c.md" }).Errors, error => error.Slug == "the-cellar-is-under-water");
    }

    [Theory]
    [InlineData("Access is denied.", true)]
    [InlineData("We can't reach the portal for one of these reasons:", true)]
    [InlineData("Move-Parcel : The parcel is nowhere to be found", true)]
    [InlineData("Import of parcels into the cellar: failed", true)]
    [InlineData("Wait until May 2026", true)]
    [InlineData("Error message 1", false)]
    [InlineData("Unhandled cellar exception:", false)]
    [InlineData("Log Name: Cellar", false)]
    [InlineData("File: \\Cellar\\Boxes\\parcel", false)]
    [InlineData("Parcel list test . . . : Failed", false)]
    [InlineData("First-Cellar-Name\\CONTOSO-DC1", false)]
    public void Page_of_a_chance_message_is_about_a_sentence(string message, bool hasPage)
    {
        var article = new ArticleErrors("a.md", "A", "/a/", "") { Messages = [new(message, "", [])] };

        Assert.Equal(hasPage, Build(article, article with { Path = "b.md" }).Errors.Count == 1);
    }

    [Fact]
    public void Colliding_addresses_are_reported_and_the_registered_error_keeps_its_own()
    {
        var registry = Scan.Registry("code: APP-ACCESS-DENIED\n");
        var index = Build(registry, Article("a", Denied, ErrorPlace.Title));

        Assert.Equal("APP-ACCESS-DENIED", index.FindSlug("app-access-denied")!.Display);
        Assert.Equal("APP_ACCESS_DENIED", index.FindSlug("app-access-denied-2")!.Display);
        Assert.Equal(new("APP-ACCESS-DENIED", "APP_ACCESS_DENIED", "app-access-denied-2", "a.md"), Assert.Single(index.Collisions));
    }

    [Fact]
    public void Related_errors_are_named_or_share_articles()
    {
        var registry = Scan.Registry("- code: A_DENIED\n  related: [B_DENIED]\n- code: B_DENIED\n");
        ErrorCode a = ErrorCodes.Parse("A_DENIED"), c = ErrorCodes.Parse("C_DENIED");
        var both = Article("x", a, ErrorPlace.Symptom) with { Mentions = [ErrorMention.OfCode(a, ErrorPlace.Symptom, ""), ErrorMention.OfCode(c, ErrorPlace.Symptom, "")] };

        var related = Build(registry, both).Find(a)!.Related;

        Assert.Equal([("b-denied", 0), ("c-denied", 1)], related.Select(other => (other.Slug, other.Articles)));
    }

    [Fact]
    public void Common_errors_are_capped()
    {
        var options = ErrorIndexOptions.Default with { MaximumMentions = 3, HubSize = 4 };
        var articles = Enumerable.Range(0, 9).Select(number => Article($"n{number}", Denied, ErrorPlace.Other));
        var error = Assert.Single(ErrorIndex.Build(ErrorRegistry.Empty, articles, options).Errors);

        Assert.Equal(3, error.Mentions.Count);
        Assert.Equal(6, error.Omitted);
        Assert.Equal(9, error.ArticleCount);
    }

    [Fact]
    public void Symptom_that_lists_many_codes_explains_none_of_them()
    {
        var mentions = Enumerable.Range(1, 40).Select(number => ErrorMention.OfCode(ErrorCodes.Hex(0x80071000u + (uint)number), ErrorPlace.Symptom, "")).ToList();
        var index = Build(new ArticleErrors("list.md", "Codes", "/list/", "") { Mentions = mentions });

        Assert.Equal(40, index.Errors.Count);
        Assert.All(index.Errors, error => Assert.Empty(error.Explanations));
    }

    [Fact]
    public void Order_of_articles_makes_no_difference()
    {
        var articles = Enumerable.Range(0, 40).Select(number =>
            Article($"n{number}", ErrorCodes.Hex(0x80070001u + (uint)(number % 7)), number % 3 == 0 ? ErrorPlace.Symptom : ErrorPlace.Other) with
            {
                Messages = [new($"Message number {number % 5} was shown to you", "s", number % 4 == 0 ? [Denied] : [])],
            }).ToList();
        var expected = Describe(Build([.. articles]));
        var random = new Random(3);
        for (var round = 0; round < 10; round++)
        {
            var shuffled = articles.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Describe(Build(shuffled)));
        }
    }

    [Fact]
    public void Matcher_of_the_index_finds_the_page_of_a_message()
    {
        var registry = Scan.Registry("- code: A_DENIED\n  messages: [\"The portal is closed for {days} days\"]\n- code: B_DENIED\n");
        var index = Build(registry);

        var mention = Assert.Single(index.CreateMatcher().Find("Sorry: the portal is closed for 3 days"));

        Assert.Equal("a-denied", index.Errors[mention.Id].Slug);
    }

    private static string Describe(ErrorIndex index) => string.Join('\n', index.Errors.Select(error => string.Join(
        '|',
        [error.Slug, error.Display, .. error.Messages, .. error.Explanations.Select(row => row.Url), .. error.Mentions.Select(article => article.Url), .. error.Related.Select(related => related.Slug)])));

    private static ArticleErrors Article(string name, ErrorCode code, ErrorPlace place) =>
        new($"{name}.md", name.ToUpperInvariant(), $"/{name}/", "Portal") { Mentions = [ErrorMention.OfCode(code, place, place == ErrorPlace.Other ? "s" : "")] };

    private static ErrorIndex Build(params ArticleErrors[] articles) => Build(ErrorRegistry.Empty, articles);

    private static ErrorIndex Build(ErrorRegistry registry, params ArticleErrors[] articles) => ErrorIndex.Build(registry, articles, ErrorIndexOptions.Default);
}
