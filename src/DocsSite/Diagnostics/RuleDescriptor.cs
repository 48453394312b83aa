namespace DocsSite.Diagnostics;

/// <summary>Why a run as a whole can't be trusted.</summary>
public enum RunFailure
{
    None,
    /// <summary>The site is not configured as somebody thinks it is.</summary>
    Configuration,
    /// <summary>A defect of the product; no setting can hide it.</summary>
    Internal,
}

/// <summary>
/// What is known about one rule apart from its code: the source of <c>explain</c>, the rule pages, the settings schema and reports.
/// </summary>
/// <param name="Id"><c>DS</c> and four digits; the first digit is the family (1 front matter, 2 article shape, 3 links, 4 includes
/// and disclaimers, 5 images, 6 errors, 7 text, 8 security, 9 site and configuration). Never reused.</param>
/// <param name="Name">Kebab-case; reads as the defect, e.g. <c>missing-cause</c>.</param>
/// <param name="DefaultSeverity">The level when settings say nothing.</param>
public sealed record RuleDescriptor(string Id, string Name, Severity DefaultSeverity)
{
    /// <summary>One sentence: what the rule finds.</summary>
    public required string Summary { get; init; }

    /// <summary>Why a reader or the build suffers from it.</summary>
    public required string Why { get; init; }

    /// <summary>An article (or other file, see <see cref="ExamplePath"/>) that has exactly this defect.</summary>
    public string? BadExample { get; init; }

    /// <summary>The same, mended: no finding of this rule.</summary>
    public string? GoodExample { get; init; }

    /// <summary>Where the examples live in a content root, when not an ordinary article.</summary>
    public string ExamplePath { get; init; } = "product/example.md";

    /// <summary>Other files that both examples need, by path: rules that compare articles or look at the registry.</summary>
    public IReadOnlyDictionary<string, string> ExampleFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>The best fix that the rule can offer.</summary>
    public FixSafety Fix { get; init; } = FixSafety.None;

    /// <summary>What a finding of this rule says about the run itself.</summary>
    public RunFailure Failure { get; init; } = RunFailure.None;

    /// <summary>Product version in which the rule appeared.</summary>
    public string Since { get; init; } = "0.1";

    /// <summary>Starts a diagnostic of this rule.</summary>
    public Diagnostic At(SourceSpan span, string message, string? help = null) => new(this, span, message) { Help = help };
}
