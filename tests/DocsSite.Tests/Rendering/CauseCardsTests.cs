using DocsSite.Rendering;

namespace DocsSite.Tests.Rendering;

public sealed class CauseCardsTests
{
    [Theory]
    [InlineData("symptom cause resolution cause confirm workaround verify references", "symptom cause(resolution) cause(confirm workaround verify) references")]
    [InlineData("cause resolution verify references", "cause resolution verify references")]
    [InlineData("cause cause resolution", "cause cause resolution")]
    [InlineData("cause resolution more-information cause resolution", "cause(resolution) more-information cause(resolution)")]
    public void Fixes_that_follow_their_cause_join_it(string roles, string expected) => Assert.Equal(expected, Outline(CauseCards.Group(Sections(roles))));

    [Fact]
    public void Sub_sections_are_grouped_as_well()
    {
        var parent = new ArticleSection("causes", "Causes", 2, "") { Sections = Sections("cause resolution cause resolution") };

        Assert.Equal("(cause(resolution) cause(resolution))", Outline(CauseCards.Group([parent])));
    }

    [Fact]
    public void Each_card_leads_to_the_next_and_the_last_to_help()
    {
        var sections = CauseCards.Group(Sections("cause resolution cause resolution references"));
        var causes = sections.Where(CauseCards.IsCard).Select(section => new CauseLink(section.Id, "Title of " + section.Id, "", "")).ToList();
        var chained = CauseCards.Chain(sections, causes, new NavigationLink("Help", "#_help"));

        Assert.Equal([new("Title of s2", "#s2"), new("Help", "#_help"), null], chained.Select(section => section.IfNot));
    }

    private static ArticleSection[] Sections(string roles) =>
        [.. roles.Split(' ').Select((role, index) => new ArticleSection("s" + index, role, 2, role))];

    private static string Outline(IEnumerable<ArticleSection> sections) =>
        string.Join(' ', sections.Select(section => section.Role + (section.Sections.Count == 0 ? "" : $"({Outline(section.Sections)})")));
}
