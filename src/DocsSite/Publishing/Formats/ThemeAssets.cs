using System.Security.Cryptography;
using DocsSite.Rendering;

namespace DocsSite.Publishing.Formats;

/// <summary>The theme's style sheet, scripts and pictures, named after their content so that browsers keep them for ever.</summary>
public sealed class ThemeAssets : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context) =>
        context.Theme.Assets.Select(asset => new OutputFile(UrlOf(asset)[1..], () => asset.Content));

    /// <summary>Asset name → address: <c>site.css</c> → <c>/assets/site.1a2b3c4d.css</c>.</summary>
    public static IReadOnlyDictionary<string, string> Urls(ITheme theme) =>
        theme.Assets.ToDictionary(asset => asset.Name, UrlOf, StringComparer.Ordinal);

    private static string UrlOf(ThemeAsset asset)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(asset.Content.Span))[..10];
        var extension = Path.GetExtension(asset.Name);
        return $"/assets/{asset.Name[..^extension.Length]}.{hash}{extension}";
    }
}
