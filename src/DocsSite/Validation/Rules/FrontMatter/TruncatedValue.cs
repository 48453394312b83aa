using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1007: an unquoted " #" that YAML takes for a comment.</summary>
public sealed class TruncatedValue : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1007", "truncated-value", Severity.Error)
    {
        Summary = "A value stops at ` #`, because YAML takes the rest of the line for a comment.",
        Why = "The title or description is silently cut: lists and search results show half a sentence.",
        BadExample = "---\ntitle: The formula returns #VALUE! in every row\ndescription: What to do when a formula returns an error in every row of a sheet.\n---\n\n# The formula returns an error\n\nCheck the cells.\n",
        GoodExample = "---\ntitle: 'The formula returns #VALUE! in every row'\ndescription: What to do when a formula returns an error in every row of a sheet.\n---\n\n# The formula returns an error\n\nCheck the cells.\n",
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var file = source.File.Source;
        foreach (var member in source.File.FrontMatter?.Members ?? [])
        {
            if (member.Value is not DataString { IsPlain: true } value || value.Span.Line != value.Span.EndLine) continue;
            var line = file.Line(value.Span.Line);
            var rest = line[Math.Min(value.Span.EndColumn - 1, line.Length)..].TrimEnd();
            var hash = rest.IndexOf('#');
            // "# note" is a comment; "#VALUE!" is a word that was meant.
            if (hash < 1 || hash + 1 >= rest.Length || !char.IsLetterOrDigit(rest[hash + 1]) || !rest[..hash].IsWhiteSpace()) continue;
            var whole = line[(value.Span.Column - 1)..].TrimEnd().ToString();
            var span = file.Span(value.Span.Start, whole.Length);
            yield return Rule.At(file.Span(value.Span.Start + value.Value.Length + hash, rest.Length - hash), $"`{member.Key}` stops at `#`: the rest of the line is a comment")
                .Help("Put the value in quotes.")
                .Fix(FixSafety.Safe, "Quote the value", new TextEdit(span, "'" + whole.Replace("'", "''", StringComparison.Ordinal) + "'"));
        }
    }
}
