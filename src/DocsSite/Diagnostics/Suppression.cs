using System.Collections.Immutable;

namespace DocsSite.Diagnostics;

/// <summary>A writer's decision to live with a finding, written as a comment in the article.</summary>
/// <param name="Selectors">The rules meant, as written: ids, names or <c>DS3*</c>.</param>
/// <param name="Reason">Why, in the writer's words; empty when it is missing (then the comment has no effect).</param>
/// <param name="Span">The comment.</param>
/// <param name="Scope">The lines it speaks for.</param>
public sealed record Suppression(ImmutableArray<string> Selectors, string Reason, SourceSpan Span, LineRange Scope);

/// <summary>Lines of one file, 1-based, both ends inclusive.</summary>
public readonly record struct LineRange(int First, int Last)
{
    public static LineRange WholeFile { get; } = new(1, int.MaxValue);

    public bool Contains(int line) => line >= First && line <= Last;
}
