using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7111: a command that fails although it looks right.</summary>
public sealed class InvisibleInCode : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7111", "invisible-in-code", Severity.Warning)
    {
        Summary = "Code has an invisible character or a no-break space.",
        Why = "The reader copies it with the command, which then fails for a reason that nobody can see.",
        BadExample = Example.Guide("```console\nnet\u00A0stop spooler\n```"),
        GoodExample = Example.Guide("```console\nnet stop spooler\n```"),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var places = source.OddCharacters.Where(at => Meant(source.Text, at) is not null && source.IsInCode(at)).ToList();
        // One finding for a block, however many characters were pasted with it.
        foreach (var block in places.GroupBy(at => source.Tree.Code.FirstOrDefault(code => code.Span.Start <= at && at <= code.Span.End)?.Span.Start ?? source.LineStart(at)))
        {
            var first = block.First();
            var count = block.Count();
            yield return source.At(Rule, first, 1, $"the {OddCharacters.Describe(source.Text[first])} stands in code, where it is copied and breaks the command" + (count > 1 ? $" ({count} such characters in this block)" : ""))
                .Help("Type the code instead of pasting it.")
                .Fix(FixSafety.Safe, "Write ordinary spaces, delete invisible characters", [.. block.Select(at => source.Edit(at, 1, Meant(source.Text, at)!))]);
        }
    }

    private static string? Meant(string text, int at)
    {
        if (OddCharacters.IsSpace(text[at])) return text[at] == '\u3000' ? null : " ";
        return OddCharacters.IsInvisible(text, at) ? "" : null;
    }
}
