using DocsSite.Articles.Errors;
using DocsSite.Diagnostics;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing;

/// <summary>What to import and how.</summary>
/// <param name="Folder">The material.</param>
/// <param name="Target">The site that it comes into.</param>
public sealed record ImportRequest(ForeignFolder Folder, TargetSite Target)
{
    /// <summary>Name of the platform; null = find out.</summary>
    public string? From { get; init; }

    public bool Convert { get; init; }
}

/// <summary>Finds out what the material is and turns it into files: a pure function of the material and the target site.</summary>
public static class SiteImporter
{
    /// <summary>Below this, a guess is no guess.</summary>
    private const double LeastConfidence = 0.15;

    /// <summary>From here on it is another platform than the one that was named.</summary>
    private const double Contradiction = 0.8;

    public static ImportResult Import(ImportRequest request)
    {
        var found = ImporterCatalog.All.Select(importer => (Importer: importer, Detection: importer.Detect(request.Folder)))
            .OrderByDescending(pair => pair.Detection.Confidence).ToList();
        var chosen = request.From is null ? found[0] : found.Single(pair => pair.Importer.Name == request.From);
        var result = new ImportResult { Platform = chosen.Importer.Name, Detection = chosen.Detection };
        if (Refusal(request, chosen, found[0]) is { } refusal) return result with { Diagnostics = [refusal] };
        if (chosen.Importer.BuildsInPlace(request.Folder) && !request.Convert) return result with { BuildsInPlace = true };

        var scanner = new ErrorCodeScanner(request.Target.Registry, ErrorFamilySet.Default);
        var context = new ImportContext(new PassContext(request.Target.Vocabulary, scanner) { HasProduct = request.Target.HasProduct }, request.Target);
        var site = chosen.Importer.Read(request.Folder, context);
        var (named, doubled) = WithUniqueTargets(site);
        var diagnostics = site.Diagnostics.Concat(doubled).ToList();
        if (named.Articles.Count == 0)
        {
            if (diagnostics.All(finding => finding.Severity != Severity.Error)) diagnostics.Add(Nothing(request.Folder));
            return result with { Diagnostics = diagnostics };
        }

        return SiteAssembly.Assemble(result with { Diagnostics = diagnostics, KeepsWording = site.KeepsWording }, request.Folder, Variables.Declare(named, request.Folder.IsSingleFile, request.Target), request.Target);
    }

    private static Diagnostic? Refusal(ImportRequest request, (IImporter Importer, Detection Detection) chosen, (IImporter Importer, Detection Detection) best)
    {
        if (request.From is null && best.Detection.Confidence < LeastConfidence) return Unreadable(request.Folder) ?? Nothing(request.Folder);
        if (request.From is null || chosen.Detection.Confidence > 0 || best.Detection.Confidence < Contradiction) return null;
        return ImportRules.WrongPlatform.At(
            SourceSpan.FileStart(request.Folder.Paths.Count > 0 ? request.Folder.Paths[0] : ""),
            $"the material looks like {best.Importer.Name} ({string.Join("; ", best.Detection.Reasons)}), and nothing speaks for {request.From}",
            $"Use --from {best.Importer.Name}, or leave --from out. --from html and --from markdown take any page of that form.");
    }

    /// <summary>A single file that is no text says more than "nothing found".</summary>
    private static Diagnostic? Unreadable(ForeignFolder folder)
    {
        if (!folder.IsSingleFile || folder.Paths.FirstOrDefault(path => !path.Contains('/')) is not { } only) return null;
        return folder.Read(only).Diagnostics is [var finding, ..] ? finding : null;
    }

    private static Diagnostic Nothing(ForeignFolder folder) => ImportRules.NothingFound.At(
        SourceSpan.FileStart(folder.Paths.Count > 0 ? folder.Paths[0] : ""), "there is no article in the material", "Name a folder, archive or file with Markdown, HTML or text.");

    /// <summary>No two articles become one file, whatever the file system thinks of letter case.</summary>
    private static (ImportedSite Site, IReadOnlyList<Diagnostic> Findings) WithUniqueTargets(ImportedSite site)
    {
        var taken = new HashSet<string>(site.Texts.Select(text => text.Target), StringComparer.OrdinalIgnoreCase);
        var findings = new List<Diagnostic>();
        var articles = new List<ImportedArticle>();
        foreach (var article in site.Articles)
        {
            var target = article.Target;
            for (var number = 2; !taken.Add(target); number++) target = $"{article.Target[..^3]}-{number}.md";
            articles.Add(article with { Target = target });
            if (target == article.Target) continue;
            findings.Add(ImportRules.SameTarget.At(SourceSpan.FileStart(article.Draft.Source), $"`{article.Target}` is taken by another article; this one became `{target}`", "Give it a better name after the import."));
        }

        return (site with { Articles = articles }, findings);
    }
}
