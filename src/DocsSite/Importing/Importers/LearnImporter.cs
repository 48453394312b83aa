using System.Text.RegularExpressions;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Importers;

/// <summary>A Microsoft Learn repository, which builds as it is and is rewritten only on demand, or single articles of one.</summary>
public sealed partial class LearnImporter : IImporter
{
    /// <summary>Where Learn's addresses from the root lead.</summary>
    public const string Host = "https://learn.microsoft.com";

    public string Name => "learn";

    public string Summary => "Microsoft Learn: a repository with docfx.json (builds as it is; rewritten with --convert), or articles of one";

    public Detection Detect(ForeignFolder folder)
    {
        var samples = new Samples(folder, ".md", ".txt");
        return Detection.Of(
        [
            (Docsets(folder).Count > 0, 0.97, "docfx.json"),
            (samples.Match(LearnKey()), 0.9, "metadata that begins with `ms.`"),
            (samples.Match(Include()), 0.5, "includes in Learn's form"),
            (samples.Match(Image()), 0.6, "pictures in Learn's form (`:::image`)"),
        ]);
    }

    public bool BuildsInPlace(ForeignFolder folder) => Docsets(folder).Count > 0;

    public ImportedSite Read(ForeignFolder folder, ImportContext context)
    {
        var options = new ReadingOptions(context.Passes with { IsMonthFirst = true });
        var docsets = Docsets(folder);
        if (docsets.Count > 0) return new LearnRepository(folder, context).Read();
        var (articles, findings) = PageImporter.Read(folder, PageImporter.Pages(folder).Where(path => !path.Split('/').Contains("includes")), _ => options);
        return new ImportedSite
        {
            Articles = articles,
            Texts = [.. folder.WithExtension(".md").Where(path => path.Split('/').Contains("includes"))
                .Select(path => new ImportedText(PassList.Include.Run(ForeignMarkdown.Read(folder.Read(path).Text!), context.Passes), Slug.OfPath(path)))],
            Diagnostics = findings,
            OldHost = Host,
        };
    }

    private static IReadOnlyList<(string Root, DocfxConfig Config)> Docsets(ForeignFolder folder) =>
    [
        .. folder.Paths.Where(path => Path.GetFileName(path).Equals("docfx.json", StringComparison.OrdinalIgnoreCase))
            .Select(path => (Root: path[..Math.Max(path.LastIndexOf('/'), 0)], Config: folder.Read(path).Text is { } text ? DocfxConfig.From(JsonReader.Read(text, JsonDialect.Tolerant).Root) : null))
            .Where(docset => docset.Config is not null).Select(docset => (docset.Root, docset.Config!)),
    ];

    [GeneratedRegex(@"\A---\r?\n(?:.*\r?\n)*?ms\.(?:date|topic|author|service|prod|custom|reviewer)\s*:")]
    private static partial Regex LearnKey();

    [GeneratedRegex(@"\[!INCLUDE ?\[", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Include();

    [GeneratedRegex(@":::image\s+type=")]
    private static partial Regex Image();
}
