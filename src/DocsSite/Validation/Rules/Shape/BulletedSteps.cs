using System.Text.RegularExpressions;
using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2021: "follow these steps:" and bullets.</summary>
public sealed partial class BulletedSteps : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2021", "bulleted-steps", Severity.Warning)
    {
        Summary = "\"Follow these steps\" is followed by bullets instead of numbers.",
        Why = "Nobody can say on the phone \"I am at step four\", and readers do not see that the order matters.",
        BadExample = Example.Guide("To sign in again, follow these steps:\n\n- Open the window.\n- Select **Sign in**."),
        GoodExample = Example.Guide("To sign in again, follow these steps:\n\n1. Open the window.\n1. Select **Sign in**."),
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var list in source.Tree.Lists)
        {
            if (list.IsOrdered || list.Count < 2 || list.Parent is not { } parent) continue;
            var index = parent.IndexOf(list);
            if (index == 0 || parent[index - 1] is not ParagraphBlock { Inline: { } words } || !Announcement().IsMatch(Markdown.PlainText.OfInlines(words))) continue;
            var edits = list.Select(item => source.Edit(Math.Max(0, item.Span.Start), 1, "1.")).ToArray();
            if (!list.All(item => BeginsWithAction((ListItemBlock)item))) continue;
            var isPlain = list.All(item => item is ListItemBlock { Count: 1 });
            var finding = source.At(Rule, Math.Max(0, list.Span.Start), source.LineEnd(Math.Max(0, list.Span.Start)) - Math.Max(0, list.Span.Start), "the steps are bullets").Help("Start every step with `1. `.");
            yield return isPlain ? finding.Fix(FixSafety.Unsafe, "Number the steps", edits) : finding;
        }
    }

    /// <summary>"Open …", "Select …": alternatives ("If …", "For Windows 11", "In version 10") and lists of things are no steps.</summary>
    private static bool BeginsWithAction(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline: { } words } && Action().IsMatch(Markdown.PlainText.OfInlines(words));

    [GeneratedRegex(@"^(?:(?:Add|Check|Choose|Clear|Click|Close|Configure|Connect|Copy|Create|Delete|Disable|Double-click|Download|Enable|Enter|Exit|Expand|Find|Go|Install|Locate|Make|Modify|Move|Navigate|Open|Package|Paste|Point|Press|Remove|Rename|Repeat|Replace|Restart|Restore|Right-click|Run|Save|Select|Set|Sign|Start|Stop|Switch|Turn|Type|Uninstall|Update|Upload|Use|Verify|Wait)\b|(?:In|On)\b[^,]*,)", RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"\b(?:follow|perform|complete|use|do|take) (?:these|the following|the) steps?(?: in order| below)?(?:,? in (?:this|the) order)?\s*[:.]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();
}
