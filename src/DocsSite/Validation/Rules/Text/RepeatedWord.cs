using System.Collections.Frozen;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7117: "the the".</summary>
public sealed class RepeatedWord : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7117", "repeated-word", Severity.Warning)
    {
        Summary = "A word is written twice in a row.",
        Why = "It is a slip that makes careful readers doubt the steps around it.",
        BadExample = Example.Guide("Open the the sign-in window."),
        GoodExample = Example.Guide("Open the sign-in window."),
        Fix = FixSafety.Safe,
    };

    /// <summary>"the the" has no second reading; "to to" may have lost the word between.</summary>
    private static readonly string[] Articles = ["the", "an"];

    /// <summary>Small words that English never doubles; others may stand in a log, a name or "turned on on".</summary>
    private static readonly FrozenSet<string> Undoubled = (
        "the a an of to and are you your we it its this these those when if for with by from be been will can could should would may as at or not have has which then than was were "
        + "their they there but use using select click open follow make").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var prose = source.Prose;
        int previousStart = 0, previousEnd = 0;
        for (var i = 0; i < prose.Length;)
        {
            if (!char.IsLetter(prose[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < prose.Length && (char.IsLetterOrDigit(prose[i]) || prose[i] is '\'' or '\u2019' or '_')) i++;
            var length = i - start;
            if (length > 1 && length == previousEnd - previousStart && IsRepeated(source, (previousStart, start, length)))
            {
                var gap = start - previousEnd;
                var word = prose.Substring(start, length);
                yield return source.At(Rule, previousStart, i - previousStart, $"the word \"{word}\" is written twice")
                    .Help("Delete one of them.")
                    .Fix(Articles.Contains(word) ? FixSafety.Safe : FixSafety.Unsafe, "Delete the second", source.Edit(previousEnd, gap + length, ""));
            }

            (previousStart, previousEnd) = (start, i);
        }
    }

    private static bool IsRepeated(ArticleSource source, (int First, int Second, int Length) pair)
    {
        var prose = source.Prose;
        var gap = source.Text.AsSpan(pair.First + pair.Length, pair.Second - pair.First - pair.Length);
        if (gap is not (" " or "\n" or "\r\n")) return false;
        var first = prose.AsSpan(pair.First, pair.Length);
        var second = prose.AsSpan(pair.Second, pair.Length);
        // A capital inside, or another case of the same word, is a name or a new sentence's start; only "The the" is neither.
        if (second.IndexOfAnyExceptInRange('a', 'z') >= 0) return false;
        if (!first.SequenceEqual(second) && !(first is "The" && second is "the")) return false;
        // Part of a longer name such as "http-http" or "file.file".
        if (pair.First > 0 && prose[pair.First - 1] is '-' or '.' or '/' or '_' or '\\') return false;
        var after = pair.Second + pair.Length;
        if (after < prose.Length && prose[after] is '-' or '/' or '_' or '=') return false;
        return Undoubled.Contains(second.ToString());
    }
}
