using System.Buffers;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7121: a list drawn with bullet characters.</summary>
public sealed class GlyphBullet : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7121", "glyph-bullet", Severity.Warning)
    {
        Summary = "A line starts with a bullet character instead of a list marker.",
        Why = "The items run together into one paragraph, and a screen reader announces no list.",
        BadExample = Example.Guide("Close these apps first:\n\n• Outlook"),
        GoodExample = Example.Guide("Close these apps first:\n\n- Outlook"),
        Fix = FixSafety.Safe,
    };

    private static readonly SearchValues<char> Glyphs = SearchValues.Create("•·▪▫‣◦●○■□➢➤");

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var prose = source.Prose;
        for (var at = prose.AsSpan().IndexOfAny(Glyphs); at >= 0; at = Next(prose, at))
        {
            var before = source.Text.AsSpan(source.LineStart(at), at - source.LineStart(at));
            var end = at + 1;
            while (end < prose.Length && prose[end] is ' ' or '\t' or '\u00A0' && source.Text[end] is ' ' or '\t' or '\u00A0') end++;
            if (!before.IsWhiteSpace() || end == at + 1 || end >= prose.Length || prose[end] == '\n') continue;
            yield return source.At(Rule, at, 1, $"`{prose[at]}` stands for a list marker")
                .Help("Start the line with `- `.")
                .Fix(FixSafety.Safe, "Make it a list item", source.Edit(at, end - at, "- "));
        }
    }

    private static int Next(string prose, int at)
    {
        var next = prose.AsSpan(at + 1).IndexOfAny(Glyphs);
        return next < 0 ? -1 : at + 1 + next;
    }
}
