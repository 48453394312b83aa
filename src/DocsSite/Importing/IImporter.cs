using DocsSite.Loading;

namespace DocsSite.Importing;

/// <summary>How likely a foreign folder is of one platform, and what speaks for it.</summary>
/// <param name="Confidence">From 0 (nothing speaks for it) to 1.</param>
public sealed record Detection(double Confidence, IReadOnlyList<string> Reasons)
{
    public static Detection None { get; } = new(0, []);

    /// <summary>Independent hints, each with its weight: together they are as sure as their joint doubt is small.</summary>
    public static Detection Of(IEnumerable<(bool Holds, double Weight, string Reason)> hints)
    {
        var found = hints.Where(hint => hint.Holds).ToList();
        var doubt = found.Aggregate(1.0, (rest, hint) => rest * (1 - hint.Weight));
        return new Detection(Math.Round(1 - doubt, 2), [.. found.Select(hint => hint.Reason)]);
    }
}

/// <summary>
/// One platform that articles come from, found by convention in <c>Importing/Importers</c>. Add a platform by adding one file there.
/// Reads nothing but the folder that it is given and keeps no state.
/// </summary>
public interface IImporter
{
    /// <summary>The word behind <c>--from</c>.</summary>
    string Name { get; }

    /// <summary>One line for the help.</summary>
    string Summary { get; }

    Detection Detect(ForeignFolder folder);

    /// <summary>The folder builds as it is: without <c>--convert</c> there is nothing to do.</summary>
    bool BuildsInPlace(ForeignFolder folder) => false;

    /// <summary>Every article as a draft in our dialect, links and pictures still as the foreign folder has them.</summary>
    ImportedSite Read(ForeignFolder folder, ImportContext context);
}

/// <summary>What an importer found.</summary>
public sealed record ImportedSite
{
    public required IReadOnlyList<ImportedArticle> Articles { get; init; }

    /// <summary>Order and names of the old navigation.</summary>
    public IReadOnlyList<NavigationEntry> Navigation { get; init; } = [];

    /// <summary>Default metadata of folders (path in the target, empty for all of it), as YAML by key: their <c>_directory.yml</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MetadataEntry>> Defaults { get; init; } = new Dictionary<string, IReadOnlyList<MetadataEntry>>();

    /// <summary>Text of the variables that the material defines; null for those to which it gives none.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>Files that articles need beside pictures (includes, snippets): path in the foreign folder → path in the target, with the text when it changed.</summary>
    public IReadOnlyList<ImportedText> Texts { get; init; } = [];

    /// <summary>Folders of the foreign site that its addresses start from, such as <c>static</c>.</summary>
    public IReadOnlyList<string> StaticFolders { get; init; } = [];

    /// <summary>Path in the target of a picture or other file that an article uses.</summary>
    public Func<string, string> PlaceFile { get; init; } = Slug.OfPath;

    /// <summary>Scheme and host of the old site, for addresses from its root that lead to none of the articles; null when unknown.</summary>
    public string? OldHost { get; init; }

    /// <summary>What addresses of the old site begin with, and the folders of the material that they lead to.</summary>
    public IReadOnlyList<OldRoot> OldRoots { get; init; } = [];

    /// <summary>The articles are in our dialect already and stay as they are.</summary>
    public bool KeepsWording { get; init; }

    public IReadOnlyList<Diagnostics.Diagnostic> Diagnostics { get; init; } = [];
}

/// <param name="Address">Path that addresses begin with, without a final slash; empty for all addresses.</param>
/// <param name="Folder">Folder in the foreign folder, without a final slash.</param>
public sealed record OldRoot(string Address, string Folder);

/// <param name="Draft">The article.</param>
/// <param name="Target">Path in the target folder, <c>/</c> as separator.</param>
public sealed record ImportedArticle(Draft Draft, string Target);

/// <summary>An include that goes with the articles: a draft of its own that stays without metadata.</summary>
public sealed record ImportedText(Draft Draft, string Target);

/// <summary>An entry of the old navigation.</summary>
/// <param name="Title">As shown.</param>
/// <param name="Path">File in the foreign folder; empty for a group.</param>
public sealed record NavigationEntry(string Title, string Path, IReadOnlyList<NavigationEntry> Children);

/// <summary>How to import.</summary>
/// <param name="Passes">What the passes know about the site that the articles come into.</param>
/// <param name="Target">That site.</param>
public sealed record ImportContext(Passes.PassContext Passes, TargetSite Target);
