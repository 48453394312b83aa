using System.Collections.Immutable;
using System.Text;
using DocsSite.Diagnostics;
using DocsSite.Importing.Passes;
using DocsSite.Loading;

namespace DocsSite.Importing;

/// <summary>Drafts → files: names, links, pictures, includes, redirects and the folders' metadata.</summary>
internal sealed class SiteAssembly
{
    private readonly ForeignFolder _folder;
    private readonly ImportedSite _site;
    private readonly TargetSite _target;
    private readonly LinkMap _links;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<FileReport> _articles = [];
    private readonly List<FileReport> _includes = [];
    private readonly Dictionary<string, string> _handOffs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pages;
    private readonly HashSet<string> _redirects = new(StringComparer.OrdinalIgnoreCase);

    private SiteAssembly(ForeignFolder folder, ImportedSite site, TargetSite target)
    {
        (_folder, _site, _target) = (folder, site, target);
        _links = new LinkMap(folder, site);
        _pages = site.Articles.Select(article => SiteAddress.ForArticle(target.PathOf(article.Target)).Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="result">What is known so far; gets the files and their reports.</param>
    /// <param name="folder">The material.</param>
    /// <param name="site">What was found in it.</param>
    /// <param name="target">The site that it comes into.</param>
    public static ImportResult Assemble(ImportResult result, ForeignFolder folder, ImportedSite site, TargetSite target)
    {
        var assembly = new SiteAssembly(folder, site, target);
        assembly.Run();
        return result with { Files = assembly._files, Articles = assembly._articles, Includes = assembly._includes };
    }

    private void Run()
    {
        var order = NavigationPlan.From(_site);
        foreach (var (path, bytes) in _site.Articles.SelectMany(article => article.Draft.Embedded)) _links.AddEmbedded(path, bytes);
        foreach (var article in _site.Articles) Add(article, order);
        foreach (var text in _site.Texts)
        {
            var draft = WithLinks(text.Draft, text.Target);
            Put(text.Target, Body(draft.Lines));
            _includes.Add(FileReport.Of(draft, text.Target, draft.Lines.Select(line => line.Source)));
        }

        foreach (var (path, bytes) in _links.Used()) _files[path] = bytes;
        foreach (var (path, text) in order.Directories(_site)) Put(path, text);
    }

    private void Add(ImportedArticle article, NavigationPlan order)
    {
        var draft = WithLinks(article.Draft, article.Target);
        draft = WithHandOff(draft, article.Target);
        draft = WithRedirects(draft, article.Target);
        if (!draft.Metadata.Has("order") && order.OrderOf(article.Target) is { } place) draft = draft.WithMetadata("order", place);
        var head = draft.Metadata.ToYaml();
        var lines = draft.Lines.SkipWhile(line => line.Text.Length == 0).ToList();
        Put(article.Target, head + Body(lines));
        _articles.Add(FileReport.Of(draft, article.Target, Enumerable.Repeat(0, head.Count(c => c == '\n')).Concat(lines.Select(line => line.Source))));
    }

    private Draft WithLinks(Draft draft, string target)
    {
        var notes = new List<ImportNote>();
        var isYaml = target.EndsWith(".yml", StringComparison.Ordinal);
        var isOpen = false;
        var result = draft.ReplaceLines(line =>
        {
            var wasOpen = isOpen;
            isOpen = LinkTargets.LeavesOpen(line.Text, isOpen);
            if (line.Text == HandOffs.Token) return null;
            var text = isYaml ? LinkTargets.RewriteYaml(line.Text, (link, isPicture) => Rewritten(link, isPicture, line))
                : LinkTargets.Rewrite(line.Text, (link, isPicture) => Rewritten(link, isPicture, line), wasOpen);
            return text == line.Text ? null : ([text], null);
        });
        var handOff = draft.HandOff.Select(line => line with { Text = LinkTargets.Rewrite(line.Text, (link, isPicture) => Rewritten(link, isPicture, line)) });
        return result with { Notes = result.Notes.AddRange(notes), HandOff = [.. handOff] };

        string? Rewritten(string link, bool isPicture, DraftLine line)
        {
            if (line.Text.Contains("[!INCLUDE", StringComparison.OrdinalIgnoreCase) && OwnInclude(draft, link, target) is { } own)
            {
                notes.Add(new ImportNote(NoteKind.Changed, line.Source, "include → the one of this site", link) { Confidence = 0.8 });
                return own;
            }

            var (text, note) = _links.Rewrite(new LinkPlace(draft.Source, target), link, isPicture);
            if (note is not null) notes.Add(new ImportNote(NoteKind.Check, line.Source, note, link) { Confidence = 0 });
            return text;
        }
    }

    /// <summary>An include that the material lacks and the site has under the same name.</summary>
    private string? OwnInclude(Draft draft, string link, string target)
    {
        if (RelativePath.Resolve(draft.Source, link) is { } path && _folder.Has(path)) return null;
        var name = "includes/" + link[(link.LastIndexOf('/') + 1)..];
        return _target.Includes.Contains(name) ? LinkMap.Relative(_target.PathOf(target), name) : null;
    }

    private Draft WithHandOff(Draft draft, string target)
    {
        if (draft.HandOff.IsEmpty) return draft;
        var text = Body(draft.HandOff);
        if (!_handOffs.TryGetValue(text, out var path))
        {
            path = _handOffs.Count == 0 ? "includes/escalation.md" : $"includes/escalation-{_handOffs.Count + 1}.md";
            // A second import into the folder must not take the first one's words.
            if (_target.Existing(path) is { } existing && existing != text) path = $"includes/escalation-{Path.GetFileNameWithoutExtension(target)}.md";
            _handOffs[text] = path;
            Put(path, text);
            _includes.Add(new FileReport(draft.Source, path, []) { SourceLines = [.. draft.HandOff.Select(line => line.Source)] });
        }

        var token = HandOffs.Token.Replace("(hand-off)", $"({LinkMap.Relative(target, path)})", StringComparison.Ordinal);
        return draft with { Lines = [.. draft.Lines.Select(line => line.Text == HandOffs.Token ? line with { Text = token } : line)] };
    }

    private Draft WithRedirects(Draft draft, string target)
    {
        var url = SiteAddress.ForArticle(_target.PathOf(target));
        var old = draft.OldAddresses.Select(address => LinkTarget.Path(address.Trim())).Where(address => address.Length > 1)
            .Select(address => (address.StartsWith('/') ? "" : "/") + address)
            .Where(address => !address.Trim('/').Equals(url.Trim('/'), StringComparison.OrdinalIgnoreCase) && !_pages.Contains(address.Trim('/')) && _redirects.Add(address)).ToList();
        return old.Count == 0 ? draft : draft.WithMetadata("redirectFrom", YamlText.List(old));
    }

    private static string Body(IEnumerable<DraftLine> lines) => string.Join('\n', lines.Select(line => line.Text)).TrimEnd('\n') + "\n";

    private void Put(string path, string text) => _files[path] = Encoding.UTF8.GetBytes(text);
}
