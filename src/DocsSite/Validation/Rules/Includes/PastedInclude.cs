using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4201: the text of an include, pasted.</summary>
public sealed class PastedInclude : ISourceRule
{
    private const double Threshold = 0.45;

    public static readonly RuleDescriptor Rule = new("DS4201", "pasted-include", Severity.Warning)
    {
        Summary = "A paragraph repeats the text of an include, word for word or nearly so.",
        Why = "When the disclaimer or the hand-off changes, the copy stays as it was; legal texts then contradict each other.",
        BadExample = Example.Guide("The third-party products that this article discusses are manufactured by companies that are independent of us. We make no warranty about their performance."),
        GoodExample = Example.Guide("[!INCLUDE [Disclaimer](../includes/third-party-disclaimer.md)]"),
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/other.md"] = Example.Other("[!INCLUDE [Disclaimer](../includes/third-party-disclaimer.md)]"),
            ["includes/third-party-disclaimer.md"] = "The third-party products that this article discusses are manufactured by companies that are independent of us. We make no warranty about the performance of these products.\n",
        },
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Span.Length < 60 || block.Span.End >= source.Text.Length || SourceTree.Around<Markdig.Extensions.Tables.Table>(block) is not null) continue;
            if (source.Environment.Includes.Find(source.Text.AsSpan(block.Span.Start, block.Span.Length), Threshold) is not (var paragraph, var likeness)) continue;
            if (source.IsIncluded(block.Span.Start) || source.IsIncluded(block.Span.End)) continue;
            var path = RelativeTo(source.File.Path, paragraph.Path);
            var finding = source.At(Rule, block, $"the paragraph repeats `{paragraph.Path}`" + (likeness >= 0.999 ? "" : FormattableString.Invariant($" ({likeness * 100:0} % of the wording)")))
                .Help($"Write `[!INCLUDE [{Path.GetFileNameWithoutExtension(path)}]({path})]` instead.")
                .See(Diagnostics.SourceSpan.FileStart(paragraph.Path), "the include");
            yield return block.Parent is MarkdownDocument
                ? finding.Fix(FixSafety.Unsafe, "Use the include", source.Edit(block.Span.Start, block.Span.Length, $"[!INCLUDE [{Path.GetFileNameWithoutExtension(path)}]({path})]"))
                : finding;
        }
    }

    private static string RelativeTo(string from, string to)
    {
        var here = from.Split('/')[..^1];
        var there = to.Split('/');
        var shared = 0;
        while (shared < here.Length && shared < there.Length - 1 && here[shared] == there[shared]) shared++;
        return string.Concat(Enumerable.Repeat("../", here.Length - shared)) + string.Join('/', there[shared..]);
    }
}
