using DocsSite.Rendering;
using DocsSite.Theme;
using DocsSite.Theme.Parts;
using Microsoft.AspNetCore.Components.Rendering;

namespace DocsSite.Tests.Theme;

/// <summary>A part of the theme is replaced by a component of somebody else, as the guide tells.</summary>
public sealed class ReplacesTests
{
    [Fact]
    public void Replaced_part_stands_in_every_page_and_the_rest_stays()
    {
        var theme = new DocsSiteTheme(typeof(OwnFooter).Assembly);
        Assert.All(new PageModel[] { SamplePages.Problem, SamplePages.Home }, page =>
        {
            var html = theme.Render(page);
            Assert.Contains("<footer>Ours, for Connector Help</footer>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<footer class=\"bottom\">", html, StringComparison.Ordinal);
            Assert.Contains("<header class=\"top\">", html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Nothing_is_replaced_unless_asked() =>
        Assert.Contains("<footer class=\"bottom\">", new DocsSiteTheme().Render(SamplePages.Home), StringComparison.Ordinal);

    [Replaces(typeof(SiteFooter))]
    private sealed class OwnFooter : SiteFooter
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, $"<footer>Ours, for {Site.Title}</footer>");
    }
}
