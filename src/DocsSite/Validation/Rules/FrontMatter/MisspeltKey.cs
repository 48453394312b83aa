using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1009: a key that is nearly one that means something.</summary>
public sealed class MisspeltKey : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1009", "misspelt-key", Severity.Warning)
    {
        Summary = "A key of the front matter is nearly the name of a known one.",
        Why = "A misspelt key is silently without effect: the date is missing, the redirect does not work.",
        BadExample = Example.GuideWith("updatd: 2026-11-20"),
        GoodExample = Example.GuideWith("updated: 2026-11-20"),
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.File.FrontMatter is not { } matter) yield break;
        foreach (var member in matter.Members)
        {
            if (KnownKeys.All.Contains(member.Key) || source.Environment.Vocabulary.FindFacet(member.Key) is not null) continue;
            if (Meant(member.Key) is not { } meant) continue;
            var isTaken = matter.Find(meant) is not null;
            var finding = Rule.At(member.KeySpan, $"`{member.Key}` is not a known key")
                .Help(isTaken ? $"Did you mean `{meant}`? That one is here already: delete one of them." : $"Did you mean `{meant}`?");
            yield return isTaken ? finding : finding.Fix(FixSafety.Unsafe, $"Write {meant}", new TextEdit(member.KeySpan, meant));
        }
    }

    /// <summary>One letter off, or two in a long word, or another case; null when nothing is near or several are.</summary>
    private static string? Meant(string key)
    {
        var found = DidYouMean.Find(key, KnownKeys.All);
        return found is [var only] && DidYouMean.Distance(key.ToLowerInvariant(), only.ToLowerInvariant()) <= (key.Length >= 8 ? 2 : key.Length >= 4 ? 1 : 0) ? only : null;
    }
}
