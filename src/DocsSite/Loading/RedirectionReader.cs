using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>
/// Reads the redirection files of a Learn repository (<c>redirections</c>: <c>source_path</c>, <c>redirect_url</c>,
/// <c>redirect_document_id</c>): moved pages and their final addresses. Chains are flattened, loops and dead targets refused.
/// </summary>
public sealed class RedirectionReader
{
    private readonly ContentMap _content;
    private readonly string _host;
    private readonly Dictionary<string, Redirection> _byFrom = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];

    private RedirectionReader(ContentMap content, string host)
    {
        _content = content;
        _host = host;
    }

    /// <param name="files">The documents.</param>
    /// <param name="content">The site's files.</param>
    /// <param name="host">Where addresses outside all docsets are, e.g. <c>https://learn.microsoft.com</c>.</param>
    /// <returns>Ordered by the former address.</returns>
    public static (IReadOnlyList<Redirection> Redirections, IReadOnlyList<Diagnostic> Diagnostics) Read(IEnumerable<DataNode> files, ContentMap content, string host)
    {
        var reader = new RedirectionReader(content, host);
        foreach (var file in files) reader.ReadFile(file);
        return (reader.Flatten(), reader._diagnostics);
    }

    /// <summary>Addresses that the files name as targets: what a docset's base path can be told from.</summary>
    public static IEnumerable<string> Targets(DataNode file) =>
        Entries(file).Select(entry => DataText.Of(entry["redirect_url"])).Where(url => url.StartsWith('/'));

    private static IEnumerable<DataMap> Entries(DataNode file) =>
        ((file as DataMap)?["redirections"] as DataList)?.Items.OfType<DataMap>() ?? [];

    private void ReadFile(DataNode file)
    {
        if ((file as DataMap)?["redirections"] is not DataList)
        {
            Report(RedirectionRules.Malformed, file.Span, "the file has no list `redirections`", "Write { \"redirections\": [ … ] }.");
            return;
        }

        foreach (var entry in Entries(file)) ReadEntry(entry);
    }

    private void ReadEntry(DataMap entry)
    {
        var source = DataText.Of(entry["source_path"] ?? entry["source_path_from_root"]).Replace('\\', '/');
        if (source.Length == 0 || entry["redirect_url"] is not DataString { Value.Length: > 0 } url)
        {
            Report(RedirectionRules.Malformed, entry.Span, source.Length == 0 ? "the entry has no `source_path`" : $"`{source}` has no `redirect_url`", "Give every entry both.");
            return;
        }

        // The source starts at the folder of the redirection file; an absolute one at the root of the repository.
        var path = RelativePath.Resolve(entry.Span.Path, source);
        if (path is null)
        {
            Report(RedirectionRules.Malformed, entry.Span, $"`{source}` leads out of the repository", "Write the path from the folder of this file.");
            return;
        }

        if (_content.FindIgnoringCase(path) is { Kind: ContentKind.Article })
        {
            Report(RedirectionRules.SourceExists, entry.Span, $"`{path}` still exists, so the redirect has no effect", "Delete the article, or the entry.");
            return;
        }

        var from = Path.GetExtension(path).ToLowerInvariant() is ".md" or ".yml" ? _content.AddressOf(path) : SiteAddress.ForResource(path);
        var redirection = new Redirection(from, Target(url, path), url.Span) { KeepsIdentity = DataText.Of(entry["redirect_document_id"]) == "true" };
        // "sign- in.md" and "sign-in.md" have one address here: the page is already where the redirect sends its readers.
        if (IsSelf(redirection) && (_content.FindUrl(from) is not null || _byFrom.ContainsKey(from))) return;
        if (_byFrom.TryGetValue(from, out var other) && IsSelf(other)) _byFrom[from] = redirection;
        else if (!_byFrom.TryAdd(from, redirection))
            Report(RedirectionRules.Duplicate, entry.Span, $"`{path}` is already moved in {_byFrom[from].Span}", "Remove one of the two entries.");
    }

    private static bool IsSelf(Redirection redirection) => LinkTarget.Path(redirection.To) == redirection.From;

    private string Target(DataString url, string source)
    {
        var target = TrimHidden(url.Value);
        if (target.Length != url.Value.Length)
            Report(RedirectionRules.HiddenCharacters, url.Span, "the target begins or ends with white space or invisible characters", $"Write `{target}`.");
        if (LinkTarget.IsExternal(target)) return target;
        var path = LinkTarget.Path(target);
        var fragment = LinkTarget.Fragment(target) is { Length: > 0 } anchor ? "#" + anchor : "";
        if (!path.StartsWith('/'))
        {
            // A relative target is seen from the page that moved.
            var resolved = _content.Resolve(source, path) ?? path;
            return _content.AddressOf(Path.HasExtension(resolved) ? resolved : resolved + ".md") + fragment;
        }

        if (_content.FromLearnAddress(path) is { } own) return own + fragment;
        var asWritten = path.EndsWith('/') ? path : path + "/";
        // Without any docset, or in one whose base path nobody knows, an address can only be the site's own.
        var isOwn = _content.FindUrl(asWritten) is not null || _byFrom.ContainsKey(asWritten) || _content.Docsets.All.All(docset => docset.BasePath.Length == 0);
        return isOwn ? asWritten + fragment : _host + target;
    }

    private IReadOnlyList<Redirection> Flatten()
    {
        var flat = new SortedDictionary<string, Redirection>(StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var redirection in _byFrom.Values.OrderBy(entry => entry.Span))
        {
            if (Follow(redirection, refused) is { } final) flat.Add(final.From, final);
        }

        foreach (var group in flat.Values.Where(entry => entry.KeepsIdentity).GroupBy(entry => LinkTarget.Path(entry.To), StringComparer.Ordinal))
        {
            var extra = LinkTarget.IsExternal(group.Key) ? group.Take(0) : group.OrderBy(entry => entry.Span).Skip(1);
            foreach (var entry in extra)
                Report(RedirectionRules.IdentityShared, entry.Span, $"`{group.Key}` already takes over the identity of another page", "Set `redirect_document_id` to false here.");
        }

        return [.. flat.Values];
    }

    /// <summary>The redirect with the address at the end of its chain, or null when there is none.</summary>
    private Redirection? Follow(Redirection start, HashSet<string> refused)
    {
        var seen = new List<string> { start.From };
        var current = start;
        while (_byFrom.TryGetValue(LinkTarget.Path(current.To), out var next))
        {
            if (seen.Contains(next.From))
            {
                // Reported once for all members of the circle.
                if (seen.All(refused.Add))
                    Report(RedirectionRules.Loop, start.Span, "the redirects lead in a circle: " + string.Join(" → ", [.. seen, next.From]), "Let one of them lead to a page.");
                return null;
            }

            seen.Add(next.From);
            current = next;
        }

        if (seen.Count > 1)
            Report(RedirectionRules.Chain, start.Span, $"the redirect leads over {seen.Count - 1} other(s) to `{current.To}`", $"Write the final address.");
        if (!LinkTarget.IsExternal(current.To) && !IsPage(LinkTarget.Path(current.To)))
        {
            Report(RedirectionRules.DeadTarget, start.Span, $"the site has no page `{LinkTarget.Path(current.To)}`", Nearest(LinkTarget.Path(current.To)));
            return null;
        }

        return start with { To = current.To };
    }

    /// <summary>An article, or a folder that has articles: it has a page too.</summary>
    private bool IsPage(string address) => _content.FindUrl(address) is not null || _content.IsFolder(address);

    private string Nearest(string address) =>
        DidYouMean.Ask(address, _content.Articles.Select(article => article.Url)) ?? "Correct the address, or remove the entry.";

    /// <summary>Without white space of any kind, byte order marks and zero-width characters at both ends.</summary>
    private static string TrimHidden(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsHidden(text[start])) start++;
        while (end > start && IsHidden(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsHidden(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;

    private void Report(RuleDescriptor rule, SourceSpan span, string message, string help) => _diagnostics.Add(rule.At(span, message, help));
}
