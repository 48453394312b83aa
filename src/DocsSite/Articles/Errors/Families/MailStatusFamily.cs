using System.Buffers;

namespace DocsSite.Articles.Errors.Families;

/// <summary>Enhanced mail status codes <c>5.7.1</c>: the same shape as a version number, so words around it must speak of mail.</summary>
internal static class MailStatusFamily
{
    private static readonly SearchValues<string> MailWords = SearchValues.Create(
        [" ndr", "(ndr", "ndr ", "smtp", "non-delivery", "nondelivery", "undeliver", "bounce", "delivery status", "not delivered", "dsn", "#5.", "#4.", "recipient"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> VersionWords = SearchValues.Create(
        [".net", "framework", "version", "release", "update", " sp", "build", "v4.", "v5."], StringComparison.OrdinalIgnoreCase);

    public static bool TryRead(in Token token, in ScanContext context, out CodeMention mention)
    {
        mention = default;
        if (token.Length != 1 || token.Value[0] is not ('4' or '5') || token.After != '.') return false;
        if (token.Before is '.' or '-' or '/' or '\\' || char.IsAsciiDigit(token.Before)) return false;
        var end = Part(token.Text, Part(token.Text, token.End));
        if (end < 0 || (token.At(end) is '.' or '-' && char.IsAsciiDigit(token.At(end + 1))) || char.IsAsciiLetter(token.At(end))) return false;
        if (!IsMail(token, end, context)) return false;
        mention = new(token.Start, end - token.Start, ErrorCodes.MailStatus(token.Text[token.Start..end].ToString()), Confidence.Likely);
        return true;
    }

    // Behind ".ddd", or -1.
    private static int Part(ReadOnlySpan<char> text, int at)
    {
        if (at < 0 || at >= text.Length || text[at] != '.') return -1;
        var end = Cursor.DigitsEnd(text, at + 1);
        return end - at is >= 2 and <= 4 ? end : -1;
    }

    private static bool IsMail(in Token token, int end, in ScanContext context)
    {
        var before = Surroundings.Line(token.Text, token.Start, -24);
        if (token.Before == '#' || FollowsReply(before, token.Value[0])) return true;
        if (before.IndexOfAny(VersionWords) >= 0) return false;
        if ((context.Subject & ScanSubject.Mail) != 0) return Surroundings.SpeakOfError(token);
        return Surroundings.Line(token.Text, token.Start, -80).IndexOfAny(MailWords) >= 0
            || Surroundings.Line(token.Text, end, 60).IndexOfAny(MailWords) >= 0;
    }

    // "550 5.7.1", "550-5.7.1" has the minus excluded before; the reply has the same first digit.
    private static bool FollowsReply(ReadOnlySpan<char> before, char first) =>
        before.Length >= 4 && before[^1] == ' ' && char.IsAsciiDigit(before[^2]) && char.IsAsciiDigit(before[^3]) && before[^4] == first
        && (before.Length == 4 || !char.IsAsciiLetterOrDigit(before[^5]));
}
