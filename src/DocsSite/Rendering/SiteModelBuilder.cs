using DocsSite.Configuration;
using DocsSite.Linking;
using DocsSite.Loading;

namespace DocsSite.Rendering;

/// <summary>Makes what all pages share from the settings and the navigation.</summary>
public static class SiteModelBuilder
{
    public const string SearchManifestUrl = "/search/index/manifest.json";

    /// <param name="site">The linked site.</param>
    /// <param name="assetUrls">Asset name → published address.</param>
    /// <param name="strings">Interface text of the site's language.</param>
    /// <param name="isPreview">Pages are for the writers' preview.</param>
    public static SiteModel Build(Site site, IReadOnlyDictionary<string, string> assetUrls, IReadOnlyDictionary<string, string> strings, bool isPreview)
    {
        var settings = site.Settings;
        var facets = FacetIndex.Build(site);
        var (feedback, target) = Feedback(settings.Feedback);
        return new SiteModel
        {
            Title = settings.Title == SiteSettings.DefaultTitle && site.Navigation.Index is { } home ? NameIn(home.Title) : settings.Title,
            Tagline = settings.Tagline,
            BaseUrl = settings.BaseUrl,
            CanonicalBaseUrl = settings.ProductionUrl,
            Language = settings.Language,
            Direction = IsRightToLeft(settings.Language) ? "rtl" : "ltr",
            Strings = site.Branding.Texts.Count == 0 ? strings : new Dictionary<string, string>([.. strings.Where(text => !site.Branding.Texts.ContainsKey(text.Key)), .. site.Branding.Texts]),
            Logo = Picture(site.Branding.Logo),
            DarkLogo = Picture(site.Branding.DarkLogo),
            LogoAlt = site.Branding.LogoAlt,
            IconUrl = site.Branding.Icon?.File.Url ?? "",
            SocialImage = Picture(site.Branding.SocialImage),
            Feeds = settings.BaseUrl.Length == 0 ? new Dictionary<string, string>() : Feed.Of(site).ToDictionary(feed => feed.SectionUrl, feed => feed.Url),
            AssetUrls = assetUrls,
            Products = [.. site.Navigation.Folders.Select(folder => new NavigationLink(folder.Title, folder.Url))],
            HeaderLinks = Links(settings.HeaderLinks, site.Content),
            FooterLinks = Links(settings.FooterLinks, site.Content),
            FooterText = settings.FooterText,
            BannerHtml = MentionLinks.Remove(site.Banner.Html),
            SearchManifestUrl = SearchManifestUrl,
            Feedback = feedback,
            FeedbackTarget = target,
            FeedbackContact = settings.FeedbackContact,
            IsPreview = isPreview,
            Facets = [.. facets.Facets.Select(facet => new FacetModel(facet.Facet.Id, facet.Facet.Label, [.. facet.Values.Select(value => new FacetValueModel(value.Value.Id, value.Value.Label) { Url = value.Url })]))],
        };
    }

    /// <summary>"Contoso help" of "Contoso help | Contoso": what follows the bar is written for search engines.</summary>
    private static string NameIn(string title) => title.IndexOf(" | ", StringComparison.Ordinal) is var end and > 0 ? title[..end].TrimEnd() : title;

    private static PictureModel? Picture(BrandPicture? picture) =>
        picture is null ? null : new PictureModel(picture.File.Url, picture.Size?.Width, picture.Size?.Height);

    private static List<NavigationLink> Links(IReadOnlyList<SettingsLink> links, ContentMap content) =>
        [.. links.Select(link => new NavigationLink(link.Text, content.FindIgnoringCase(link.Url.TrimStart('/'))?.Url is { Length: > 0 } url ? url : link.Url))];

    private static (FeedbackMode, string) Feedback(string setting) => setting switch
    {
        "netlify" => (FeedbackMode.Netlify, ""),
        _ when setting.StartsWith("mailto:", StringComparison.Ordinal) => (FeedbackMode.MailTo, setting["mailto:".Length..]),
        _ when setting.StartsWith("https://", StringComparison.Ordinal) || setting.StartsWith("http://", StringComparison.Ordinal) => (FeedbackMode.Url, setting),
        _ => (FeedbackMode.None, ""),
    };

    private static bool IsRightToLeft(string language) => language.Split('-')[0] is "ar" or "fa" or "he" or "ur" or "yi" or "ps" or "dv" or "ckb";
}
