using System.Collections.Immutable;

namespace DocsSite.Diagnostics;

/// <summary>Whether a fix may be applied unseen.</summary>
public enum FixSafety
{
    None,
    /// <summary>Keeps the meaning; applied by <c>fix</c>.</summary>
    Safe,
    /// <summary>May change the meaning; applied only on request.</summary>
    Unsafe,
}

/// <summary>A mechanical repair of one diagnostic: replacements in source files that belong together.</summary>
public sealed record Fix(FixSafety Safety, string Title, ImmutableArray<TextEdit> Edits);

/// <summary>Replace the text at <paramref name="Span"/> by <paramref name="NewText"/>.</summary>
public sealed record TextEdit(SourceSpan Span, string NewText);
