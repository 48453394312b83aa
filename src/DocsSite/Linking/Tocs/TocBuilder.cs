using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Loading.Tocs;

namespace DocsSite.Linking.Tocs;

/// <summary>Resolves the tables of contents as written into menus: every entry leads to a page, or it is reported and left out.</summary>
public sealed class TocBuilder
{
    private const int MaxDepth = 60;

    private readonly TocTargets _targets;
    private readonly IReadOnlyDictionary<string, TocFile> _files;
    private readonly HashSet<string> _contained = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceSpan, (string Name, string Href, string From)> _missing = [];
    private readonly Dictionary<(RuleDescriptor, SourceSpan), Diagnostic> _diagnostics = [];

    private TocBuilder(IReadOnlyDictionary<string, TocFile> files, TocTargets targets)
    {
        _files = files;
        _targets = targets;
    }

    /// <param name="files">Path → table as written; breadcrumbs are not among them.</param>
    /// <param name="targets">What entries can lead to.</param>
    public static (TocMap Map, IReadOnlyList<Diagnostic> Diagnostics) Build(IReadOnlyDictionary<string, TocFile> files, TocTargets targets)
    {
        var builder = new TocBuilder(files, targets);
        var tables = files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new TableOfContents(file.Path, builder.Entries(file, [])))
            .ToList();
        builder.ReportMissing();
        // A table that another one contains is a part of it, not a menu of its own.
        return (new TocMap([.. tables.Where(table => !builder._contained.Contains(table.Path))]), [.. builder._diagnostics.Values]);
    }

    private List<TocEntry> Entries(TocFile file, IReadOnlyList<string> chain) =>
        [.. file.Items.Select(item => Entry(item, file, [.. chain, file.Path])).OfType<TocEntry>()];

    private TocEntry? Entry(TocItem item, TocFile file, IReadOnlyList<string> chain)
    {
        var nested = Nested(item, file.Path);
        var pageHref = item.TopicHref.Length > 0 ? item.TopicHref : nested is null ? item.Href : "";
        var page = pageHref.Length > 0 ? Resolve(pageHref, item, file.Path) : null;
        var children = item.Items.Select(child => Entry(child, file, chain)).OfType<TocEntry>().ToList();
        if (nested is not null) children.AddRange(Contain(nested, item, chain));
        var first = page?.Url ?? children.Select(child => child.Url).FirstOrDefault();
        if (first is null)
        {
            if (pageHref.Length == 0 && nested is null && item.Items.Count == 0)
                Report(TocRules.EmptyEntry, item.Span, $"\"{item.Name}\" has neither a target nor entries", "Give it an `href` or `items`, or remove it.");
            return null;
        }

        var title = item.Name.Length > 0 ? item.Name : page?.Title ?? children.FirstOrDefault()?.Title ?? first;
        return new TocEntry(title, first)
        {
            HasPage = page is not null,
            IsExpanded = item.IsExpanded,
            Keywords = item.DisplayName,
            Children = children,
        };
    }

    /// <summary>The table that the entry stands for, by its file or (as docfx has it) its folder.</summary>
    private TocFile? Nested(TocItem item, string from)
    {
        foreach (var href in (string[])[item.TocHref, item.Href])
        {
            if (href.Length == 0 || !TocReader.IsToc(LinkTarget.Path(href))) continue;
            if (_targets.Content.Resolve(from, LinkTarget.Path(href)) is not { } path) continue;
            if (_targets.Content.FindIgnoringCase(path) is { } found && _files.TryGetValue(found.Path, out var file)) return file;
        }

        return null;
    }

    private List<TocEntry> Contain(TocFile nested, TocItem item, IReadOnlyList<string> chain)
    {
        if (chain.Contains(nested.Path) || chain.Count > MaxDepth)
        {
            Report(TocRules.Loop, item.Span, "the table contains itself: " + string.Join(" → ", [.. chain, nested.Path]), "Remove one of the entries in the chain.");
            return [];
        }

        _contained.Add(nested.Path);
        return Entries(nested, chain);
    }

    private TocTarget? Resolve(string href, TocItem item, string from)
    {
        var target = _targets.Find(href, from);
        switch (target.State)
        {
            case TocTargetState.Missing:
                _missing.TryAdd(item.Span, (item.Name, href, from));
                return null;
            case TocTargetState.CaseDiffers:
                Report(TocRules.CaseMismatch, item.Span, $"`{href}` is named `{target.Path}`: the path differs in case", $"Write `{RelativePath.Between(from, target.Path!)}`.", CaseFix(href, target.Path!, item.Span));
                break;
            case TocTargetState.Moved:
                Report(TocRules.MovedTarget, item.Span, $"`{href}` has moved to `{target.Url}`", "Name the new file, or remove the entry.");
                break;
        }

        return target;
    }

    /// <summary>Looking for the nearest names is dear, so it is done once for each, by all processors.</summary>
    private void ReportMissing()
    {
        var missing = _missing.ToArray();
        var nearest = new string[missing.Length];
        Parallel.For(0, nearest.Length, i => nearest[i] = _targets.Nearest(missing[i].Value.Href, missing[i].Value.From));
        for (var i = 0; i < missing.Length; i++)
        {
            var (span, (name, href, _)) = missing[i];
            Report(TocRules.TargetMissing, span, $"\"{name}\" leads to `{href}`, which does not exist", nearest[i]);
        }
    }

    /// <summary>The entry as it is, in the letters of the file's name; null when it is not written plainly.</summary>
    private static Fix? CaseFix(string href, string path, SourceSpan span)
    {
        var written = LinkTarget.Path(href);
        if (span.Length != href.Length || !href.StartsWith(written, StringComparison.Ordinal)) return null;
        var letters = written.ToCharArray();
        for (int at = written.Length - 1, named = path.Length - 1; at >= 0 && named >= 0; at--, named--)
        {
            if (char.ToLowerInvariant(letters[at]) != char.ToLowerInvariant(path[named])) break;
            letters[at] = path[named];
        }

        return new Fix(FixSafety.Safe, "Write the name as the file has it", [new TextEdit(span, new string(letters) + href[written.Length..])]);
    }

    /// <summary>Once for every entry, however many tables contain it.</summary>
    private void Report(RuleDescriptor rule, SourceSpan span, string message, string help, Fix? fix = null) =>
        _diagnostics.TryAdd((rule, span), rule.At(span, message, help) with { Fix = fix });
}
