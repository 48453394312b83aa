using DocsSite.Diagnostics;

namespace DocsSite.Validation;

/// <summary>How rules complete a finding.</summary>
internal static class Findings
{
    public static Diagnostic Help(this Diagnostic finding, string? help) => finding with { Help = help };

    /// <summary>Adds a fix; an edit that could not be made exactly leaves the finding without one.</summary>
    public static Diagnostic Fix(this Diagnostic finding, FixSafety safety, string title, params ReadOnlySpan<TextEdit?> edits)
    {
        var exact = new TextEdit[edits.Length];
        for (var i = 0; i < edits.Length; i++)
        {
            if (edits[i] is not { } edit) return finding;
            exact[i] = edit;
        }

        return finding with { Fix = new Fix(safety, title, [.. exact]) };
    }

    /// <summary>Says where else to look.</summary>
    public static Diagnostic See(this Diagnostic finding, SourceSpan place, string message) =>
        finding with { Related = finding.Related.Add(new RelatedPlace(place, message)) };
}
