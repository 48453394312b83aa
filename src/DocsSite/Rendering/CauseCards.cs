namespace DocsSite.Rendering;

/// <summary>
/// Puts each cause of an article together with what belongs to it. Writers either nest confirm, fix and check below the cause, or let
/// them follow it: "Cause 1", "Resolution 1", "Cause 2", "Resolution 2". Readers get one card a cause in both cases.
/// </summary>
public static class CauseCards
{
    private static readonly string[] Belonging = ["confirm", "resolution", "workaround", "verify"];

    /// <summary>Groups sections of one level; those of an article with a single cause stay as they are, and so do those whose pairs are not clear.</summary>
    public static IReadOnlyList<ArticleSection> Group(IReadOnlyList<ArticleSection> sections)
    {
        var inner = sections.Select(section => section with { Sections = Group(section.Sections) }).ToList();
        var grouped = new List<ArticleSection>();
        foreach (var section in inner)
        {
            if (Belonging.Contains(section.Role, StringComparer.Ordinal) && grouped.Count > 0 && grouped[^1].Role == "cause")
                grouped[^1] = grouped[^1] with { Sections = [.. grouped[^1].Sections, section] };
            else
                grouped.Add(section);
        }

        var causes = grouped.Where(section => section.Role == "cause").ToList();
        // Two causes and one fix after the last of them: the fix is for both.
        return causes.Count > 1 && causes.TrueForAll(IsCard) ? grouped : inner;
    }

    /// <summary>A cause with its fix is shown as a card.</summary>
    public static bool IsCard(ArticleSection section) =>
        section.Role == "cause" && section.Sections.Any(part => part.Role is "resolution" or "workaround");

    /// <summary>Adds to a row of "Which cause is yours?" what the card says about the fix.</summary>
    public static CauseLink WithFacts(CauseLink cause, IReadOnlyList<ArticleSection> sections)
    {
        var facts = sections.SelectMany(SelfAndDescendants).Where(section => section.Id == cause.Id).SelectMany(SelfAndDescendants).SelectMany(section => section.Facts).ToList();
        return cause with
        {
            WhoHtml = facts.FirstOrDefault(fact => fact.Kind == RemedyFactKind.Who)?.Html ?? cause.WhoHtml,
            TimeHtml = facts.FirstOrDefault(fact => fact.Kind == RemedyFactKind.Time)?.Html ?? "",
        };
    }

    private static IEnumerable<ArticleSection> SelfAndDescendants(ArticleSection section) => section.Sections.SelectMany(SelfAndDescendants).Prepend(section);

    /// <summary>Leads from each card to the next one, and from the last to <paramref name="help"/>.</summary>
    public static IReadOnlyList<ArticleSection> Chain(IReadOnlyList<ArticleSection> sections, IReadOnlyList<CauseLink> causes, NavigationLink? help)
    {
        return [.. sections.Select(Link)];

        ArticleSection Link(ArticleSection section)
        {
            var index = causes.ToList().FindIndex(cause => cause.Id == section.Id);
            var next = index < 0 ? null : index + 1 < causes.Count ? new NavigationLink(causes[index + 1].Title, "#" + causes[index + 1].Id) : help;
            return section with { IfNot = next, Sections = [.. section.Sections.Select(Link)] };
        }
    }
}
