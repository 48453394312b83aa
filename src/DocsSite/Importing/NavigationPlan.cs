using System.Globalization;
using System.Text;

namespace DocsSite.Importing;

/// <summary>The old navigation as ours: an <c>order</c> for every article within its folder, a title and an order for every folder.</summary>
internal sealed class NavigationPlan
{
    private readonly Dictionary<string, int> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public static NavigationPlan From(ImportedSite site)
    {
        var plan = new NavigationPlan();
        var targets = site.Articles.DistinctBy(article => article.Draft.Source).ToDictionary(article => article.Draft.Source, article => article.Target, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in site.Navigation) plan.Visit(entry, targets);
        return plan;
    }

    /// <summary>As YAML; null when the navigation does not have the article, and for the page of a folder.</summary>
    public string? OrderOf(string target) =>
        _articles.TryGetValue(target, out var order) && !IsIndex(target) ? order.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The <c>_directory.yml</c> files: defaults and variables on top, titles and order below.</summary>
    public IEnumerable<(string Path, string Text)> Directories(ImportedSite site)
    {
        foreach (var folder in _titles.Keys.Concat(_folders.Keys).Concat(site.Defaults.Keys).Append("").Distinct().Order(StringComparer.Ordinal))
        {
            var text = new StringBuilder();
            if (folder.Length > 0 && _titles.TryGetValue(folder, out var title)) text.Append("title: ").Append(YamlText.Scalar(title)).Append('\n');
            if (folder.Length > 0 && _folders.TryGetValue(folder, out var order)) text.Append("order: ").Append(order.ToString(CultureInfo.InvariantCulture)).Append('\n');
            foreach (var entry in site.Defaults.GetValueOrDefault(folder, [])) text.Append(YamlText.Key(entry.Key)).Append(':').Append(entry.Yaml.StartsWith('\n') ? "" : " ").Append(entry.Yaml).Append('\n');
            if (folder.Length == 0) AppendVariables(text, site);
            if (text.Length > 0) yield return (folder.Length == 0 ? "_directory.yml" : folder + "/_directory.yml", text.ToString());
        }
    }

    private static void AppendVariables(StringBuilder text, ImportedSite site)
    {
        if (site.Variables.Count == 0) return;
        text.Append("variables:\n");
        foreach (var (name, value) in site.Variables.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append("  ").Append(YamlText.Key(name)).Append(value is null ? ":" : ": " + YamlText.Scalar(value)).Append('\n');
    }

    /// <returns>The folder that all articles below the entry lie in; null when there are none.</returns>
    private string? Visit(NavigationEntry entry, IReadOnlyDictionary<string, string> targets)
    {
        var folders = new List<string>();
        if (targets.TryGetValue(entry.Path, out var target))
        {
            Place(target);
            folders.Add(FolderOf(target));
        }

        folders.AddRange(entry.Children.Select(child => Visit(child, targets)).OfType<string>());
        if (folders.Count == 0) return null;
        var common = folders.Aggregate(Common);
        // The outermost group names the folder; it comes last.
        if (entry.Children.Count > 0 && common.Length > 0) _titles[common] = entry.Title;
        return common;
    }

    private void Place(string target)
    {
        var folder = FolderOf(target);
        if (_articles.TryAdd(target, _counts.GetValueOrDefault(folder) + 1)) _counts[folder] = _counts.GetValueOrDefault(folder) + 1;
        for (var child = folder; child.Length > 0; child = FolderOf(child))
        {
            var parent = FolderOf(child);
            if (!_folders.TryAdd(child, _counts.GetValueOrDefault(parent + "/") + 1)) break;
            _counts[parent + "/"] = _counts.GetValueOrDefault(parent + "/") + 1;
        }
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    private static string Common(string one, string other)
    {
        while (other != one && !other.StartsWith(one + "/", StringComparison.Ordinal) && one.Length > 0) one = FolderOf(one);
        return one;
    }

    private static bool IsIndex(string target) => Path.GetFileNameWithoutExtension(target).ToLowerInvariant() is "index" or "readme";
}
