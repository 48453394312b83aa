using DocsSite.Configuration;
using DocsSite.Loading;

namespace DocsSite.Linking;

/// <summary>What a site changes of its theme: pictures, colour, style sheet, texts. Everything in it exists and is readable.</summary>
public sealed record Branding
{
    public static Branding None { get; } = new();

    public BrandPicture? Logo { get; init; }

    /// <summary>The logo for the dark scheme; null = the same in both.</summary>
    public BrandPicture? DarkLogo { get; init; }

    /// <summary>The name that the logo shows; empty = it decorates the title beside it.</summary>
    public string LogoAlt { get; init; } = "";

    /// <summary>The picture on browser tabs; null = the theme's.</summary>
    public BrandPicture? Icon { get; init; }

    /// <summary>The picture that the settings name for links to the site; null = none.</summary>
    public BrandPicture? OwnSocialImage { get; init; }

    /// <summary>The picture that other sites show beside a link to this one: the site's own, else the logo; null = none.</summary>
    public BrandPicture? SocialImage => OwnSocialImage ?? (Logo is { IsDrawing: false } ? Logo : null);

    public AccentPalette? Accent { get; init; }

    /// <summary>The site's own rules (<c>theme/site.css</c>), at the end of the theme's style sheet; may be empty.</summary>
    public string StyleSheet { get; init; } = "";

    /// <summary>Interface texts that replace the theme's, by key.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    public IEnumerable<ContentFile> Files => new[] { Logo, DarkLogo, Icon, OwnSocialImage }.OfType<BrandPicture>().Select(picture => picture.File);

    /// <summary>Rules for the end of the theme's style sheet; empty when the site changes nothing.</summary>
    public string Css =>
        (Accent?.Css ?? "")
        + (DarkLogo is null ? "" : """
            .logo-dark{display:none}
            @media (prefers-color-scheme:dark){:root:not([data-theme="light"]) .logo-light{display:none}:root:not([data-theme="light"]) .logo-dark{display:block}}
            :root[data-theme="dark"] .logo-light{display:none}
            :root[data-theme="dark"] .logo-dark{display:block}

            """.ReplaceLineEndings("\n"))
        + StyleSheet;
}

/// <param name="File">A resource of the content root.</param>
/// <param name="Size">In pixels; null when the file does not say.</param>
public sealed record BrandPicture(ContentFile File, (int Width, int Height)? Size)
{
    public bool IsDrawing => File.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
}
