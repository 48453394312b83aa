using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7129: an entity that was encoded twice.</summary>
public sealed class DoubleEncodedEntity : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7129", "double-encoded-entity", Severity.Warning)
    {
        Summary = "An HTML entity was encoded twice.",
        Why = "Readers see `&lt;` where the writer meant a bracket.",
        BadExample = Example.Guide("Type &amp;lt;your name&amp;gt; there."),
        GoodExample = Example.Guide("Type &lt;your name&gt; there."),
        Fix = FixSafety.Safe,
    };

    private static readonly string[] Names = ["lt;", "gt;", "amp;", "quot;", "nbsp;", "apos;", "#39;", "#160;", "#34;", "#62;", "#60;"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var text = source.Text;
        for (var at = text.IndexOf("&amp;", StringComparison.Ordinal); at >= 0; at = text.IndexOf("&amp;", at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + 5);
            var name = Array.Find(Names, name => text.AsSpan(at + 5).StartsWith(name, StringComparison.Ordinal));
            if (name is null || rest.IsEmpty || source.IsInCode(at)) continue;
            yield return source.At(Rule, at, 5 + name.Length, $"`&amp;{name}` is shown as `&{name}`")
                .Help($"Write `&{name}`.")
                .Fix(FixSafety.Safe, $"Write &{name}", source.Edit(at, 5 + name.Length, "&" + name));
        }
    }
}
