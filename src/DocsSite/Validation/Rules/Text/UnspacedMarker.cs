using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7136: "##Heading" and "1.Step".</summary>
public sealed class UnspacedMarker : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7136", "unspaced-marker", Severity.Warning)
    {
        Summary = "A heading or step has no space after its marker.",
        Why = "It is shown as ordinary text with the marker in front; the section or the step is lost.",
        BadExample = Example.Guide("##Sign in again\n\nSelect **Sign in**."),
        GoodExample = Example.Guide("## Sign in again\n\nSelect **Sign in**."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Paragraphs)
        {
            if (block.Parent is Markdig.Extensions.Tables.TableCell || SourceTree.IsQuoted(block)) continue;
            var end = Math.Min(block.Span.End + 1, source.Text.Length);
            for (var start = block.Span.Start; start < end;)
            {
                var length = MarkerLength(source.Text.AsSpan(start, end - start));
                if (length > 0)
                    yield return source.At(Rule, start, length, $"`{source.Text.AsSpan(start, length)}` is shown as text: a space is missing after it")
                        .Help("Write a space after the marker.")
                        .Fix(FixSafety.Safe, "Add the space", source.Edit(start + length, 0, " "));
                var next = source.Text.IndexOf('\n', start, end - start);
                start = next < 0 ? end : next + 1;
                while (start < end && source.Text[start] == ' ') start++;
            }
        }
    }

    /// <summary>Length of "##" or "1." in front of a word; 0 for anything else.</summary>
    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        var hashes = line.IndexOfAnyExcept('#');
        if (hashes is >= 2 and <= 6) return char.IsLetter(line[hashes]) ? hashes : 0;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2) || line.Length < digits + 4 || line[digits] != '.') return 0;
        // "1.Open the": a capital and small letters, then more words; not ".NET" and not "3.Com".
        var word = line[(digits + 1)..];
        var wordEnd = word.IndexOfAnyExceptInRange('A', 'z');
        return char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterLower(word[1]) && wordEnd > 2 && word[wordEnd] == ' ' ? digits + 1 : 0;
    }
}
