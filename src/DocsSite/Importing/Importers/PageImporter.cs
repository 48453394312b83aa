using DocsSite.Diagnostics;

namespace DocsSite.Importing.Importers;

/// <summary>What the importers of page after page share: read each, name its file, keep going when one can't be read.</summary>
internal static class PageImporter
{
    /// <param name="paths">Files to read.</param>
    /// <param name="options">How.</param>
    public static (List<ImportedArticle> Articles, List<Diagnostic> Findings) Read(ForeignFolder folder, IEnumerable<string> paths, Func<string, ReadingOptions> options)
    {
        var articles = new List<ImportedArticle>();
        var findings = new List<Diagnostic>();
        foreach (var path in paths)
        {
            var (draft, found) = ForeignArticle.Read(folder, path, options(path));
            findings.AddRange(found);
            if (draft is not null) articles.Add(new ImportedArticle(draft, ForeignArticle.NameOf(draft, folder.IsSingleFile)));
        }

        return (articles, findings);
    }

    /// <summary>Pages and exports of a help centre: HTML, text and JSON.</summary>
    public static ImportedSite ReadExport(ForeignFolder folder, ReadingOptions options)
    {
        var (articles, findings) = Read(folder, Pages(folder), _ => options);
        foreach (var path in folder.WithExtension(".json"))
        {
            foreach (var page in JsonExport.Pages(folder, path))
            {
                var (draft, found) = ForeignArticle.Read(page, options);
                findings.AddRange(found);
                if (draft is not null) articles.Add(new ImportedArticle(draft, Slug.Of(draft.Metadata.Text("title")) + ".md"));
            }
        }

        return new ImportedSite { Articles = articles, Diagnostics = findings };
    }

    /// <summary>The pages of a folder; of a single file that one, whatever its name.</summary>
    public static IEnumerable<string> Pages(ForeignFolder folder) => folder.IsSingleFile
        ? folder.Paths.Where(path => !path.Contains('/') && !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        : folder.Paths.Where(path => ForeignArticle.IsPage(path) && !path.Contains("_files/", StringComparison.Ordinal));
}
