using System.Text.RegularExpressions;
using DocsSite.Articles.Errors;

namespace DocsSite.Articles;

/// <summary>A cause that an article explains.</summary>
/// <param name="Title">The cause in a few words.</param>
/// <param name="Confirm">How to tell that it is this one; may be empty.</param>
/// <param name="WhoFixes">Role; may be empty.</param>
/// <param name="Anchor">Id of the section.</param>
public sealed record Cause(string Title, string Confirm, string WhoFixes, string Anchor)
{
    /// <summary>How long the fix takes, in the writer's words, or as a number of steps (<see cref="Steps"/>) when nothing is said; may be empty.</summary>
    public string Effort { get; init; } = "";

    /// <summary>Steps of the cause's resolution; 0 when they are not numbered.</summary>
    public int Steps { get; init; }

    /// <summary>
    /// Canonical codes that the cause names as its own: in its heading, in a line "Error code: …", in an <c>:::error</c> block, or as the
    /// only error of the article that its text mentions. Empty: the cause belongs to every error of the article.
    /// </summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}

/// <summary>Reads the causes of an article from its sections: one per "Cause …" heading, at whatever level.</summary>
public static partial class Causes
{
    public static IReadOnlyList<Cause> Of(Article article)
    {
        var sections = SectionsOf(article);
        var pairs = CausePairs.Of(article.Sections);
        return
        [
            .. sections.Select(section => new Cause(
                TitleOf(section), ConfirmOf(section), Line(WhoCanFix(), section, FixesOf(section)), section.Heading.Id)
            {
                Effort = Line(TimeNeeded(), section, FixesOf(section)),
                Steps = FixesOf(section).Sum(fix => fix.StepCount),
                Codes = CodesOf(article, section),
            }),
        ];

        List<Section> FixesOf(Section cause) => [.. Fixes(article, sections, cause, pairs)];
    }

    /// <summary>The first thing to do against a cause, or against the error when no cause or a single one is stated; empty when it is not clear.</summary>
    /// <param name="article">The article that explains the cause.</param>
    /// <param name="anchor">Id of the cause's section.</param>
    public static string FirstFixOf(Article article, string anchor)
    {
        var sections = SectionsOf(article);
        var fixes = Fixes(article, sections, sections.Find(section => section.Heading.Id == anchor), CausePairs.Of(article.Sections));
        var lines = fixes.SelectMany(fix => fix.SelfAndDescendants).SelectMany(section => section.BodyText.Split('\n'))
            .Where(line => line.Length > 0 && !WhoCanFix().IsMatch(line) && !TimeNeeded().IsMatch(line));
        return FirstSentence(string.Join('\n', lines.Take(2)));
    }

    private static List<Section> SectionsOf(Article article)
    {
        var sections = article.AllSections.Where(section => section.Role == SectionRole.Cause).ToList();
        // "Causes" with sub-sections "Cause 1: …" is one heading too many.
        sections.RemoveAll(section => section.Sections.Any(child => child.Role == SectionRole.Cause));
        return sections;
    }

    /// <summary>The resolutions of one of the causes; of the only cause, and where none is stated, all of the article.</summary>
    private static IEnumerable<Section> Fixes(Article article, List<Section> causes, Section? cause, IReadOnlyDictionary<string, string> pairs) =>
        article.AllSections.Where(section => section.Role == SectionRole.Resolution
            && (causes.Count < 2 || (cause is not null && (cause.SelfAndDescendants.Contains(section) || pairs.GetValueOrDefault(section.Heading.Id) == cause.Heading.Id))));

    /// <summary>The subject of the heading, else the first sentence of the section.</summary>
    private static string TitleOf(Section cause) => cause.Subject.Length > 0 ? cause.Subject : FirstSentence(cause.BodyText);

    private static string ConfirmOf(Section cause) =>
        cause.Sections.FirstOrDefault(section => section.Role == SectionRole.Confirm) is { } confirm ? ConditionOf(confirm.BodyText) : "";

    /// <summary>The condition in "This is the cause if …", which is what readers compare; else the first sentence.</summary>
    private static string ConditionOf(string text) => Condition().Match(text) is { Success: true } match ? Capitalized(match.Groups[1].Value.Trim()) : FirstSentence(text);

    private static string Capitalized(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What a line such as "Who can fix this: Salesforce administrator" says, in the cause or in what fixes it.</summary>
    private static string Line(Regex label, Section cause, List<Section> fixes)
    {
        foreach (var section in cause.SelfAndDescendants.Concat(fixes))
        {
            if (label.Match(section.BodyText) is { Success: true } match) return match.Groups[1].Value.Trim().TrimEnd('.');
        }

        return "";
    }

    private static string[] CodesOf(Article article, Section cause)
    {
        var own = cause.SelfAndDescendants.Select(section => section.Heading.Id).ToHashSet(StringComparer.Ordinal);
        var declared = article.Errors.Where(error => error.SectionId.Length > 0 && own.Contains(error.SectionId)).Select(error => error.Code?.Canonical ?? "");
        var stated = cause.SelfAndDescendants.SelectMany(section => ErrorCodeLine().Matches(section.BodyText))
            .SelectMany(match => match.Groups[1].Value.Split([", ", " and ", " or "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(code => ErrorCodes.Parse(code.Trim(' ', '.', '`', '"')).Canonical);
        var named = article.Mentions.Where(mention => mention.IsInHeading && mention.SectionId == cause.Heading.Id).Select(mention => mention.Code);
        string[] codes = [.. declared.Concat(stated).Concat(named).Where(code => code.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        return codes.Length > 0 ? codes : OnlyMentioned(article, own);
    }

    /// <summary>In an article about several errors, the one of them that the text of a cause mentions.</summary>
    private static string[] OnlyMentioned(Article article, HashSet<string> sections)
    {
        var errors = article.Errors.Select(error => error.Code?.Canonical ?? "").Where(code => code.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (errors.Count < 2) return [];
        string[] mentioned = [.. article.Mentions.Where(mention => sections.Contains(mention.SectionId) && errors.Contains(mention.Code))
            .Select(mention => mention.Code).Distinct(StringComparer.OrdinalIgnoreCase)];
        return mentioned.Length == 1 ? mentioned : [];
    }

    private static string FirstSentence(string text)
    {
        var lines = text.TrimStart().Split('\n', 3);
        var line = lines[0].Trim();
        // "… if one of the following is true:" says nothing without the first of them.
        if (line.EndsWith(':') && lines.Length > 1) return $"{line} {lines[1].Trim()}";
        var end = SentenceEnd().Match(line);
        return end.Success ? line[..(end.Index + 1)] : line;
    }

    [GeneratedRegex(@"^\s*Who (?:can )?fix(?:es)?(?: this| it)?:\s*(.+)$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoCanFix();

    [GeneratedRegex(@"^\s*(?:Time needed|Effort):\s*(.+)$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeNeeded();

    [GeneratedRegex(@"^\s*Error codes?:\s*(.{1,300})$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorCodeLine();

    [GeneratedRegex(@"\bthis is (?:the|your) cause (?:if|when)\s+([^\n]{0,500}?[.!?])(?:\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"[.!?](?=\s+\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
