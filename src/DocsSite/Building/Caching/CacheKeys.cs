using System.Globalization;
using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Loading;
using DocsSite.Validation;

namespace DocsSite.Building.Caching;

/// <summary>What a result depends on, as hashes.</summary>
internal static class CacheKeys
{
    private const string FolderFile = "_directory.yml";

    /// <summary>Variables of a build host that settings are read from.</summary>
    private static readonly string[] HostVariables = ["NETLIFY", "CONTEXT", "URL", "DEPLOY_PRIME_URL"];

    /// <summary>What all articles share: the program itself, and every file that was read before the first article but those of folders.</summary>
    public static ContentHash Environment(BuildRequest request, SiteSources sources) => ContentHash.OfTexts(
    [
        .. Request(request),
        // Told from breadcrumbs, which belong to no article.
        .. sources.Content.Docsets.All.Select(docset => $"{docset.Folder} {docset.BasePath} {docset.Address}"),
        // Renames have dates, so the words of a site may depend on the day.
        .. sources.Vocabulary.Renames.Select(rename => rename.ToString()),
        // Articles are searched for the texts of includes.
        .. sources.IncludeTexts.SelectMany(include => new[] { include.Path, include.Markdown }),
        .. sources.Texts.Where(pair => !IsLocal(pair.Key) && sources.Content.Find(pair.Key)?.Kind != ContentKind.Article).OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value.Text }),
    ]);

    /// <summary>The program and how it was called.</summary>
    public static IEnumerable<string> Request(BuildRequest request) =>
    [
        typeof(CacheKeys).Assembly.ManifestModule.ModuleVersionId.ToString(),
        request.IsPreview ? "preview" : "",
        string.Join('\n', request.SettingOverrides),
        .. request.Environment
            .Where(pair => pair.Key.StartsWith(SettingsReader.EnvironmentPrefix, StringComparison.Ordinal) || HostVariables.Contains(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"),
    ];

    /// <summary>Everything that a check can depend on: the request, and every file by size and time or, where fresh, by content.</summary>
    public static ContentHash Check(BuildRequest request, HashedInputFolder folder, DateTime lookedAt) => ContentHash.OfTexts(
    [
        .. Request(request),
        Day(request),
        // The theme's texts, with which the site's own are compared.
        request.ThemeTexts?.Method.Module.ModuleVersionId.ToString() ?? "",
        request.UseBaseline ? "baseline" : "",
        request.ShippedCodes?.Path ?? "",
        request.ShippedCodes?.Text ?? "",
        .. folder.Diagnostics.Select(finding => finding.Span.Path + finding.Message),
        .. folder.Paths.SelectMany(path => new[] { path, Stamp(path, folder, lookedAt) }),
    ]);

    /// <summary>Names of all files, and the stamps (or, where fresh or unknown, the content) of those that are not text: pictures have sizes.</summary>
    public static ContentHash Listing(ContentMap content, HashedInputFolder folder, DateTime lookedAt) => ContentHash.OfTexts(
        folder.Paths.Concat(content.Files.Where(file => file.Kind == ContentKind.Resource).Select(file => Stamp(file.Path, folder, lookedAt))));

    /// <summary>Names of all files, and the sizes of those that are not text.</summary>
    public static ContentHash Names(ContentMap content, HashedInputFolder folder) => ContentHash.OfTexts(
        folder.Paths.Concat(content.Files.Where(file => file.Kind == ContentKind.Resource)
            .Select(file => folder.StampOf(file.Path)?.Length.ToString(CultureInfo.InvariantCulture) ?? folder.HashOf(file.Path)?.ToString() ?? "")));

    /// <summary>Everything that findings about the site as a whole can depend on.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sources">For the files that concern no article by itself: menus, metadata of folders.</param>
    /// <param name="rules">The rules that are asked.</param>
    /// <param name="parts">What the articles share, and how each looks from outside.</param>
    public static ContentHash Site(BuildRequest request, SiteSources sources, IReadOnlyList<IRule> rules, IEnumerable<ContentHash> parts) => ContentHash.OfTexts(
    [
        Day(request),
        request.ShippedCodes?.Path ?? "",
        request.ShippedCodes?.Text ?? "",
        .. rules.Select(rule => rule.Descriptor.Id),
        .. parts.Select(part => part.ToString()),
        .. sources.Texts.Where(pair => IsLocal(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value.Text }),
    ]);

    /// <summary>What is around every article, see <see cref="Validation.Surroundings"/>.</summary>
    public static ContentHash Surroundings(BuildRequest request, IReadOnlyList<IRule> rules, IEnumerable<ContentHash> parts) =>
        ContentHash.OfTexts([Day(request), .. rules.Select(rule => rule.Descriptor.Id), .. parts.Select(part => part.ToString())]);

    /// <summary>What the site answers at.</summary>
    public static ContentHash Addresses(SiteAddresses addresses) => ContentHash.OfTexts(
        new[] { addresses.Articles, addresses.Folders, addresses.Former, addresses.ErrorSlugs }.SelectMany(set => set.Order(StringComparer.Ordinal).Append(""))
            .Append(addresses.HasEscalation ? "escalation" : ""));

    /// <summary>The metadata files from the root down to the article's folder.</summary>
    public static ContentHash Folders(string path, SiteSources sources)
    {
        var texts = new List<string>();
        for (var folder = path; folder.Length > 0;)
        {
            folder = folder[..Math.Max(folder.LastIndexOf('/'), 0)];
            var file = folder.Length == 0 ? FolderFile : $"{folder}/{FolderFile}";
            if (sources.Texts.TryGetValue(file, out var text)) texts.AddRange([file, text.Text]);
        }

        return texts.Count == 0 ? default : ContentHash.OfTexts(texts);
    }

    /// <summary>Where the references lead and how large the pictures are, now.</summary>
    public static ContentHash Links(Article article, ArticleCompiler compiler) => ContentHash.OfTexts(
        article.References.Select(compiler.Resolve).SelectMany(pair => new[]
        {
            pair.Record.State.ToString(), pair.Record.Path ?? "", pair.Record.Fragment, pair.Resolved.Url,
            string.Create(CultureInfo.InvariantCulture, $"{pair.Resolved.Width}x{pair.Resolved.Height}"),
        }));

    private static string Day(BuildRequest request) => request.Today.ToString("o", CultureInfo.InvariantCulture);

    private static bool IsLocal(string path) => Path.GetFileNameWithoutExtension(path) is "toc" or "TOC" or "_directory";

    private static string Stamp(string path, HashedInputFolder folder, DateTime lookedAt) =>
        folder.StampOf(path) is { } stamp && !KnownFiles.IsFresh(stamp, lookedAt)
            ? string.Create(CultureInfo.InvariantCulture, $"{stamp.Length} {stamp.Time}")
            : folder.HashOf(path)?.ToString() ?? "";
}
