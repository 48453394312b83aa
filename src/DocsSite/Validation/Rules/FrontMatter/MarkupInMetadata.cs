using System.Buffers;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1022: Markdown or HTML in a title.</summary>
public sealed class MarkupInMetadata : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1022", "markup-in-metadata", Severity.Warning)
    {
        Summary = "The title or description has Markdown or HTML markup.",
        Why = "Metadata is plain text: readers see the asterisks and tags in search results and tabs.",
        BadExample = "---\ntitle: Sign-in is **blocked**\ndescription: What to do when the sign-in window reports that access is blocked.\nkind: guide\n---\n\n# Sign-in is blocked\n\nOpen the window.\n",
        GoodExample = Example.Guide("Open the window."),
    };

    private static readonly string[] Tags = ["<b>", "<i>", "<br>", "<br/>", "<br />", "<strong>", "<em>", "<p>", "&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "]("];

    private static readonly SearchValues<char> TagStarts = SearchValues.Create("<&]");

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.File.FrontMatter is not { } matter) yield break;
        foreach (var key in (string[])["title", "description", "summary"])
        {
            if (matter.Find(key) is { Value: DataString value } && Markup(value.Value) is { } markup)
                yield return Rule.At(value.Span, $"`{key}` has the markup `{markup}`, which is shown as it is", "Write plain text.");
        }
    }

    private static string? Markup(string text)
    {
        var tag = text.AsSpan().ContainsAny(TagStarts) ? Array.Find(Tags, tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)) : null;
        if (tag is not null) return tag;

        var bold = text.IndexOf("**", StringComparison.Ordinal);
        return bold >= 0 && text.IndexOf("**", bold + 2, StringComparison.Ordinal) > bold + 2 ? "**" : null;
    }
}
