using DocsSite.Diagnostics;
using DocsSite.Publishing;

namespace DocsSite.Building;

/// <summary>A checked and linked site whose files are still to be rendered: build writes them all, preview serves them one by one.</summary>
public sealed record SitePlan
{
    /// <summary>After policy (levels, suppression), ordered by place and rule.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Findings that writers silenced with a reason; reports for machines list them.</summary>
    public IReadOnlyList<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>What depends on what; null when the result is that of an earlier run and nobody needed it.</summary>
    public SiteDependencies? Dependencies { get; init; }

    /// <summary>Where the site's baseline stands or would stand, relative to the content root.</summary>
    public string BaselinePath { get; init; } = BaselineFile.DefaultPath;

    /// <summary>Findings that the site's baseline knows; not reported.</summary>
    public IReadOnlyList<Diagnostic> Baselined { get; init; } = [];

    /// <summary>Output path → file, in ordinal order of the path; empty after <c>check</c>.</summary>
    public required IReadOnlyDictionary<string, OutputFile> Files { get; init; }

    public required IReadOnlyList<StageTiming> Stages { get; init; }

    /// <summary>The site's texts by path relative to the content root, for code frames.</summary>
    public required ISourceLookup Sources { get; init; }

    public int ArticleCount { get; init; }

    public int PageCount { get; init; }

    public int ErrorCount { get; init; }

    /// <summary>Source path of an article → site-relative address of its page.</summary>
    public IReadOnlyDictionary<string, string> PageUrls { get; init; } = new Dictionary<string, string>();
}
