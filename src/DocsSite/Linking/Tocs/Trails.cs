using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Loading.Tocs;

namespace DocsSite.Linking.Tocs;

/// <param name="Prefix">Address that pages below the step begin with; null = every page.</param>
/// <param name="Url">The step's own page; empty when it leads out of the site.</param>
public sealed record TrailStep(string Title, string? Prefix, string Url)
{
    public IReadOnlyList<TrailStep> Steps { get; init; } = [];
}

/// <summary>The way from the home page to a page as Learn's breadcrumb files give it.</summary>
public sealed class Trails
{
    private readonly ContentMap _content;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<TrailStep>> _byFile;

    private Trails(ContentMap content, IReadOnlyDictionary<string, IReadOnlyList<TrailStep>> byFile)
    {
        _content = content;
        _byFile = byFile;
    }

    /// <param name="files">The breadcrumb files.</param>
    /// <param name="targets">What steps can lead to.</param>
    public static (Trails Trails, IReadOnlyList<Diagnostic> Diagnostics) Build(IEnumerable<TocFile> files, TocTargets targets)
    {
        var diagnostics = new List<Diagnostic>();
        var byFile = files.ToDictionary(file => file.Path, IReadOnlyList<TrailStep> (file) => [.. file.Items.Select(item => Step(item, file.Path, targets, diagnostics))], StringComparer.Ordinal);
        return (new Trails(targets.Content, byFile), diagnostics);
    }

    /// <summary>Names that the breadcrumbs give to folders of the site: address → name.</summary>
    public IReadOnlyDictionary<string, string> FolderNames
    {
        get
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            // The file nearest to the root speaks for the whole docset.
            foreach (var steps in _byFile.OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)) Add(steps);
            return names;

            void Add(IEnumerable<TrailStep> steps)
            {
                foreach (var step in steps)
                {
                    if (step.Prefix is { } prefix) names.TryAdd(prefix, step.Title);
                    Add(step.Steps);
                }
            }
        }
    }

    /// <summary>The steps above a page, the outermost first; empty when no breadcrumb file speaks of it.</summary>
    /// <param name="url">The page.</param>
    /// <param name="path">Its source, or its folder's.</param>
    /// <param name="declared">Its <c>breadcrumb_path</c>, or empty.</param>
    public IReadOnlyList<TrailStep> To(string url, string path, string declared)
    {
        var trail = new List<TrailStep>();
        var steps = FileFor(path, declared) is { } file ? _byFile[file] : [];
        while (steps.Where(step => step.Prefix is null || url.StartsWith(step.Prefix, StringComparison.Ordinal)).MaxBy(step => step.Prefix?.Length ?? 0) is { } next)
        {
            trail.Add(next);
            steps = next.Steps;
        }

        return trail;
    }

    private string? FileFor(string path, string declared)
    {
        if (_byFile.Count == 0) return null;
        var folder = _content.Docsets.Of(path)?.Folder ?? "";
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return Candidates().Select(candidate => _content.FindIgnoringCase(candidate)?.Path).FirstOrDefault(found => found is not null && _byFile.ContainsKey(found));

        IEnumerable<string> Candidates()
        {
            if (declared.Length > 0)
            {
                var yaml = System.IO.Path.ChangeExtension(declared, ".yml");
                if (!yaml.StartsWith('/'))
                {
                    if (_content.Resolve(path, yaml) is { } relative) yield return relative;
                }
                else
                {
                    // An address on Learn: below the base path, or below a name that only Learn knows.
                    if (_content.Docsets.OfAddress(yaml) is { } owner) yield return (owner.Docset.Folder + "/" + owner.Inner).TrimStart('/');
                    if (yaml.IndexOf('/', 1) is var slash and > 0) yield return prefix + yaml[(slash + 1)..];
                }
            }

            foreach (var name in (string[])["breadcrumb", "breadcrumbs", "bread"]) yield return $"{prefix}{name}/toc.yml";
        }
    }

    private static TrailStep Step(TocItem item, string file, TocTargets targets, List<Diagnostic> diagnostics)
    {
        var isRoot = item.TocHref.Trim('/').Length == 0;
        var own = isRoot ? null : targets.Content.FromLearnAddress(item.TocHref) ?? (item.TocHref.EndsWith('/') ? item.TocHref : item.TocHref + "/");
        var url = "";
        if (item.TopicHref.Length > 0)
        {
            var target = targets.Find(item.TopicHref, file);
            if (target.State == TocTargetState.Missing)
                diagnostics.Add(TocRules.TargetMissing.At(item.Span, $"\"{item.Name}\" leads to `{item.TopicHref}`, which does not exist", targets.Nearest(item.TopicHref, file)));
            else if (!LinkTarget.IsExternal(target.Url))
                url = target.Url;
        }

        return new TrailStep(item.Name, own, url) { Steps = [.. item.Items.Select(child => Step(child, file, targets, diagnostics))] };
    }
}
