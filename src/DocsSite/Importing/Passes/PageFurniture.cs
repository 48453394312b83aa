using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>What a platform puts around its articles: buttons, votes, reading times, skip links. Each piece goes with its text on record.</summary>
public static partial class PageFurniture
{
    /// <summary>Whole lines, without list marks and emphasis, in lower case → what they are.</summary>
    private static readonly (Regex Pattern, string What)[] Pieces =
    [
        (SkipLink(), "skip link"),
        (ReadingTime(), "reading time (computed by the site)"),
        (Button(), "button of the old site"),
        (Summary(), "label of the old site"),
        (Vote(), "feedback prompt (the site has its own)"),
        (Promotion(), "line about the old platform"),
    ];

    public static Draft Apply(Draft draft, PassContext context) => draft.ReplaceLines(line =>
    {
        if (line.IsBlank) return null;
        var text = Dressing().Replace(line.Text, "").Trim();
        if (text.Length is 0 or > 120) return null;
        foreach (var (pattern, what) in Pieces)
        {
            if (pattern.IsMatch(text)) return ([""], new ImportNote(NoteKind.Dropped, line.Source, what, line.Text.Trim()));
        }

        return null;
    });

    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Bullets, emphasis and link brackets around the words.
    [GeneratedRegex(@"^\s*(?:[•·*+-]\s+)?[*_\[]*|[*_]*\s*$|\]\([^)]*\)")]
    private static partial Regex Dressing();

    [GeneratedRegex(@"^(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search)\.?$", Folded)]
    private static partial Regex SkipLink();

    [GeneratedRegex(@"^(?:(?:estimated )?reading time:?\s*)?\d+\s*[-–]?\s*min(?:ute)?s?\.?(?:\s+(?:to\s+)?read(?:ing time)?)?$|^less than a minute to read$", Folded)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^(?:pdf|print|share|copy link|copy page|share this (?:article|page)|download (?:as )?pdf|edit this page|edit on github|back to top|return to top|follow|subscribe|listen|expand all|collapse all|feedback|prev(?:ious)?\s+next)$", Folded)]
    private static partial Regex Button();

    [GeneratedRegex(@"^(?:article summary|in this article|on this page|table of contents|contents|\[toc\])$", Folded)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(?:was this (?:article|page|information|content)? ?helpful\??(?: yes| no)*|did this (?:answer your question|article help|help)\??|is this (?:article|page) helpful\??|\d+ out of \d+ (?:people )?found this (?:article )?helpful\.?|have more questions\? submit a request|still have questions\?|how can we improve this article\??|thank you for your feedback!?|yes\s*/?\s*no|[😞😐😃😀🙂☹️\s]+)$", Folded)]
    private static partial Regex Vote();

    [GeneratedRegex(@"^(?:powered by \S+.{0,20}|we run on intercom|made with \S+.{0,20}|all collections|© ?\d{4}.{0,80})$", Folded)]
    private static partial Regex Promotion();
}
