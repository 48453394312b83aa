using System.Security.Cryptography;
using System.Text;
using DocsSite.Linking;
using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>The theme's style sheet, scripts and pictures, named after their content so that browsers keep them for ever.</summary>
public sealed class ThemeAssets : IOutputFormat
{
    private const string StyleSheet = "site.css";

    public IEnumerable<OutputFile> Create(PublishContext context) =>
        Files(context.Theme, context.Site.Branding).Select(asset => new OutputFile(UrlOf(asset)[1..], () => asset.Content));

    /// <summary>Asset name → address: <c>site.css</c> → <c>/assets/site.1a2b3c4d.css</c>.</summary>
    public static IReadOnlyDictionary<string, string> Urls(ITheme theme, Branding branding) =>
        Files(theme, branding).ToDictionary(asset => asset.Name, UrlOf, StringComparer.Ordinal);

    /// <summary>The site's rules go to the end of the theme's style sheet, so that they cost no request.</summary>
    private static IEnumerable<ThemeAsset> Files(ITheme theme, Branding branding)
    {
        var css = branding.Css;
        return css.Length == 0 ? theme.Assets : theme.Assets.Select(asset =>
            asset.Name == StyleSheet ? asset with { Content = (byte[])[.. asset.Content.Span, .. Encoding.UTF8.GetBytes("\n" + css)] } : asset);
    }

    private static string UrlOf(ThemeAsset asset)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(asset.Content.Span))[..10];
        var extension = Path.GetExtension(asset.Name);
        return $"/assets/{asset.Name[..^extension.Length]}.{hash}{extension}";
    }
}
