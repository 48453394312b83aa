using System.Collections.Immutable;

namespace DocsSite.Importing.Passes;

/// <summary>One empty line between blocks, none at the ends, headings with air around them.</summary>
public static class Tidy
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        var isCode = MarkdownText.CodeLines(draft.Lines);
        var headings = Outline.Of(draft.Lines).Select(heading => heading.Index).ToHashSet();
        var lines = ImmutableArray.CreateBuilder<DraftLine>(draft.Lines.Length);
        var needsBlank = false;
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            var isBlank = line.IsBlank && !isCode[i];
            if (isBlank && (lines.Count == 0 || lines[^1].IsBlank && !(i > 0 && isCode[i - 1]))) continue;
            if (!isBlank && lines.Count > 0 && !lines[^1].IsBlank && (needsBlank || headings.Contains(i))) lines.Add(new DraftLine("", line.Source));
            lines.Add(isCode[i] ? line : line with { Text = Trimmed(line.Text, i + 1 < draft.Lines.Length && !draft.Lines[i + 1].IsBlank) });
            needsBlank = headings.Contains(i);
        }

        while (lines.Count > 0 && lines[^1].IsBlank) lines.RemoveAt(lines.Count - 1);
        return draft with { Lines = lines.ToImmutable() };
    }

    /// <summary>Two spaces at the end break the line when another follows; else they mean nothing.</summary>
    private static string Trimmed(string text, bool isFollowed)
    {
        var trimmed = text.TrimEnd();
        return isFollowed && trimmed.Length > 0 && text.EndsWith("  ", StringComparison.Ordinal) ? trimmed + "  " : trimmed;
    }
}
