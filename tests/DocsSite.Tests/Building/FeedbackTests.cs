using System.Text;
using DocsSite.Building;
using DocsSite.Loading;
using DocsSite.Theme;

namespace DocsSite.Tests.Building;

public sealed class FeedbackTests
{
    [Theory]
    [InlineData("netlify", true)]
    [InlineData("none", false)]
    public void Page_that_the_feedback_form_posts_to_is_published_with_the_form(string feedback, bool expected)
    {
        var files = new Dictionary<string, string> { ["a/x.md"] = "---\ntitle: X\ndescription: An article.\n---\n\n# X\n\nText.\n" };
        var request = new BuildRequest { InputRoot = "feedback", Input = new MemoryInputFolder(files), SettingOverrides = [$"feedback={feedback}"] };
        var plan = SiteBuilder.Plan(request, new DocsSiteTheme());
        var article = Encoding.UTF8.GetString(plan.Files["a/x/index.html"].Content().Span);
        Assert.Equal(expected, article.Contains("action=\"/feedback/thanks/\"", StringComparison.Ordinal));
        Assert.Equal(expected, plan.Files.ContainsKey("feedback/thanks/index.html"));
        Assert.All(plan.Files.Values, file => Assert.NotEqual(0, file.Content().Length));
    }
}
