using DocsSite.Markdown;

namespace DocsSite.Tests.Markdown;

public sealed class SlugRegisterTests
{
    [Theory]
    [InlineData("Cause", "cause")]
    [InlineData("Cause 1: The license is missing", "cause-1-the-license-is-missing")]
    [InlineData("What's new?", "whats-new")]
    [InlineData("A & B", "a--b")]
    [InlineData("snake_case and kebab-case", "snake_case-and-kebab-case")]
    [InlineData("  two  spaces", "--two--spaces")]
    [InlineData("Größe ändern", "größe-ändern")]
    [InlineData("エラー コード", "エラー-コード")]
    [InlineData("हिन्दी शीर्षक", "हिन्दी-शीर्षक")]
    [InlineData("C# (.NET) / F#", "c-net--f")]
    [InlineData("0x80070005 \"Access is denied.\"", "0x80070005-access-is-denied")]
    [InlineData("Non\u00a0breaking", "nonbreaking")]
    [InlineData("??? !!!", "-")]
    public void Slug_follows_GitHub(string heading, string slug) => Assert.Equal(slug, SlugRegister.Slug(heading));

    [Fact]
    public void Repeat_gets_a_number()
    {
        var slugs = new SlugRegister();
        Assert.Equal(["cause", "cause-1", "cause-2"], new[] { slugs.Add("Cause"), slugs.Add("Cause"), slugs.Add("Cause") });
    }

    [Fact]
    public void Number_never_meets_a_heading_that_looks_like_one()
    {
        var slugs = new SlugRegister();
        Assert.Equal(["cause", "cause-1", "cause-2"], new[] { slugs.Add("Cause"), slugs.Add("Cause 1"), slugs.Add("Cause") });
    }

    [Fact]
    public void Heading_without_letters_still_has_an_anchor() => Assert.Equal("section", new SlugRegister().Add("???"));

    [Fact]
    public void Explicit_id_wins_over_a_slug_wherever_it_stands()
    {
        var (rendered, _) = Markdown.Render("## Cause\n\n## Why {#cause}\n");
        Assert.Equal(["cause-1", "cause"], rendered.Parsed.Headings.Select(heading => heading.Id));
    }
}
