using DocsSite.Rendering;

namespace DocsSite.Tests.Rendering;

public sealed class RemedyFactsTests
{
    [Fact]
    public void Lines_at_the_beginning_become_facts()
    {
        var (facts, html) = RemedyFacts.Take("""
            <p><strong>Who can fix this:</strong> CRM <em>administrator</em><br>
            <strong>Time needed:</strong> 5 minutes</p>
            <p><strong>Risk</strong>: users sign in again</p>
            <p>Open the app.</p>
            """);

        Assert.Equal(
            [new(RemedyFactKind.Who, "CRM <em>administrator</em>"), new(RemedyFactKind.Time, "5 minutes"), new RemedyFact(RemedyFactKind.Risk, "users sign in again")],
            facts);
        Assert.Equal("<p>Open the app.</p>", html.Trim());
    }

    [Theory]
    [InlineData("<p>Open the app.</p>\n<p><strong>Who can fix this:</strong> You</p>")]
    [InlineData("<p><strong>Important:</strong> save your work</p>")]
    [InlineData("<p><strong>Who can fix this:</strong> You<br>\n<strong>Important:</strong> save your work</p>")]
    [InlineData("<p><strong>Risk</strong> is low.</p>")]
    public void Everything_else_stays_where_it_is(string html)
    {
        var (facts, rest) = RemedyFacts.Take(html);

        Assert.Empty(facts);
        Assert.Equal(html, rest);
    }
}
