using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2010: one of several causes, and nothing to do about it.</summary>
public sealed class CauseWithoutResolution : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2010", "cause-without-resolution", Severity.Warning)
    {
        Summary = "An article has several causes, and one of them has no resolution.",
        Why = "The reader who has found the cause is left with it.",
        BadExample = Example.ProblemOf("## Symptoms\n\nThe window closes.\n\n## Cause 1: The app is blocked\n\nAn administrator blocked it.\n\n### Resolution\n\n1. Select **Unblock**.\n\n## Cause 2: The token is too old\n\nTokens expire after a week."),
        GoodExample = Example.ProblemOf("## Symptoms\n\nThe window closes.\n\n## Cause 1: The app is blocked\n\nAn administrator blocked it.\n\n### Resolution\n\n1. Select **Unblock**.\n\n## Cause 2: The token is too old\n\nTokens expire after a week.\n\n### Resolution\n\n1. Sign in again."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var all = source.Article.AllSections.ToList();
        var causes = all.Where(section => section.Role == SectionRole.Cause && !section.Sections.Any(child => child.Role == SectionRole.Cause)).ToList();
        // Only causes that say themselves that they are one of several.
        if (causes.Count(cause => cause.Number > 0) < 2) yield break;
        var resolutions = all.Where(IsResolution).ToList();
        // A resolution without a number, or fewer resolutions than causes with a text of their own, is for all of them.
        if (resolutions.Any(resolution => resolution.Number == 0 && !IsInsideCause(resolution, causes) && !FollowsCause(resolution, all))) yield break;
        // So is the only one, when it stands behind the last cause.
        if (resolutions is [{ Number: 0 } only] && all.IndexOf(only) > all.IndexOf(causes[^1]) && !IsInsideCause(only, causes)) yield break;
        foreach (var cause in causes.Where(cause => cause.Number > 0))
        {
            if (all.Any(section => IsResolution(section) && section.Sections.Contains(cause))) continue;
            if (cause.Sections.Any(child => IsResolution(child) || IsOwn(child) || child.Sections.Any(IsResolution)) || cause.StepCount > 0 || Mentions(cause)) continue;
            if (resolutions.Any(resolution => resolution.Number == cause.Number && !IsInsideCause(resolution, causes))) continue;
            if (NextOf(cause, all) is { } next && IsResolution(next)) continue;
            yield return Rule.At(cause.Heading.Span, $"\"{cause.Heading.Text}\" has no resolution", "Add `### Resolution` below it, or say who can mend it.");
        }
    }

    private static bool IsResolution(Section section) =>
        section.Role is SectionRole.Resolution or SectionRole.Workaround or SectionRole.Status
        || section.Heading.Text.Contains("resol", StringComparison.OrdinalIgnoreCase) || section.Heading.Text.Contains("solution", StringComparison.OrdinalIgnoreCase) || section.Heading.Text.Contains("fix", StringComparison.OrdinalIgnoreCase)
        || section.Heading.Text.Contains("workaround", StringComparison.OrdinalIgnoreCase) || section.Heading.Text.Contains("mitigat", StringComparison.OrdinalIgnoreCase);

    /// <summary>A sub-section with a name of its own, "Action: …", may be the resolution.</summary>
    private static bool IsOwn(Section section) => section.Role == SectionRole.None && !section.IsBodyEmpty;

    private static bool IsInsideCause(Section section, List<Section> causes) => causes.Any(cause => cause.SelfAndDescendants.Contains(section));

    /// <summary>The resolution stands beside the last cause, not above all of them.</summary>
    private static bool FollowsCause(Section section, List<Section> all)
    {
        var index = all.IndexOf(section);
        return index > 0 && all[index - 1].Role == SectionRole.Cause && all[index - 1].Heading.Level == section.Heading.Level;
    }

    private static Section? NextOf(Section section, List<Section> all)
    {
        var index = all.IndexOf(section) + section.SelfAndDescendants.Count();
        return index < all.Count ? all[index] : null;
    }

    private static readonly string[] Ways = ["resol", "solution", "fix", "work around", "workaround", "to avoid", "mitigat", "follow these steps", "see ", "contact "];

    /// <summary>The text itself says what to do, or a deeper heading or a bold word does.</summary>
    private static bool Mentions(Section cause) => cause.SelfAndDescendants.Any(part =>
        part.StepCount > 0 || Array.Exists(Ways, word => part.BodyMarkdown.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
