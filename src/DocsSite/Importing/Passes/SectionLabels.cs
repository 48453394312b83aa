using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Sections that are only said ("The issue's cause: …", "To resolve the issue, …", <c>**Cause**</c>) get headings. Articles that have
/// headings for these roles are left alone: there such words are ordinary text.
/// </summary>
public static partial class SectionLabels
{
    private static readonly SectionRole[] Told = [SectionRole.Symptom, SectionRole.Cause, SectionRole.Resolution];

    /// <summary>The preferred heading of a role; null where the writer's own words are as good.</summary>
    public static string? CanonicalName(SectionRole role) => role switch
    {
        SectionRole.Symptom => "Symptoms",
        SectionRole.Cause => "Cause",
        SectionRole.Resolution => "Resolution",
        SectionRole.Workaround => "Workaround",
        _ => null,
    };

    public static Draft Apply(Draft draft, PassContext context)
    {
        if (Outline.Of(draft.Lines).Any(heading => Told.Contains(heading.Role))) return draft;
        var starts = Outline.ParagraphStarts(draft.Lines, 0, draft.Lines.Length).ToHashSet();
        var lines = ImmutableArray.CreateBuilder<DraftLine>();
        var notes = draft.Notes.ToBuilder();
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (!starts.Contains(i) || Read(line.Text) is not { } label)
            {
                lines.Add(line);
                continue;
            }

            lines.Add(new DraftLine("## " + label.Heading, line.Source));
            lines.Add(new DraftLine("", line.Source));
            if (label.Text.Length > 0) lines.Add(line with { Text = MarkdownText.Capitalized(label.Text) });
            notes.Add(new ImportNote(NoteKind.Changed, line.Source, $"label → section \"{label.Heading}\"", label.Label) { Confidence = 0.9 });
        }

        return draft with { Lines = lines.ToImmutable(), Notes = notes.ToImmutable() };
    }

    private static (string Heading, string Label, string Text)? Read(string line)
    {
        foreach (var (pattern, heading) in Labels)
        {
            if (pattern.Match(line) is { Success: true } match) return (heading, match.Value.Trim(), line[match.Length..].Trim());
        }

        if (BoldLine().Match(line) is not { Success: true } bold) return null;
        var role = SectionRoles.Of(bold.Groups[1].Value);
        return role.Role is not SectionRole.None && CanonicalName(role.Role) is { } name
            ? (role is { Number: 0, Subject: "" } ? name : bold.Groups[1].Value.TrimEnd(':', '.'), line.Trim(), bold.Groups[2].Value.Trim())
            : null;
    }

    private static readonly (Regex Pattern, string Heading)[] Labels =
        [(SymptomLabel(), "Symptoms"), (CauseLabel(), "Cause"), (ResolutionLabel(), "Resolution"), (ResolutionLead(), "Resolution"), (WorkaroundLabel(), "Workaround")];

    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^[*_]{0,3}(?:the )?(?:(?:essence|nature|description) of (?:the |this )?(?:issue|problem|error)|(?:issue|problem|error) description|symptoms?|issue|problem|what happens|what you see)(?: is)?\s*(?:[*_]{1,3}:|:[*_]{0,3})\s*", Folded)]
    private static partial Regex SymptomLabel();

    [GeneratedRegex(@"^[*_]{0,3}(?:the )?(?:(?:issue|problem|error)['’]s )?(?:root |possible |probable |likely |main )?(?:causes?|reasons?)(?: (?:of|for|behind) (?:the |this )?(?:issue|problem|error|behaviou?r))?(?: is| are)?\s*(?:[*_]{1,3}:|:[*_]{0,3})\s*", Folded)]
    private static partial Regex CauseLabel();

    [GeneratedRegex(@"^[*_]{0,3}(?:the )?(?:(?:issue|problem|error)['’]s )?(?:recommended |possible )?(?:solutions?|resolutions?|fix|how to (?:fix|resolve|solve) (?:it|this|the (?:issue|problem|error)))(?: is)?\s*(?:[*_]{1,3}:|:[*_]{0,3})\s*", Folded)]
    private static partial Regex ResolutionLabel();

    [GeneratedRegex(@"^to (?:resolve|fix|solve|mitigate|correct|get rid of) (?:the|this|that) (?:issue|problem|error),?\s+(?:first,?\s+|please,?\s+|you (?:should|need to|must|have to)\s+)?", Folded)]
    private static partial Regex ResolutionLead();

    [GeneratedRegex(@"^[*_]{0,3}(?:the )?(?:temporary )?work-?arounds?(?: is)?\s*(?:[*_]{1,3}:|:[*_]{0,3})\s*", Folded)]
    private static partial Regex WorkaroundLabel();

    [GeneratedRegex(@"^(?:\*\*|__)([^*_]{3,60}?)(?:\*\*|__)\s*:?\s*()$")]
    private static partial Regex BoldLine();
}
