using DocsSite.Articles.Errors;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6204: a code with a slip.</summary>
public sealed class MisspeltCode : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS6204", "misspelt-error-code", Severity.Warning)
    {
        Summary = "A code is nearly a registered one.",
        Why = "Readers who paste the right code do not find the article, and the article does not appear on the error's page.",
        BadExample = Example.Guide("The window shows `APP_ACESS_DENIED` and closes."),
        GoodExample = Example.Guide("The window shows `APP_ACCESS_DENIED` and closes."),
        ExampleFiles = new Dictionary<string, string> { ["errors/app-access-denied.yml"] = "code: APP_ACCESS_DENIED\nmessages: [The app may not sign in.]\n" },
        Fix = FixSafety.Unsafe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var registry = source.Environment.Registry;
        if (registry.Entries.Count == 0) yield break;
        foreach (var error in source.Article.Errors)
        {
            if (error.Code is { } code && registry.Find(code) is null && Meant(code.Canonical, registry) is { } meant)
                yield return Rule.At(error.Span, $"the registry has no error `{code.Canonical}`", $"Did you mean `{meant}`?");
        }

        // Names with underscores are codes and nothing else; a number one digit off is another number.
        for (var at = source.Text.IndexOf('_', StringComparison.Ordinal); at >= 0;)
        {
            var (start, end) = Word(source.Text, at);
            if (end - start >= 8 && IsName(source.Text.AsSpan(start, end - start)) && registry.Find(source.Text[start..end]) is null && !IsTarget(source, start)
                && Meant(source.Text[start..end], registry) is { } meant)
            {
                yield return source.At(Rule, start, end - start, $"there is no error `{source.Text.AsSpan(start, end - start)}`").Help($"Did you mean `{meant}`?")
                    .Fix(FixSafety.Unsafe, $"Write {meant}", source.Edit(start, end - start, meant));
            }

            at = end < source.Text.Length ? source.Text.IndexOf('_', end) : -1;
        }
    }

    /// <summary>At most two letters off, never a code that differs in a digit.</summary>
    private static string? Meant(string code, ErrorRegistry registry)
    {
        var near = DidYouMean.Find(code, registry.Entries.Select(entry => entry.Code?.Canonical ?? "").Where(known => known.Contains('_', StringComparison.Ordinal)));
        return near is [var meant] && DidYouMean.Distance(code, meant) <= 2 && Digits(code) == Digits(meant) ? meant : null;
    }

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_') return false;
        }

        return char.IsAsciiLetterUpper(word[0]) && word[^1] != '_';
    }

    /// <summary>Inside an address or path.</summary>
    private static bool IsTarget(ArticleSource source, int at) =>
        source.Prose[at] != source.Text[at] && !source.IsInCode(at);

    private static (int Start, int End) Word(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_')) start--;
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return (start, end);
    }
}
