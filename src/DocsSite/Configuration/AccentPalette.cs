namespace DocsSite.Configuration;

/// <summary>The accent's colours in one scheme.</summary>
/// <param name="Accent">Links, buttons, marks.</param>
/// <param name="Soft">A ground for text.</param>
/// <param name="OnAccent">Text on the accent.</param>
public sealed record AccentTokens(Color Accent, Color Soft, Color OnAccent)
{
    public override string ToString() => $"--accent:{Accent};--accent-soft:{Soft};--on-accent:{OnAccent}";
}

/// <summary>
/// A colour scheme of the theme, as far as an accent has to be told apart from it. The colours are those of <c>site.css</c>; a test holds
/// them equal.
/// </summary>
/// <param name="Grounds">What the accent stands on: paper first, then raised and sunken.</param>
/// <param name="Texts">What stands on the accent's soft ground.</param>
public sealed record AccentScheme(string Name, IReadOnlyList<Color> Grounds, IReadOnlyList<Color> Texts)
{
    public static AccentScheme Light { get; } = new("light", Parse("#fcfbf9 #ffffff #f3f1ec"), Parse("#1d2329 #565f69"));

    public static AccentScheme Dark { get; } = new("dark", Parse("#15191c #1c2226 #101416"), Parse("#e7e6e2 #a9b0b5"));

    public Color Paper => Grounds[0];

    private bool IsDark => Paper.Luminance < 0.5;

    /// <summary>The contrast of a colour with the ground that it is nearest to.</summary>
    public double ContrastOf(Color accent) => Grounds.Min(accent.Contrast);

    /// <summary>The colour itself, or the nearest of its hue that is dark (or light) enough for text.</summary>
    public Color Readable(Color accent)
    {
        var end = IsDark ? new Color(255, 255, 255) : new Color(0, 0, 0);
        for (var share = 0; share < 100; share++)
        {
            var candidate = accent.Mix(end, share / 100.0);
            if (ContrastOf(candidate) >= AccentPalette.TextContrast) return candidate;
        }

        return end;
    }

    /// <summary>The colours that go with a readable accent: its ground is tinted as much as text on it allows.</summary>
    public AccentTokens TokensOf(Color accent)
    {
        var soft = Paper;
        for (var share = IsDark ? 20 : 12; share > 0; share--)
        {
            var candidate = Paper.Mix(accent, share / 100.0);
            if (!Texts.Append(accent).All(text => text.Contrast(candidate) >= AccentPalette.TextContrast)) continue;
            soft = candidate;
            break;
        }

        return new AccentTokens(accent, soft, IsDark ? Paper : new Color(255, 255, 255));
    }

    private static Color[] Parse(string colors) => [.. colors.Split(' ').Select(color => Color.TryParse(color)!.Value)];
}

/// <summary>The accent colour of a site in both schemes, always readable.</summary>
public sealed record AccentPalette(AccentTokens Light, AccentTokens Dark)
{
    /// <summary>WCAG 2.2, 1.4.3: text of ordinary size.</summary>
    public const double TextContrast = 4.5;

    /// <param name="light">As the site sets it.</param>
    /// <param name="dark">The same for the dark scheme; null = derived from the light one.</param>
    public static AccentPalette Of(Color light, Color? dark) => new(
        AccentScheme.Light.TokensOf(AccentScheme.Light.Readable(light)),
        AccentScheme.Dark.TokensOf(AccentScheme.Dark.Readable(dark ?? light)));

    /// <summary>Rules for the end of the style sheet.</summary>
    public string Css =>
        ":root{" + Light + "}\n"
        + "@media (prefers-color-scheme:dark){:root:not([data-theme=\"light\"]){" + Dark + "}}\n"
        + ":root[data-theme=\"dark\"]{" + Dark + "}\n";
}
