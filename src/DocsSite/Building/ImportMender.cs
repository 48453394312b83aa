using System.Globalization;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Fixing;
using DocsSite.Importing;
using DocsSite.Loading;

namespace DocsSite.Building;

/// <summary>
/// What an import made goes through <c>check</c> and every safe fix, as part of the site that it comes into: what is left for people are
/// facts. Nothing is written; each change is a note in the report.
/// </summary>
public sealed class ImportMender
{
    private readonly ImportResult _result;
    private readonly TargetSite _target;
    private readonly Dictionary<string, byte[]> _made;

    private ImportMender(ImportResult result, TargetSite target)
    {
        (_result, _target) = (result, target);
        _made = result.Files.ToDictionary(file => target.PathOf(file.Key), file => file.Value, StringComparer.Ordinal);
    }

    /// <param name="result">A finished import. Where its articles keep their wording, only what no reader sees is mended: pages keep their structure, and headings the anchors that others link to.</param>
    /// <param name="target">The site that it comes into.</param>
    /// <param name="build">Environment and day of the check; its input is not used.</param>
    /// <param name="check">Checks a site, see <see cref="SiteBuilder.Check"/>.</param>
    public static ImportResult Mend(ImportResult result, TargetSite target, BuildRequest build, Func<BuildRequest, SitePlan> check) =>
        result.Files.Count == 0 ? result : new ImportMender(result, target).Mend(build, check);

    private ImportResult Mend(BuildRequest build, Func<BuildRequest, SitePlan> check)
    {
        var site = new OverlayInputFolder(_target.Surroundings, _made) { Paths = [.. _target.Surroundings.Paths.Union(_made.Keys).Order(StringComparer.Ordinal)] };
        var request = new FixRequest(build with { Input = site }, FixSafety.Safe, IsInside);
        if (_result.KeepsWording) request = request with { MayReplace = (edit, text) => text.Length > 0 && Visible(text).Equals(Visible(edit.NewText), StringComparison.OrdinalIgnoreCase) };
        var fixes = new Fixer(request).Run((round, _) => check(round), CancellationToken.None);
        if (fixes.Files.Count == 0) return _result;
        var files = new SortedDictionary<string, byte[]>(_result.Files.ToDictionary(), StringComparer.Ordinal);
        foreach (var file in fixes.Files) files[Inside(file.Path)] = file.After;
        var notes = fixes.Fixed.ToLookup(one => Inside(one.Finding.Fix!.Edits[0].Span.Path));
        return _result with
        {
            Files = files,
            Articles = [.. _result.Articles.Select(article => WithNotes(article, notes[article.Target]))],
            Includes = [.. _result.Includes.Select(include => WithNotes(include, notes[include.Target]))],
        };
    }

    /// <summary>A finding about the import whose fix changes nothing else.</summary>
    private bool IsInside(Diagnostic finding) => !(_result.KeepsWording && RuleFamily.Of(finding.Rule.Id) == "article-shape") && finding.Fix is { } fix && fix.Edits.All(edit => _made.ContainsKey(edit.Span.Path));

    /// <summary>The text without spaces and invisible characters of any kind.</summary>
    private static string Visible(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));

    private string Inside(string path) => _target.Folder.Length == 0 ? path : path[(_target.Folder.Length + 1)..];

    private FileReport WithNotes(FileReport report, IEnumerable<FixedFinding> mended)
    {
        var lines = new Lazy<string[]>(() => SourceFileReader.Decode(report.Target, _result.Files[report.Target]).Source.Text.Split('\n'));
        return report.With(mended.Select(one => new ImportNote(
            NoteKind.Changed, report.SourceLines.ElementAtOrDefault(one.Line - 1), $"{one.Finding.Rule.Id} {one.Finding.Rule.Name}: {one.Finding.Fix!.Title}", lines.Value[one.Line - 1].Trim())));
    }
}
