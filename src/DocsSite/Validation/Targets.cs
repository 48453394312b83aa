using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation;

/// <summary>Link targets and how to replace them.</summary>
internal static class Targets
{
    /// <summary>The replacement of a target as written; null where the reference's place is more than its target (a whole <c>:::image</c>).</summary>
    public static TextEdit? Edit(ArticleReference reference, string target) =>
        reference.Span.Length == reference.Target.Length && reference.Span.Line == reference.Span.EndLine ? new TextEdit(reference.Span, target) : null;

    /// <summary>A finding about a reference, placed in its file.</summary>
    public static Diagnostic At(RuleDescriptor rule, ArticleReference reference, string message) =>
        rule.At(reference.Span, message) with { IncludedFrom = reference.IncludedFrom };

    /// <summary>Host of an absolute web address, lower case; empty for anything else.</summary>
    public static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> target)
    {
        var scheme = target.IndexOf("://");
        if (scheme < 0) return [];
        var rest = target[(scheme + 3)..];
        var end = rest.IndexOfAny("/?#\\");
        return end < 0 ? rest : rest[..end];
    }
}
