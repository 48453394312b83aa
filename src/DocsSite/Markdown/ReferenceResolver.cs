using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>Refuses unsafe targets and asks the article's context about all others.</summary>
internal static class ReferenceResolver
{
    private const string CrossReference = "xref:";

    /// <summary>Null when the target can't be followed; that has been reported.</summary>
    public static ResolvedReference? Resolve(IMarkdownContext context, ReferenceKind kind, string target, SourceSpan span, string text)
    {
        if (target.StartsWith(CrossReference, StringComparison.OrdinalIgnoreCase))
        {
            context.Report(MarkdownRules.UnresolvedCrossReference, span, (
                $"The API reference '{target[CrossReference.Length..]}' leads nowhere: this site has no API catalogue",
                "Link to the page that describes it"));
            return null;
        }

        if (target.Length == 0)
        {
            context.Report(MarkdownRules.EmptyTarget, span, ("The link or picture has no target", "Write the target between the parentheses"));
            return null;
        }

        if (!UrlPolicy.IsSafe(target)) return Refuse(context, span, target);
        var resolved = context.Resolve(new Reference(kind, target, context.Locate(span.Start, span.Length), text));
        return UrlPolicy.IsSafe(resolved.Url) ? resolved : Refuse(context, span, resolved.Url);
    }

    private static ResolvedReference? Refuse(IMarkdownContext context, SourceSpan span, string target)
    {
        var shown = target.Length <= 40 ? target : string.Concat(target.AsSpan(0, 37), "…");
        context.Report(MarkdownRules.UnsafeUrl, span, (
            $"The target '{shown}' has a scheme that is not allowed", "Use http, https, mailto or a path of this site"));
        return null;
    }
}
