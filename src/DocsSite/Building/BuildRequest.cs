using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Validation;

namespace DocsSite.Building;

/// <summary>What to build, from where, with which overrides; the command line and the tests make one.</summary>
public sealed record BuildRequest
{
    /// <summary>Absolute path of the content root (<c>input/</c>); only named when <see cref="Input"/> is given.</summary>
    public required string InputRoot { get; init; }

    /// <summary>The content root itself, when it is not a folder on disk.</summary>
    public IInputFolder? Input { get; init; }

    /// <summary><c>key=value</c> pairs from <c>-s</c>; they win over the environment and <c>settings.yml</c>.</summary>
    public IReadOnlyList<string> SettingOverrides { get; init; } = [];

    /// <summary>Environment variables that may carry settings (<c>DOCSSITE_…</c>, Netlify's <c>URL</c> and <c>CONTEXT</c>).</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Codes that a product ships, one a line: each must have a page. Null when there is no such list.</summary>
    public SourceText? ShippedCodes { get; init; }

    /// <summary>
    /// The theme's interface texts for a language (English for one that it does not speak), with which those of the site are compared;
    /// null = not compared.
    /// </summary>
    public Func<string, IReadOnlyDictionary<string, string>>? ThemeTexts { get; init; }

    /// <summary>The checks to run; null = all of the product.</summary>
    public IReadOnlyList<IRule>? Rules { get; init; }

    /// <summary>The pages are for the writers' preview.</summary>
    public bool IsPreview { get; init; }

    /// <summary>False: report what the site's baseline knows too, as <c>baseline update</c> must.</summary>
    public bool UseBaseline { get; init; } = true;

    /// <summary>Results of earlier runs; null = everything is made anew.</summary>
    public BuildCache? Cache { get; init; }

    /// <summary>The plan must tell what depends on what, see <see cref="SitePlan.Dependencies"/>; a check that only reports can be had faster.</summary>
    public bool NeedsDependencies { get; init; }

    /// <summary>Day used by freshness rules and nothing else.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Worker threads; 0 = one per processor.</summary>
    public int MaxParallelism { get; init; }

    /// <summary>Told at the start of every stage and as items finish; null when nobody watches.</summary>
    public IProgress<StageProgress>? Progress { get; init; }
}

/// <param name="Stage">Name of the stage, e.g. <c>Compile articles</c>.</param>
/// <param name="Done">Items finished.</param>
/// <param name="Total">Items in all, 0 when unknown.</param>
public readonly record struct StageProgress(string Stage, int Done, int Total);

/// <summary>How long a stage took and over how many items.</summary>
public sealed record StageTiming(string Stage, int Count, string Unit, TimeSpan Elapsed);
