namespace DocsSite.Rendering;

/// <summary>Puts each cause of an article together with what belongs to it (<see cref="Articles.CausePairs"/>): readers get one card a cause.</summary>
public static class CauseCards
{
    /// <summary>Moves each part to its cause, one level below it. A section that held nothing but such parts goes; its anchor leads to the first of them.</summary>
    /// <param name="sections">Sections of the article.</param>
    /// <param name="pairs">Id of a part → id of its cause.</param>
    public static IReadOnlyList<ArticleSection> Group(IReadOnlyList<ArticleSection> sections, IReadOnlyDictionary<string, string> pairs)
    {
        if (pairs.Count == 0) return sections;
        var parts = new Dictionary<string, List<ArticleSection>>(StringComparer.Ordinal);
        return [.. TakeOut(sections).Select(PutIn)];

        List<ArticleSection> TakeOut(IReadOnlyList<ArticleSection> level)
        {
            var kept = new List<ArticleSection>();
            foreach (var section in level)
            {
                if (pairs.TryGetValue(section.Id, out var cause))
                {
                    if (!parts.TryGetValue(cause, out var own)) parts.Add(cause, own = []);
                    own.Add(section);
                    continue;
                }

                var inner = TakeOut(section.Sections);
                if (inner.Count == 0 && section.Sections.Count > 0 && section.BodyHtml.Length + section.Facts.Count == 0) GiveAnchor(section);
                else kept.Add(section with { Sections = inner });
            }

            return kept;
        }

        void GiveAnchor(ArticleSection emptied)
        {
            var moved = emptied.Sections.First(part => pairs.ContainsKey(part.Id));
            var own = parts[pairs[moved.Id]];
            own[own.IndexOf(moved)] = moved with { FormerIds = [emptied.Id] };
        }

        ArticleSection PutIn(ArticleSection section)
        {
            var own = parts.GetValueOrDefault(section.Id, []);
            return section with { Sections = [.. section.Sections.Select(PutIn), .. own.Select(part => Lowered(part, section.Level + 1 - part.Level))] };
        }
    }

    private static ArticleSection Lowered(ArticleSection section, int levels) =>
        section with { Level = Math.Clamp(section.Level + levels, 2, 6), Sections = [.. section.Sections.Select(part => Lowered(part, levels))] };

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
