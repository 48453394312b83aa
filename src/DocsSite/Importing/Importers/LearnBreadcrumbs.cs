using System.Text.RegularExpressions;
using DocsSite.Configuration;
using DocsSite.Loading;
using DocsSite.Loading.Tocs;

namespace DocsSite.Importing.Importers;

/// <summary>Learn's breadcrumb files name folders by their address on Learn, and articles name the file by an address: both have new ones.</summary>
/// <param name="tocs">All tables of contents.</param>
/// <param name="docsets">The docsets of the repository.</param>
/// <param name="newPath">Path in the repository → path in the content root that it comes into.</param>
internal sealed partial class LearnBreadcrumbs(IEnumerable<TocFile> tocs, DocsetMap docsets, Func<string, string> newPath)
{
    public const string Key = "breadcrumb_path";

    private static readonly string[] UsualFolders = ["breadcrumb", "breadcrumbs", "bread"];

    private readonly Dictionary<string, string> _files =
        tocs.Where(toc => toc.IsBreadcrumb).ToDictionary(toc => toc.Path, toc => toc.Path, StringComparer.OrdinalIgnoreCase);

    /// <summary>What <c>breadcrumb_path</c> must say now; null when no file is meant.</summary>
    /// <param name="declared">What it says; empty when it is not set, then the usual places count.</param>
    /// <param name="source">The file that says so.</param>
    public string? NewPath(string declared, string source)
    {
        var found = Candidates(declared, source).OfType<string>().Select(candidate => _files.GetValueOrDefault(candidate)).FirstOrDefault(path => path is not null);
        return found is null ? null : "~/" + newPath(found);
    }

    public Draft WithNewAddresses(Draft draft) => draft with { Lines = [.. draft.Lines.Select(line => line with { Text = WithNewAddress(line.Text) })] };

    private string WithNewAddress(string line)
    {
        if (Address().Match(line) is not { Success: true } match || docsets.OfAddress(match.Groups["t"].Value) is not { } owner) return line;
        var inner = owner.Inner.Trim('/');
        return match.Groups["pre"].Value + SiteAddress.ForArticle(newPath((owner.Docset.Folder + "/" + (inner.Length == 0 ? "" : inner + "/") + "index.md").TrimStart('/')));
    }

    private IEnumerable<string?> Candidates(string declared, string source)
    {
        var start = docsets.Of(source) is { Folder.Length: > 0 } docset ? docset.Folder + "/" : "";
        if (declared.Length > 0)
        {
            var yaml = Path.ChangeExtension(declared, ".yml");
            if (!yaml.StartsWith('/'))
            {
                yield return RelativePath.Resolve(source, yaml, start.TrimEnd('/'));
            }
            else
            {
                // Below the base path, or below a name that only Learn knows.
                if (docsets.OfAddress(yaml) is { } owner) yield return (owner.Docset.Folder + "/" + owner.Inner).TrimStart('/');
                if (yaml.IndexOf('/', 1) is var slash and > 0) yield return start + yaml[(slash + 1)..];
            }
        }

        foreach (var name in UsualFolders) yield return $"{start}{name}/toc.yml";
    }

    [GeneratedRegex(@"^(?<pre>\s*(?:-\s+)?tocHref\s*:\s*)[""']?(?<t>/[^""'\s]*)[""']?\s*$")]
    private static partial Regex Address();
}
