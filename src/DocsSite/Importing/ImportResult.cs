using DocsSite.Diagnostics;

namespace DocsSite.Importing;

/// <summary>A planned import: nothing is written yet.</summary>
public sealed record ImportResult
{
    /// <summary>Name of the importer.</summary>
    public required string Platform { get; init; }

    public required Detection Detection { get; init; }

    /// <summary>The material is a repository that builds as it is, and nobody asked to convert it.</summary>
    public bool BuildsInPlace { get; init; }

    public IReadOnlyList<FileReport> Articles { get; init; } = [];

    /// <summary>Text that articles share.</summary>
    public IReadOnlyList<FileReport> Includes { get; init; } = [];

    /// <summary>The articles came as they were, every heading in its own words: only <c>fix</c> changes them, when somebody asks for it.</summary>
    public bool KeepsWording { get; init; }

    /// <summary>Path in the target folder → content, in ordinal order.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>What forbids the import or was left out.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Something is wrong that must be put right first: nothing may be written.</summary>
    public bool IsRefused => Files.Count == 0 && !BuildsInPlace;
}
