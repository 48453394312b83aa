namespace DocsSite.Articles.Errors.Families;

/// <summary>Codes with a prefix that nothing else uses: AADSTS and the build and setup tools.</summary>
internal static class PrefixedFamily
{
    private static readonly (string Prefix, int Minimum, int Maximum)[] Tools =
        [("LNK", 4, 4), ("CS", 4, 4), ("MSB", 4, 4), ("NU", 4, 4), ("HCW", 4, 4), ("BC", 5, 5), ("TF", 5, 6)];

    public static bool TryRead(in Token token, out CodeMention mention)
    {
        mention = default;
        if (token.Has(TokenShape.Underscore | TokenShape.Other) || !char.IsAsciiLetter(token.Value[0])) return false;
        if (token.Length > 9 && token.Value.StartsWith("AADSTS", StringComparison.OrdinalIgnoreCase)) return TryAadsts(token, out mention);
        if (token.Has(TokenShape.Lower)) return false;
        foreach (var (prefix, minimum, maximum) in Tools)
        {
            var digits = token.Length - prefix.Length;
            if (digits < minimum || digits > maximum || !token.Value.StartsWith(prefix, StringComparison.Ordinal)) continue;
            if (!AreDigits(token.Value[prefix.Length..]) || Surroundings.AreName(token) || !IsToolError(token)) return false;
            mention = new(token.Start, token.Length, ErrorCodes.Tool(token.Value.ToString()), Confidence.Likely);
            return true;
        }

        return false;
    }

    private static bool TryAadsts(in Token token, out CodeMention mention)
    {
        mention = default;
        var digits = token.Value["AADSTS".Length..];
        if (digits.Length is < 4 or > 7 || !AreDigits(digits) || Surroundings.AreName(token)) return false;
        mention = new(token.Start, token.Length, ErrorCodes.Aadsts(digits.ToString()), Confidence.Certain);
        return true;
    }

    private static bool IsToolError(in Token token) =>
        Surroundings.Line(token.Text, token.Start, -40).Contains("error", StringComparison.OrdinalIgnoreCase)
        || Surroundings.Line(token.Text, token.Start, -40).Contains("warning", StringComparison.OrdinalIgnoreCase)
        || token.After == ':' || token.Value.StartsWith("HCW", StringComparison.Ordinal);

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
