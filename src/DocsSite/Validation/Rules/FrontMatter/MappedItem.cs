using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1008: a list item with a colon that YAML reads as a mapping.</summary>
public sealed class MappedItem : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1008", "mapped-value", Severity.Warning)
    {
        Summary = "An item of a list of texts became a mapping because of its colon.",
        Why = "Whoever reads the list gets an object instead of the text, or drops it.",
        BadExample = Example.GuideWith("ms.custom:\n  - sap: Sign-in"),
        GoodExample = Example.GuideWith("ms.custom:\n  - 'sap: Sign-in'"),
        Fix = FixSafety.Safe,
    };

    /// <summary>Keys whose items are objects.</summary>
    private static readonly string[] Objects = ["errors"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var member in source.File.FrontMatter?.Members ?? [])
        {
            if (member.Value is not DataList list || Objects.Contains(member.Key)) continue;
            foreach (var item in list.Items)
            {
                if (item is not DataMap { Members: [var only] } || only.Value is not (DataString { IsPlain: true } or DataNull or DataNumber)) continue;
                var file = source.File.Source;
                var line = file.Line(only.KeySpan.Line);
                var text = line[(only.KeySpan.Column - 1)..].TrimEnd().ToString();
                var span = file.Span(only.KeySpan.Start, text.Length);
                yield return Rule.At(span, $"`{text}` in `{member.Key}` is read as a mapping, not as text")
                    .Help("Put the item in quotes.")
                    .Fix(FixSafety.Safe, "Quote the item", new TextEdit(span, "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'"));
            }
        }
    }
}
