using System.Text.RegularExpressions;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6205: "0X80070005", "Ox80070005", "ADSTS50011".</summary>
public sealed partial class MalformedCode : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS6205", "malformed-error-code", Severity.Warning)
    {
        Summary = "An error code is not written as it is shown: a letter is missing, an O stands for a zero, or a digit too many or too few.",
        Why = "It matches nothing: readers who search for the real code do not find the article.",
        BadExample = Example.Guide("The window shows `ADSTS50011` and closes."),
        GoodExample = Example.Guide("The window shows `AADSTS50011` and closes."),
        Fix = FixSafety.Unsafe,
    };

    private static readonly System.Buffers.SearchValues<string> Starts = System.Buffers.SearchValues.Create(["ADSTS", "AADST", "Ox8", "OX8", "0x8007", "0x8004", "0xC000"], StringComparison.Ordinal);

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var text = source.Text;
        for (var at = text.AsSpan().IndexOfAny(Starts); at >= 0;)
        {
            var from = at;
            while (from > 0 && char.IsAsciiLetterOrDigit(text[from - 1])) from--;
            var end = at;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            var word = text[from..end];
            if (Meant(word) is var (meant, why) && !IsTarget(source, from))
            {
                var finding = source.At(Rule, from, end - from, $"`{word}` {why}").Help(meant is null ? "Copy the code from the screen." : $"Write `{meant}`.");
                yield return meant is null ? finding : finding.Fix(FixSafety.Unsafe, $"Write {meant}", source.Edit(from, end - from, meant));
            }

            var next = end < text.Length ? text.AsSpan(end).IndexOfAny(Starts) : -1;
            at = next < 0 ? -1 : end + next;
        }
    }

    private static bool IsTarget(ArticleSource source, int at) => source.Prose[at] != source.Text[at] && !source.IsInCode(at);

    private static (string? Meant, string Why)? Meant(string word)
    {
        if (SignInCode().Match(word) is { Success: true } signIn) return ("AADSTS" + signIn.Groups[1].Value, "lacks a letter of AADSTS");
        if (LetterForZero().IsMatch(word)) return ("0" + word[1..], "starts with the letter O instead of a zero");
        return ShortHex().IsMatch(word) ? (null, "has not the eight digits of such a code") : null;
    }

    [GeneratedRegex("^(?:ADSTS|AADST|AASTS|ADSTS)(\\d{4,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex SignInCode();

    [GeneratedRegex("^[Oo][xX]8[0-9A-Fa-f]{7}$", RegexOptions.CultureInvariant)]
    private static partial Regex LetterForZero();

    // Facilities 4 and 7 and NTSTATUS: what looks like one and has seven or nine digits is no code.
    [GeneratedRegex("^0x(?:8007|8004|C000)(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{5})$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortHex();
}
