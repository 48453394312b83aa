using System.Text.RegularExpressions;

namespace DocsSite.Articles;

/// <summary>A cause that an article explains.</summary>
/// <param name="Title">The cause in a few words.</param>
/// <param name="Confirm">How to tell that it is this one; may be empty.</param>
/// <param name="WhoFixes">Role; may be empty.</param>
/// <param name="Anchor">Id of the section.</param>
public sealed record Cause(string Title, string Confirm, string WhoFixes, string Anchor);

/// <summary>Reads the causes of an article from its sections: one per "Cause …" heading, at whatever level.</summary>
public static partial class Causes
{
    public static IReadOnlyList<Cause> Of(Article article)
    {
        var sections = article.AllSections.Where(section => section.Role == SectionRole.Cause).ToList();
        // "Causes" with sub-sections "Cause 1: …" is one heading too many.
        sections.RemoveAll(section => section.Sections.Any(child => child.Role == SectionRole.Cause));
        return [.. sections.Select(section => new Cause(TitleOf(section), ConfirmOf(section), WhoFixes(article, section, sections.Count), section.Heading.Id))];
    }

    /// <summary>The subject of the heading, else the first sentence of the section.</summary>
    private static string TitleOf(Section cause) => cause.Subject.Length > 0 ? cause.Subject : FirstSentence(cause.BodyText);

    private static string ConfirmOf(Section cause) =>
        cause.Sections.FirstOrDefault(section => section.Role == SectionRole.Confirm) is { } confirm ? ConditionOf(confirm.BodyText) : "";

    /// <summary>The condition in "This is the cause if …", which is what readers compare; else the first sentence.</summary>
    private static string ConditionOf(string text) => Condition().Match(text) is { Success: true } match ? Capitalized(match.Groups[1].Value.Trim()) : FirstSentence(text);

    private static string Capitalized(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The role in a line such as "Who can fix this: Salesforce administrator", in the cause or, when it is the only one, in the resolution.</summary>
    private static string WhoFixes(Article article, Section cause, int count)
    {
        var places = cause.SelfAndDescendants;
        if (count == 1) places = places.Concat(article.AllSections.Where(section => section.Role == SectionRole.Resolution));
        foreach (var section in places)
        {
            if (WhoCanFix().Match(section.BodyText) is { Success: true } match) return match.Groups[1].Value.Trim().TrimEnd('.');
        }

        return "";
    }

    private static string FirstSentence(string text)
    {
        var line = text.TrimStart().Split('\n', 2)[0].Trim();
        var end = SentenceEnd().Match(line);
        return end.Success ? line[..(end.Index + 1)] : line;
    }

    [GeneratedRegex(@"^\s*Who (?:can )?fix(?:es)?(?: this| it)?:\s*(.+)$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoCanFix();

    [GeneratedRegex(@"\bthis is (?:the|your) cause (?:if|when)\s+([^\n]*?[.!?])(?:\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"[.!?](?=\s+\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
