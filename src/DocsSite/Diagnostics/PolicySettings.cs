using System.Collections.Immutable;

namespace DocsSite.Diagnostics;

/// <summary>What a site's settings say about its rules; <c>settings.yml</c> is read into it elsewhere.</summary>
public sealed record PolicySettings
{
    public static PolicySettings Default { get; } = new();

    /// <summary>Levels for the whole site (<c>rules:</c>).</summary>
    public RuleLevels Rules { get; init; } = RuleLevels.None;

    /// <summary>Levels for some paths (<c>overrides:</c>); a later entry wins over an earlier one and over <see cref="Rules"/>.</summary>
    public ImmutableArray<PathOverride> Overrides { get; init; } = [];

    /// <summary>Selectors of rules that no article can silence in its own text.</summary>
    public ImmutableArray<string> NeverSuppressed { get; init; } = ["DS8*"];

    /// <summary>The rules that exist; anything else in settings or comments is refused.</summary>
    public ImmutableArray<RuleDescriptor> KnownRules { get; init; } = RuleCatalog.All;
}

/// <summary>Levels by rule, e.g. <c>{DS2004: off, missing-cause: warning, DS3*: suggestion}</c>; the most exact selector wins.</summary>
public sealed record RuleLevels(ImmutableArray<RuleLevel> Entries)
{
    public static RuleLevels None { get; } = new([]);
}

/// <param name="Selector">A rule id, a rule name, or the start of an id followed by <c>*</c>.</param>
/// <param name="Level">The level to use.</param>
/// <param name="Span">Where the settings say so.</param>
public sealed record RuleLevel(string Selector, Severity Level, SourceSpan Span);

/// <summary>Levels for the files that match any of the globs.</summary>
/// <param name="Paths">Globs relative to the content root (<c>products/**/legacy/*.md</c>); a leading <c>!</c> takes files out again.</param>
public sealed record PathOverride(ImmutableArray<string> Paths, RuleLevels Levels);
