using DocsSite.Articles;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1013: a kind that does not exist.</summary>
public sealed class UnknownKind : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1013", "unknown-kind", Severity.Warning)
    {
        Summary = "`kind` has a value that is none of the five kinds of articles.",
        Why = "The kind is guessed from the sections instead, and the article is held to another shape than the writer meant.",
        BadExample = "---\ntitle: Sign-in is blocked\ndescription: What to do when the sign-in window reports that access is blocked.\nkind: guid\n---\n\n# Sign-in is blocked\n\nOpen the window.\n",
        GoodExample = Example.Guide("Open the window."),
        Fix = FixSafety.Unsafe,
    };

    private static readonly string[] Kinds = [.. Enum.GetValues<ArticleKind>().Select(ArticleDocument.KindName)];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.File.FrontMatter?.Find("kind") is not { } member || DataText.Of(member.Value) is not { Length: > 0 } kind || Kinds.Contains(kind)) yield break;
        var finding = Rule.At(member.Value.Span, $"`{kind}` is not a kind of article").Help(DidYouMean.Ask(kind, Kinds) ?? $"Write {string.Join(", ", Kinds)}.");
        yield return DidYouMean.Find(kind, Kinds) is [var meant] ? finding.Fix(FixSafety.Unsafe, $"Write {meant}", new TextEdit(member.Value.Span, meant)) : finding;
    }
}
