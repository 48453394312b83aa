using DocsSite.Diagnostics;
using DocsSite.Markdown;

namespace DocsSite.Tests.Markdown;

public sealed class MarkdownRulesTests
{
    public static TheoryData<string> Rules() => [.. MarkdownRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Bad_example_has_exactly_this_finding_and_good_one_none(string id)
    {
        var rule = MarkdownRules.All.Single(candidate => candidate.Id == id);
        if (rule.BadExample is { } bad) Assert.Equal([id], Findings(bad));
        if (rule.GoodExample is { } good) Assert.Empty(Findings(good));
    }

    [Fact]
    public void Ids_and_names_are_unique()
    {
        Assert.Equal(MarkdownRules.All.Length, MarkdownRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(MarkdownRules.All.Length, MarkdownRules.All.Select(rule => rule.Name).Distinct().Count());
    }

    [Fact]
    public void List_holds_every_rule() => Assert.Equal(
        typeof(MarkdownRules).GetProperties().Where(property => property.PropertyType == typeof(RuleDescriptor)).Select(property => property.Name).Order(StringComparer.Ordinal),
        MarkdownRules.All.Select(rule => typeof(MarkdownRules).GetProperties().Single(property => ReferenceEquals(property.GetValue(null), rule)).Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Snippet_without_the_wanted_part_is_reported() =>
        Assert.Equal(["DS4110"], Findings($"---\n---\n[!code[]({FakeMarkdownContext.CodeFile}#Missing)]\n"));

    [Fact]
    public void Too_much_html_is_reported_once_and_the_rest_is_text()
    {
        var article = string.Concat(Enumerable.Repeat("Text <kbd>key</kbd> and more.\n\n", 7000));
        var (rendered, context) = Markdown.Render(article);
        Assert.Equal(["DS8004"], context.Diagnostics.Select(finding => finding.Rule.Id));
        Assert.Contains("&lt;kbd&gt;", rendered.Html, StringComparison.Ordinal);
        Assert.Contains("<kbd>key</kbd>", rendered.Html, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Findings(string article)
    {
        var body = article[(article.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        return Markdown.Render(body).Context.Diagnostics.Select(finding => finding.Rule.Id);
    }
}
