using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Articles;

public sealed class CausePairsTests
{
    /// <summary>Headings, "&gt;" for those one level below, "+" for a section with text of its own; then which belongs to which.</summary>
    [Theory]
    [InlineData("Cause 1 | Resolution 1 | Cause 2 | Verify | Workaround | References", "Resolution 1 of Cause 1, Verify of Cause 2, Workaround of Cause 2")]
    [InlineData("Cause 1 | Resolution 1 | More information | Cause 2 | Resolution 2", "Resolution 1 of Cause 1, Resolution 2 of Cause 2")]
    [InlineData("Causes | >Cause 1 | >Resolution 1 | >Cause 2 | >Resolution 2", "Resolution 1 of Cause 1, Resolution 2 of Cause 2")]
    [InlineData("Cause 1 | Cause 2 | Resolution 2 | Verify | Resolution 1", "Resolution 2 of Cause 2, Verify of Cause 2, Resolution 1 of Cause 1")]
    [InlineData("Cause A | Cause B | Resolution A | Resolution B", "Resolution A of Cause A, Resolution B of Cause B")]
    [InlineData("Cause 1: x | Cause 2: y | Resolution for cause 1 | Workaround for cause 2", "Resolution for cause 1 of Cause 1: x, Workaround for cause 2 of Cause 2: y")]
    [InlineData("Cause of issue 1 | Cause of issue 2 | Resolution for issue 1 | Resolution for issue 2", "Resolution for issue 1 of Cause of issue 1, Resolution for issue 2 of Cause of issue 2")]
    [InlineData("Cause 1 | Cause 2 | Resolution 1 | Workaround 1 | Resolution 2", "Resolution 1 of Cause 1, Workaround 1 of Cause 1, Resolution 2 of Cause 2")]
    [InlineData("Cause | >Cause 1 | >Cause 2 | Resolution | >Resolution 1 | >Resolution 2", "Resolution 1 of Cause 1, Resolution 2 of Cause 2")]
    [InlineData("Cause 1 | Cause 2 | Resolution | >Resolution 1 | >Resolution 2", "Resolution 1 of Cause 1, Resolution 2 of Cause 2")]
    [InlineData("Cause: x | Cause: y | Resolution: p | Resolution: q", "Resolution: p of Cause: x, Resolution: q of Cause: y")]
    public void Fixes_belong_to_causes(string outline, string expected) => Assert.Equal(expected, Pairs(outline));

    [Theory]
    [InlineData("Cause | Resolution | Verify")]
    [InlineData("Cause 1 | Cause 2 | Resolution")]
    [InlineData("Cause 1 | Cause 2 | Resolution 1 | Resolution 2 | Resolution 3")]
    [InlineData("Cause 1 | Cause 2 | Resolution: p | Resolution: q")]
    [InlineData("Cause: x | Cause: y | Resolution: p | Resolution: q | Resolution: r")]
    [InlineData("Cause: x | Cause: y | Resolution: p | Workaround: q")]
    [InlineData("Resolution 1 | Resolution 2 | Cause 1 | Cause 2")]
    [InlineData("Cause 1 | >Resolution | Cause 2 | Resolution 1 | Resolution 2")]
    [InlineData("Cause | >Cause 1 | >Cause 2 | +Resolution | >Resolution 1 | >Resolution 2")]
    public void What_is_not_clear_stays_where_it_is(string outline) => Assert.Equal("", Pairs(outline));

    private static string Pairs(string outline) => string.Join(", ", CausePairs.Of(Sections(outline)).Select(pair => $"{pair.Key} of {pair.Value}"));

    private static List<Section> Sections(string outline)
    {
        var sections = new List<Section>();
        foreach (var name in outline.Split(" | "))
        {
            var text = name.TrimStart('>', '+');
            var role = SectionRoles.Of(text);
            var heading = new ArticleHeading(name[0] == '>' ? 3 : 2, text, text, text, SourceSpan.FileStart("a.md"));
            var section = new Section(heading, role.Role, role.Number, role.Subject) { BodyMarkdown = name[0] == '+' ? "Text." : "" };
            if (name[0] == '>') sections[^1] = sections[^1] with { Sections = [.. sections[^1].Sections, section] };
            else sections.Add(section);
        }

        return sections;
    }
}
