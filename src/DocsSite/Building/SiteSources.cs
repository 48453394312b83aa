using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Linking;
using DocsSite.Loading;
using DocsSite.Loading.Tocs;
using DocsSite.Loading.YamlPages;
using DocsSite.Schema;
using Vocabulary = DocsSite.Articles.Vocabulary;

namespace DocsSite.Building;

/// <summary>Everything of a content root that is not an article: settings, folders' metadata, vocabulary, registry, schemas.</summary>
public sealed record SiteSources
{
    public required IInputFolder Folder { get; init; }

    public required SiteSettings Settings { get; init; }

    public required ContentMap Content { get; init; }

    public required MetadataCascade Cascade { get; init; }

    /// <summary>What the site changes of its theme.</summary>
    public required Branding Branding { get; init; }

    /// <summary>Folder path → its <c>_directory.yml</c>.</summary>
    public required IReadOnlyDictionary<string, DirectoryMetadata> Directories { get; init; }

    /// <summary>Page type by path, of the YAML files that are pages.</summary>
    public required IReadOnlyDictionary<string, YamlPageKind> YamlPages { get; init; }

    /// <summary>Tables of contents and breadcrumbs by path, as written.</summary>
    public required IReadOnlyDictionary<string, TocFile> Tocs { get; init; }

    /// <summary>Pages that moved, by the repository's redirection files.</summary>
    public required IReadOnlyList<Redirection> Redirections { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required ErrorRegistry Registry { get; init; }

    public required ErrorFamilySet Families { get; init; }

    /// <summary>Judges <see cref="ArticleDocument"/>s of articles that no entry of <see cref="ArticleSchemas"/> is for.</summary>
    public required ISchemaValidator ArticleSchema { get; init; }

    /// <summary>Schemas of their own for some articles; the last that fits wins.</summary>
    public IReadOnlyList<(IReadOnlyList<Glob> Paths, ISchemaValidator Schema)> ArticleSchemas { get; init; } = [];

    /// <summary>The schema of one article.</summary>
    public ISchemaValidator ArticleSchemaFor(string path)
    {
        for (var i = ArticleSchemas.Count - 1; i >= 0; i--)
        {
            if (ArticleSchemas[i].Paths.Any(glob => glob.IsMatch(path))) return ArticleSchemas[i].Schema;
        }

        return ArticleSchema;
    }

    /// <summary>Path and Markdown of every include: rules look for their text in articles.</summary>
    public IReadOnlyList<(string Path, string Markdown)> IncludeTexts { get; init; } = [];

    /// <summary><c>published.txt</c>, or null.</summary>
    public SourceText? Published { get; init; }

    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The texts read so far, for code frames.</summary>
    public required IReadOnlyDictionary<string, SourceText> Texts { get; init; }
}
