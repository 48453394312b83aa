using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>Numbers written by hand (<c>**1\.** Open …</c>, <c>Step 2: …</c>) become real ordered lists.</summary>
public static partial class FakeNumbers
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        // One "Step 1:" alone may be a heading or a name; two are a list.
        var hasSteps = draft.Lines.Count(line => StepWord().IsMatch(line.Text)) > 1;
        var count = 0;
        var first = 0;
        var wasItem = false;
        var result = draft.ReplaceLines(line =>
        {
            var match = Numbered().Match(line.Text);
            if (!match.Success && hasSteps) match = StepWord().Match(line.Text);
            if (!match.Success)
            {
                // The rest of a step that goes on in the next line.
                if (!wasItem || line.IsBlank || Marked().IsMatch(line.Text))
                {
                    wasItem = false;
                    return null;
                }

                return (["   " + line.Text.TrimStart()], null);
            }

            if (count++ == 0) first = line.Source;
            var indent = match.Groups["indent"].Value.Length / 3 * 3;
            var text = $"{new string(' ', indent)}1. {match.Groups["text"].Value.TrimEnd().TrimEnd('\\').TrimEnd()}";
            var lines = wasItem ? (string[])[text] : ["", text];
            wasItem = true;
            return (lines, null);
        });
        return count == 0 ? draft : result.WithNote(NoteKind.Changed, first, "hand-written numbers became an ordered list", FormattableString.Invariant($"{count} steps"));
    }

    [GeneratedRegex(@"^(?<indent>\s*)(?:(?:\*\*|__)\d{1,2}\\?[.)]\s*(?:\*\*|__)|\d{1,2}\\[.)])\s*(?<text>\S.*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<indent>\s*)(?:\*\*|__)?Step \d{1,2}\s*[.:)-]\s*(?:\*\*|__)?:?\s+(?<text>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StepWord();

    [GeneratedRegex(@"^\s*(?:[-*+#>|]|\d+[.)]|```|~~~|:::|!\[|<)")]
    private static partial Regex Marked();
}
