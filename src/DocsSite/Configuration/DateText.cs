using System.Globalization;

namespace DocsSite.Configuration;

/// <summary>The date forms that front matter may use: ISO <c>2026-05-31</c> and Learn's <c>5/31/2026</c> (month first).</summary>
public static class DateText
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "M/d/yyyy"];

    public static bool TryParse(string text, out DateOnly date)
    {
        // YAML time stamps such as 2026-05-31T00:00:00Z: the day is what counts.
        var day = text.Length > 10 && text[4] == '-' && text[10] is ('T' or ' ') ? text[..10] : text;
        return DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
