using System.Buffers;
using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Includes;

/// <summary>DS4204: steps in the registry without the warning.</summary>
public sealed class RegistryWarning : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS4204", "registry-edit-without-warning", Severity.Warning)
    {
        Summary = "Steps change the Windows registry and nothing warns of it.",
        Why = "A slip in the registry can keep Windows from starting; the reader must know before the first step, and have a copy.",
        BadExample = Example.Problem(resolution: "1. Open Registry Editor.\n1. Delete the value **Blocked** of the subkey."),
        GoodExample = Example.Problem(resolution: "> [!IMPORTANT]\n> Serious problems might occur if you modify the registry incorrectly. Back it up first.\n\n1. Open Registry Editor.\n1. Delete the value **Blocked** of the subkey."),
    };

    private static readonly SearchValues<string> Editors = SearchValues.Create(["Registry Editor", "regedit"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Changes = SearchValues.Create(
        ["delete", "modify", "create", "change the", "set the", "add the", "add a", "rename", "new > ", "select new", "point to new", "value data", "double-click", "right-click"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Warnings = SearchValues.Create(
    [
        "registry incorrectly", "backup the registry", "registry backup", "restore the registry", "backup of the registry",
        "using registry editor incorrectly", "use registry editor incorrectly", "serious problems", "editing the registry", "edit the registry carefully", "incorrectly editing", "at your own risk", "registry editor at", "caution",
        // Whoever is told to make a copy is warned.
        "back up ", "backup copy", "as a backup", "make a backup", "a backup of", "backup folder", "take a snapshot",
    ], StringComparison.OrdinalIgnoreCase);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (!source.Text.AsSpan().ContainsAny(Editors) || source.Article.PlainText.AsSpan().ContainsAny(Warnings)) yield break;
        foreach (var list in source.Tree.Lists)
        {
            if (!list.IsOrdered || list.Parent is not Markdig.Syntax.MarkdownDocument || list.Span.Length <= 0 || list.Span.End >= source.Text.Length) continue;
            var text = source.Text.AsSpan(list.Span.Start, list.Span.Length);
            var at = text.IndexOfAny(Editors);
            if (at < 0 || !text[at..].ContainsAny(Changes)) continue;
            yield return source.At(Rule, list.Span.Start + at, text[at..].StartsWith("regedit", StringComparison.OrdinalIgnoreCase) ? 7 : 15, "these steps change the registry, and nothing in the article warns of it")
                .Help("Put an alert in front of the steps: what can go wrong, and to back up the registry first.");
            yield break;
        }
    }
}
