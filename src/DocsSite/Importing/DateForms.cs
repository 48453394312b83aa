using System.Globalization;
using System.Text.RegularExpressions;
using DocsSite.Configuration;

namespace DocsSite.Importing;

/// <summary>Dates as platforms write them.</summary>
public static partial class DateForms
{
    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The day in a text that is nothing but a date; "Updated on" and the like may stand before it.</summary>
    /// <returns>The day, and whether its reading is certain: 03/04/2025 is not, unless the source is known to write the month first.</returns>
    public static (DateOnly Day, bool IsCertain)? Parse(string text, bool isMonthFirst = false)
    {
        var date = Prefix().Replace(text.Trim().Trim('*', '_', '.', ' '), "");
        if (DateText.TryParse(date, out var iso) && date.Contains('-', StringComparison.Ordinal)) return (iso, true);
        if (Slashed().Match(date) is { Success: true } slashed) return Numeric(slashed, isMonthFirst);
        if (DayFirst().Match(date) is { Success: true } first) return Named(first.Groups[1].Value, first.Groups[2].Value, first.Groups[3].Value);
        return MonthFirst().Match(date) is { Success: true } named ? Named(named.Groups[2].Value, named.Groups[1].Value, named.Groups[3].Value) : null;
    }

    /// <summary>"Updated over a week ago": no day can be told from it.</summary>
    public static bool IsRelative(string text) => Relative().IsMatch(text.Trim());

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (DateOnly, bool)? Numeric(Match match, bool isMonthFirst)
    {
        int first = Number(match.Groups[1]), second = Number(match.Groups[2]), year = Number(match.Groups[3]);
        var (month, day) = first > 12 ? (second, first) : (first, second);
        return Day(year, month, day) is { } found ? (found, isMonthFirst || first > 12 || second > 12 || first == second) : null;
    }

    private static (DateOnly, bool)? Named(string day, string name, string year)
    {
        var month = Array.FindIndex(Months, known => known.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        return name.Length > 2 && month > 0
            && Day(int.Parse(year, CultureInfo.InvariantCulture), month, int.Parse(day, CultureInfo.InvariantCulture)) is { } found ? (found, true) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is > 1990 and < 2100 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:last\s+)?(?:updated|modified|edited|published|reviewed|changed)(?:\s+(?:on|at))?|date|article updated)\s*:?\s*", Folded)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$", Folded)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?:\s+\d{1,2}:\d{2}.*)?$", Folded)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:\s+(?:at\s+)?\d{1,2}:\d{2}.*)?$", Folded)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?:last\s+)?(?:updated|edited|published|modified)\s+(?:(?:over|about|almost)\s+)?(?:an?|\d+|yesterday|today|this|last)\b.{0,30}(?:ago)?$", Folded)]
    private static partial Regex Relative();
}
