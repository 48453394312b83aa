using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2020: "**1\.** Open …".</summary>
public sealed class HandNumberedSteps : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2020", "hand-numbered-steps", Severity.Warning)
    {
        Summary = "Steps are numbered by hand instead of being a list.",
        Why = "Pictures and notes can't belong to a step, a screen reader announces no list, and a new step means counting again.",
        BadExample = Example.Guide("**1\\.** Open the window.\n\n**2\\.** Select **Sign in**."),
        GoodExample = Example.Guide("1. Open the window.\n1. Select **Sign in**."),
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var steps = new List<(int Start, int Length, int Number)>();
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Parent is not MarkdownDocument) continue;
            var end = Math.Min(block.Span.End + 1, source.Text.Length);
            for (var start = block.Span.Start; start < end;)
            {
                if (Marker(source.Text.AsSpan(start, end - start)) is (var length, var number)) steps.Add((start, length, number));
                var next = source.Text.IndexOf('\n', start, end - start);
                start = next < 0 ? end : next + 1;
            }
        }

        for (var i = 0; i < steps.Count; i++)
        {
            // One number alone is a sentence; two that follow each other are steps.
            var isStep = (i + 1 < steps.Count && steps[i + 1].Number == steps[i].Number + 1) || (i > 0 && steps[i - 1].Number == steps[i].Number - 1);
            if (!isStep) continue;
            yield return source.At(Rule, steps[i].Start, steps[i].Length, $"step {steps[i].Number} is numbered by hand").Help("Start the line with `1. `; Markdown counts.")
                .Fix(FixSafety.Unsafe, "Make it a list item", source.Edit(steps[i].Start, steps[i].Length, "1. "));
        }
    }

    /// <summary>"**1\.** ", "**1.** ", "1\. ", "**Step 1:** ", "Step 1: " with the spaces behind it.</summary>
    private static (int Length, int Number)? Marker(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < 2 && at < line.Length && line[at] == '*') at++;
        var isBold = at == 2;
        var isStep = line[at..].StartsWith("Step ", StringComparison.Ordinal);
        if (isStep) at += 5;
        var digits = at;
        while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
        if (at == digits || at - digits > 2 || at == line.Length) return null;
        var number = int.Parse(line[digits..at], System.Globalization.CultureInfo.InvariantCulture);
        var isEscaped = line[at] == '\\';
        if (isEscaped) at++;
        var hasMark = at < line.Length && line[at] is '.' or ')' or ':';
        if (hasMark) at++;
        while (at < line.Length && isBold && line[at] == '*') at++;
        if (at < line.Length && !hasMark && line[at] == ':')
        {
            hasMark = true;
            at++;
        }

        if (!hasMark || at >= line.Length || line[at] is not (' ' or '\t') || !(isBold || isStep || isEscaped)) return null;
        while (at < line.Length && line[at] is ' ' or '\t') at++;
        return at < line.Length && line[at] is not ('\n' or '\r') ? (at, number) : null;
    }
}
