using System.Globalization;
using DocsSite.Configuration;
using DocsSite.Diagnostics;
using DocsSite.Linking;
using DocsSite.Loading;

namespace DocsSite.Building;

/// <summary>Reads what a site changes of its theme: settings, and the folder <c>theme/</c> of the content root.</summary>
internal sealed class BrandingReader(SiteSettings settings, ContentMap content, IInputFolder folder)
{
    public const string StyleSheetPath = "theme/site.css";

    private readonly List<Diagnostic> _diagnostics = [];

    /// <param name="texts">The site's interface texts, already checked.</param>
    public (Branding Branding, IReadOnlyList<Diagnostic> Diagnostics) Read(IReadOnlyDictionary<string, string> texts)
    {
        var branding = new Branding
        {
            Logo = settings.Logo is { } logo ? Picture(logo.File, logo.Span) : null,
            DarkLogo = settings.Logo is { Dark.Length: > 0 } dark ? Picture(dark.Dark, dark.Span) : null,
            LogoAlt = settings.Logo?.Alt ?? "",
            Icon = settings.Icon is { } icon ? Picture(icon.File, icon.Span) : null,
            OwnSocialImage = settings.SocialImage is { } social ? SocialImage(social) : null,
            Accent = Accent(),
            StyleSheet = StyleSheet(),
            Texts = texts,
        };
        return (branding, _diagnostics);
    }

    private BrandPicture? Picture(string path, SourceSpan span)
    {
        if (content.FindIgnoringCase(path.TrimStart('/')) is { Kind: ContentKind.Resource } file)
            return new BrandPicture(file, ImageSize.Of(folder.ReadHead(file.Path, ImageSize.HeadLength)));
        _diagnostics.Add(ThemeRules.ThemeFileMissing.At(
            span, $"there is no picture `{path}` in the content root", DidYouMean.Ask(path, content.Files.Where(each => each.Kind == ContentKind.Resource).Select(each => each.Path))));
        return null;
    }

    /// <summary>No site shows drawings beside a link.</summary>
    private BrandPicture? SocialImage(PictureSetting setting)
    {
        var picture = Picture(setting.File, setting.Span);
        if (picture is null or { IsDrawing: false }) return picture;
        _diagnostics.Add(SettingsRules.SettingType.At(
            setting.Span, $"`{setting.File}` is a drawing, which no site shows beside a link", "Name a PNG, JPEG or WebP file, at best of 1200 by 630 pixels."));
        return null;
    }

    private AccentPalette? Accent()
    {
        if (settings.Accent is not { } accent) return null;
        Judge(accent.Light, AccentScheme.Light, accent.Span);
        if (accent.Dark is { } dark) Judge(dark, AccentScheme.Dark, accent.Span);
        return AccentPalette.Of(accent.Light, accent.Dark);
    }

    private void Judge(Color color, AccentScheme scheme, SourceSpan span)
    {
        var contrast = scheme.ContrastOf(color);
        if (contrast >= AccentPalette.TextContrast) return;
        var better = scheme.Readable(color);
        _diagnostics.Add(ThemeRules.AccentContrast.At(
            span,
            string.Create(CultureInfo.InvariantCulture, $"`{color}` has a contrast of {Math.Floor(contrast * 100) / 100:0.00}:1 with the {scheme.Name} scheme; text needs 4.5:1"),
            $"Write \"{better}\", which the site uses instead: the same hue, {(scheme == AccentScheme.Light ? "darker" : "lighter")}."));
    }

    private string StyleSheet()
    {
        if (!folder.Paths.Contains(StyleSheetPath)) return "";
        var (source, diagnostics) = SourceFileReader.ReadText(folder, StyleSheetPath);
        _diagnostics.AddRange(diagnostics);
        return source.Text.ReplaceLineEndings("\n");
    }
}
