using System.Text;
using System.Text.RegularExpressions;
using DocsSite.Configuration;
using DocsSite.Theme;

namespace DocsSite.Tests.Configuration;

public sealed partial class AccentPaletteTests
{
    [Fact]
    public void Every_accent_becomes_readable_in_both_schemes()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var palette = AccentPalette.Of(Any(random), i % 2 == 0 ? null : Any(random));
            foreach (var (scheme, tokens) in new[] { (AccentScheme.Light, palette.Light), (AccentScheme.Dark, palette.Dark) })
            {
                Assert.All(scheme.Grounds.Append(tokens.Soft).Append(tokens.OnAccent), other => Assert.InRange(tokens.Accent.Contrast(other), 4.5, 21));
                Assert.All(scheme.Texts, text => Assert.InRange(text.Contrast(tokens.Soft), 4.5, 21));
            }
        }
    }

    [Theory]
    [InlineData("#0b5a66")]
    [InlineData("#7a1fa2")]
    public void Readable_accent_stays_as_it_is(string text)
    {
        var color = Color.TryParse(text)!.Value;
        Assert.Equal(color, AccentPalette.Of(color, null).Light.Accent);
    }

    [Fact]
    public void Schemes_have_the_colours_of_the_style_sheet()
    {
        var css = Encoding.UTF8.GetString(new DocsSiteTheme().Assets.Single(asset => asset.Name == "site.css").Content.Span);
        Assert.Equal(Tokens(css, @":root\s*\{"), AccentScheme.Light.Grounds.Concat(AccentScheme.Light.Texts));
        Assert.Equal(Tokens(css, @":root\[data-theme=""dark""\]\s*\{"), AccentScheme.Dark.Grounds.Concat(AccentScheme.Dark.Texts));
    }

    [Theory]
    [InlineData("#0B5A66", "#0b5a66")]
    [InlineData("#fa0", "#ffaa00")]
    [InlineData("0b5a66", null)]
    [InlineData("#0b5a6", null)]
    [InlineData("red", null)]
    [InlineData("#+12345", null)]
    public void Colours_are_hexadecimal(string text, string? expected) => Assert.Equal(expected, Color.TryParse(text)?.ToString());

    private static Color Any(Random random) => new((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));

    private static Color[] Tokens(string css, string selector)
    {
        var block = Regex.Match(css, selector + @"(?<body>[^}]*)\}").Groups["body"].Value;
        var colors = Token().Matches(block).ToDictionary(match => match.Groups[1].Value, match => Color.TryParse(match.Groups[2].Value)!.Value);
        return [colors["paper"], colors["raised"], colors["sunken"], colors["ink"], colors["muted"]];
    }

    [GeneratedRegex(@"--([\w-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Token();
}
