using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocsSite.Schema;

/// <summary>The formats that can be asserted; the others of the specification are annotations here.</summary>
/// <param name="Description">Completes "is not …", with an example.</param>
internal sealed partial record Format(string Description, Func<string, bool> IsMatch)
{
    public static readonly FrozenDictionary<string, Format> Known = new Dictionary<string, Format>
    {
        ["date"] = new("a date like 2026-01-31", IsDate),
        ["date-time"] = new("a date with time like 2026-01-31T08:30:00Z", IsDateTime),
        ["email"] = new("an e-mail address like name@example.com", text => Email().IsMatch(text)),
        ["ipv4"] = new("an IPv4 address like 192.0.2.1", text => Ipv4().IsMatch(text)),
        ["regex"] = new("a regular expression", text => EcmaPattern.TryParse(text, out _)),
        ["uri"] = new("a complete address like https://example.com/", IsUri),
        ["uuid"] = new("a UUID like 123e4567-e89b-12d3-a456-426614174000", text => text.Length == 36 && Guid.TryParseExact(text, "D", out _)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>RFC 3339, with the leap second only where UTC can have one: at 23:59:60.</summary>
    private static bool IsDateTime(string text)
    {
        var match = DateTime().Match(text);
        if (!match.Success || !IsDate(match.Groups["date"].Value)) return false;
        var (hour, minute, second) = (Part("hour"), Part("minute"), Part("second"));
        var (offsetHour, offsetMinute) = (Part("offsetHour"), Part("offsetMinute"));
        if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
        var offset = ((offsetHour * 60) + offsetMinute) * (match.Groups["sign"].Value == "-" ? -1 : 1);
        const int Day = 24 * 60;
        return second < 60 || ((hour * 60) + minute - offset + Day) % Day == Day - 1;

        int Part(string name) => match.Groups[name] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>RFC 3986 with a scheme; characters outside the URI set must be percent-encoded.</summary>
    private static bool IsUri(string text) => UriSyntax().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _);

    [GeneratedRegex(
        @"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\.[0-9]+)?"
        + @"(?:[Zz]|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))\z")]
    private static partial Regex DateTime();

    [GeneratedRegex(
        @"\A(?:""(?:[^""\\\p{Cc}]|\\[ -~])*""|[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@"
        + @"(?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
        + @"|\[(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\.(?!\])|(?=\]))){4}\]|\[IPv6:[0-9A-Fa-f:.]+\])\z",
        RegexOptions.None, 250)]
    private static partial Regex Email();

    [GeneratedRegex(@"\A(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!\z)|\z)){4}\z")]
    private static partial Regex Ipv4();

    [GeneratedRegex(
        @"\A[A-Za-z][A-Za-z0-9+.-]*:"
        + @"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|\[(?=[0-9A-Fa-fv:.]+\])|(?<=\[[0-9A-Fa-fv:.]+)\]|%[0-9A-Fa-f]{2})*"
        + @"(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?\z",
        RegexOptions.None, 250)]
    private static partial Regex UriSyntax();
}
