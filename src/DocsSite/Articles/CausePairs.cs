using System.Text.RegularExpressions;

namespace DocsSite.Articles;

/// <summary>
/// Which fix belongs to which cause. Writers nest confirm, fix and check below the cause; or let them follow it ("Cause 1", "Resolution 1",
/// "Cause 2", "Resolution 2"); or write all causes and then all fixes ("Cause 1", "Cause 2", "Resolution 1", "Resolution for cause 2").
/// The last are paired by their number or letter, and by their order only when no heading has one and there are as many fixes as causes.
/// </summary>
public static partial class CausePairs
{
    /// <returns>Heading id of what is not nested below its cause → heading id of the cause; empty when the pairs are not clear.</returns>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<Section> sections)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        var causes = sections.SelectMany(section => section.SelfAndDescendants).Where(section => section.Role == SectionRole.Cause && !HasParts(section, SectionRole.Cause)).ToList();
        if (causes.Count < 2) return pairs;
        foreach (var siblings in Levels(sections)) AddFollowing(siblings, pairs);
        return pairs.Count == 0 ? Apart(sections, causes) : pairs;
    }

    /// <summary>Fixes that follow their cause at one level. Two causes and one fix after the last of them: the fix is for both.</summary>
    private static void AddFollowing(IReadOnlyList<Section> siblings, Dictionary<string, string> pairs)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        var causes = siblings.Where(section => section.Role == SectionRole.Cause).ToList();
        Section? cause = null;
        foreach (var section in siblings)
        {
            if (section.Role == SectionRole.Cause) cause = section;
            else if (cause is null || !(IsFix(section) || IsAddition(section))) cause = null;
            else if (Contradicts(section, cause)) return;
            else own[section.Heading.Id] = cause.Heading.Id;
        }

        var fixedCauses = siblings.Where(section => IsFix(section) && own.ContainsKey(section.Heading.Id)).Select(section => own[section.Heading.Id]).ToHashSet(StringComparer.Ordinal);
        if (causes.Count < 2 || !causes.TrueForAll(each => fixedCauses.Contains(each.Heading.Id) || each.Sections.Any(IsFix))) return;
        foreach (var (part, owner) in own) pairs[part] = owner;
    }

    /// <summary>All causes first, then all fixes, at any level. What a section says before its numbered fixes is for all of them: then they stay there.</summary>
    private static Dictionary<string, string> Apart(IReadOnlyList<Section> sections, List<Section> causes)
    {
        var none = new Dictionary<string, string>();
        if (causes.Exists(cause => cause.Sections.Any(IsFix))) return none;
        var groups = Levels(sections).SelectMany(siblings => FixGroups(siblings)).ToList();
        var fixes = groups.Select(group => group[0]).ToList();
        var introduced = sections.Any(section => IsFix(section) && HasParts(section, section.Role) && !section.IsBodyEmpty);
        if (introduced || fixes.Count < causes.Count || Precedes(fixes[0], causes[^1], sections)) return none;

        var numbers = causes.ConvertAll(LabelOf);
        var owners = fixes.ConvertAll(fix => numbers.IndexOf(LabelOf(fix)));
        var isNumbered = !numbers.Contains(0) && numbers.Distinct().Count() == causes.Count && !owners.Contains(-1) && owners.Distinct().Count() == causes.Count;
        var isOrdered = fixes.Count == causes.Count && fixes.TrueForAll(fix => LabelOf(fix) == 0 && fix.Role == fixes[0].Role) && numbers.TrueForAll(number => number == 0);
        if (!isNumbered && !isOrdered) return none;
        return groups.SelectMany((group, index) => group.Select(part => (part.Heading.Id, Cause: causes[isNumbered ? owners[index] : index].Heading.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Cause, StringComparer.Ordinal);
    }

    /// <summary>Each fix of a level with the checks that follow it.</summary>
    private static IEnumerable<List<Section>> FixGroups(IReadOnlyList<Section> siblings)
    {
        List<Section>? group = null;
        foreach (var section in siblings)
        {
            if (IsFix(section) && !HasParts(section, section.Role))
            {
                if (group is not null) yield return group;
                group = [section];
            }
            else if (group is not null && IsAddition(section))
            {
                group.Add(section);
            }
            else
            {
                if (group is not null) yield return group;
                group = null;
            }
        }

        if (group is not null) yield return group;
    }

    private static IEnumerable<IReadOnlyList<Section>> Levels(IReadOnlyList<Section> sections) =>
        sections.SelectMany(section => Levels(section.Sections)).Prepend(sections).Where(level => level.Count > 0);

    private static bool Precedes(Section one, Section other, IReadOnlyList<Section> sections) =>
        sections.SelectMany(section => section.SelfAndDescendants).First(section => section == one || section == other) == one;

    private static bool IsFix(Section section) => section.Role is SectionRole.Resolution or SectionRole.Workaround;

    private static bool IsAddition(Section section) => section.Role is SectionRole.Confirm or SectionRole.Verify;

    /// <summary>"Resolution 1" below "Cause 2".</summary>
    private static bool Contradicts(Section fix, Section cause) => LabelOf(fix) != LabelOf(cause) && LabelOf(fix) > 0 && LabelOf(cause) > 0;

    private static bool HasParts(Section section, SectionRole role) => section.Sections.Any(part => part.Role == role);

    /// <summary>The 2 of "Cause 2", "Resolution B" and "Resolution for cause 2"; 0 for none.</summary>
    private static int LabelOf(Section section)
    {
        if (section.Number > 0) return section.Number;
        var label = Reference().Match(section.Subject).Groups[1].Value;
        return label.Length == 0 ? 0 : int.TryParse(label, out var number) ? number : char.ToLowerInvariant(label[0]) - 'a' + 1;
    }

    [GeneratedRegex(@"^(?:for|of|to) (?:\w+ )?(?:cause|reason|issue|problem|symptom|scenario|error|case) (\d{1,2}|[a-e])(?:$|[:.(])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
