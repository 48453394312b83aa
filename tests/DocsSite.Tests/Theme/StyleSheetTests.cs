using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocsSite.Theme;

namespace DocsSite.Tests.Theme;

/// <summary>WCAG 2.2 contrast of the colour tokens in <c>site.css</c>, in both themes (1.4.3 text, 1.4.11 controls).</summary>
public sealed partial class StyleSheetTests
{
    private const double TextContrast = 4.5;
    private const double ControlContrast = 3;

    private static readonly string Css =
        Encoding.UTF8.GetString(new DocsSiteTheme().Assets.Single(asset => asset.Name == "site.css").Content.Span);

    private static readonly Dictionary<string, string> Light = Tokens(@":root\s*\{");
    private static readonly Dictionary<string, string> Dark = Tokens(@":root\[data-theme=""dark""\]\s*\{");
    private static readonly Dictionary<string, string> SystemDark = Tokens(@":root:not\(\[data-theme=""light""\]\)\s*\{");

    public static TheoryData<string, string, double> Pairs { get; } = MakePairs();

    [Theory, MemberData(nameof(Pairs))]
    public void Colours_can_be_told_apart(string front, string back, double least)
    {
        Assert.InRange(Contrast(Light[front], Light[back]), least, 21);
        Assert.InRange(Contrast(Dark[front], Dark[back]), least, 21);
    }

    [Fact]
    public void Both_ways_to_the_dark_theme_give_the_same_colours() => Assert.Equal(Dark, SystemDark);

    [Fact]
    public void Both_themes_set_the_same_tokens() => Assert.Equal(Light.Keys, Dark.Keys);

    /// <summary>Lines only decorate; the ground of pictures is white in both themes because many pictures are transparent.</summary>
    [Fact]
    public void Every_colour_token_is_checked_except_the_decorative_ones() =>
        Assert.Equal(["line", "picture"], Light.Keys.Except(Pairs.SelectMany(pair => new[] { (string)pair[0], (string)pair[1] })));

    [Fact]
    public void Every_colour_of_a_rule_comes_from_a_token()
    {
        var rules = Css[Css.IndexOf("/* Base */", StringComparison.Ordinal)..Css.IndexOf("@media print", StringComparison.Ordinal)];

        Assert.DoesNotMatch(@"#[0-9a-f]{3,8}\b(?=[^{}]*\})", rules);
    }

    [Fact]
    public void Style_sheet_works_in_both_directions() =>
        Assert.DoesNotMatch(@"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right|float)\s*:", Css);

    [Theory]
    [InlineData("#ffffff", "#000000", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_that_of_the_guidelines(string front, string back, double expected) =>
        Assert.Equal(expected, Contrast(front, back), 0.01);

    private static TheoryData<string, string, double> MakePairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var back in new[] { "paper", "raised", "sunken" })
        {
            foreach (var text in new[] { "ink", "muted", "accent", "signal" })
                pairs.Add(text, back, TextContrast);
            pairs.Add("edge", back, ControlContrast);
            pairs.Add("focus", back, ControlContrast);
        }

        foreach (var tone in new[] { "accent", "signal", "good", "warn", "note" })
        {
            pairs.Add(tone, tone + "-soft", TextContrast);
            pairs.Add("ink", tone + "-soft", TextContrast);
            pairs.Add("muted", tone + "-soft", TextContrast);
            // The sign in front of an alert's title.
            pairs.Add("paper", tone, TextContrast);
            pairs.Add("accent", tone + "-soft", TextContrast);
            pairs.Add("focus", tone + "-soft", ControlContrast);
        }

        foreach (var token in new[] { "comment", "text", "number", "keyword", "variable", "name", "attribute" })
            pairs.Add("code-" + token, "sunken", TextContrast);
        pairs.Add("on-accent", "accent", TextContrast);
        pairs.Add("ink", "mark", TextContrast);
        return pairs;
    }

    private static Dictionary<string, string> Tokens(string selector)
    {
        var block = Regex.Match(Css, selector + @"(?<body>[^}]*)\}").Groups["body"].Value;
        return Token().Matches(block).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance of <c>#rrggbb</c>, 0 (black) to 1 (white), as WCAG 2.2 defines it.</summary>
    private static double Luminance(string colour)
    {
        var channels = Enumerable.Range(0, 3)
            .Select(index => int.Parse(colour.AsSpan(1 + (2 * index), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*(?<colour>#[0-9a-f]{6});")]
    private static partial Regex Token();
}
