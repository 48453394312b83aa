using System.Collections.Immutable;

namespace DocsSite.Diagnostics;

/// <summary>One finding: which rule, where, what is wrong and how to mend it.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Span">The exact place; in an include, the place in the included file.</param>
/// <param name="Message">One sentence that names the thing found; no final full stop.</param>
public sealed record Diagnostic(RuleDescriptor Rule, SourceSpan Span, string Message)
{
    /// <summary>The level in force: the rule's default until <see cref="DiagnosticPolicy"/> has spoken.</summary>
    public Severity Severity { get; init; } = Rule.DefaultSeverity;

    /// <summary>The next action for the writer.</summary>
    public string? Help { get; init; }

    /// <summary>Other places that explain the finding, nearest first.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>For a finding inside an include: one file that includes it.</summary>
    public SourceSpan? IncludedFrom { get; init; }

    public Fix? Fix { get; init; }
}

/// <summary>A second place that belongs to a finding, with what it shows.</summary>
public sealed record RelatedPlace(SourceSpan Span, string Message);
