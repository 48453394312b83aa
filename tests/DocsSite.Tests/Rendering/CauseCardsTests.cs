using DocsSite.Rendering;

namespace DocsSite.Tests.Rendering;

public sealed class CauseCardsTests
{
    [Fact]
    public void Parts_move_to_their_cause_one_level_below_it()
    {
        var cards = CauseCards.Group(Sections("cause cause resolution resolution references"), Pairs(("s2", "s0"), ("s3", "s1")));

        Assert.Equal("cause(resolution) cause(resolution) references", Outline(cards));
        Assert.All(cards.Take(2), card => Assert.Equal(3, card.Sections[0].Level));
    }

    [Fact]
    public void Section_that_gave_all_its_parts_away_leaves_its_anchor_behind()
    {
        var fixes = new ArticleSection("fixes", "Resolutions", 2, "resolution") { Sections = [.. Sections("resolution resolution").Select(part => part with { Id = part.Id + "-fix" })] };
        var cards = CauseCards.Group([.. Sections("cause cause"), fixes], Pairs(("s0-fix", "s0"), ("s1-fix", "s1")));

        Assert.Equal("cause(resolution) cause(resolution)", Outline(cards));
        Assert.Equal(["fixes"], cards[0].Sections[0].FormerIds);
        Assert.Empty(cards[1].Sections[0].FormerIds);
    }

    [Fact]
    public void Without_clear_pairs_nothing_moves()
    {
        var sections = Sections("cause cause resolution");
        Assert.Same(sections, CauseCards.Group(sections, Pairs()));
    }

    [Fact]
    public void Each_card_leads_to_the_next_and_the_last_to_help()
    {
        var sections = CauseCards.Group(Sections("cause resolution cause resolution references"), Pairs(("s1", "s0"), ("s3", "s2")));
        var causes = sections.Where(CauseCards.IsCard).Select(section => new CauseLink(section.Id, "Title of " + section.Id, "", "")).ToList();
        var chained = CauseCards.Chain(sections, causes, new NavigationLink("Help", "#_help"));

        Assert.Equal([new("Title of s2", "#s2"), new("Help", "#_help"), null], chained.Select(section => section.IfNot));
    }

    private static Dictionary<string, string> Pairs(params (string Part, string Cause)[] pairs) => pairs.ToDictionary(pair => pair.Part, pair => pair.Cause);

    private static ArticleSection[] Sections(string roles) =>
        [.. roles.Split(' ').Select((role, index) => new ArticleSection("s" + index, role, 2, role))];

    private static string Outline(IEnumerable<ArticleSection> sections) =>
        string.Join(' ', sections.Select(section => section.Role + (section.Sections.Count == 0 ? "" : $"({Outline(section.Sections)})")));
}
