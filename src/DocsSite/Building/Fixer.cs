using System.Text;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Fixing;
using DocsSite.Loading;

namespace DocsSite.Building;

/// <summary>What to mend.</summary>
/// <param name="Build">The site; checked again after every round of fixes.</param>
/// <param name="Allowed">The least safe fixes that may be applied.</param>
/// <param name="IsInScope">Findings that are asked for.</param>
public sealed record FixRequest(BuildRequest Build, FixSafety Allowed, Func<Diagnostic, bool> IsInScope)
{
    /// <summary>Whether an edit may replace a text; a fix is left out when one of its edits may not.</summary>
    public Func<TextEdit, string, bool> MayReplace { get; init; } = (_, _) => true;
}

/// <summary>A file with its fixes; nothing is written yet.</summary>
/// <param name="Path">Relative to the content root.</param>
public sealed record FixedFile(string Path, byte[] Before, byte[] After);

/// <param name="Line">Where the first edit was made, as a line of the file before all fixes.</param>
public sealed record FixedFinding(Diagnostic Finding, int Line);

/// <param name="Fixed">Findings that were mended, round by round.</param>
/// <param name="Files">Files that differ, in order of the path.</param>
/// <param name="Plan">The site as it is after the fixes.</param>
public sealed record FixResult(IReadOnlyList<FixedFinding> Fixed, IReadOnlyList<FixedFile> Files, SitePlan Plan);

/// <summary>Applies fixes in memory and checks again, until no fix is left: the result is the same whether it runs once or twice.</summary>
public sealed class Fixer
{
    /// <summary>Fixes that undo each other are stopped by the memory of former texts; this is the belt to those braces.</summary>
    private const int MaxRounds = 50;

    private readonly FixRequest _request;
    private readonly IInputFolder _disk;
    private readonly HashSet<string> _paths;
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _formerTexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isEditable = new(StringComparer.Ordinal);

    public Fixer(FixRequest request)
    {
        _request = request;
        _disk = request.Build.Input ?? new DiskInputFolder(request.Build.InputRoot);
        _paths = _disk.Paths.ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="check">Checks a site, see <see cref="SiteBuilder.Check"/>.</param>
    /// <param name="cancellation">Ends the work between two rounds and inside a check.</param>
    public FixResult Run(Func<BuildRequest, CancellationToken, SitePlan> check, CancellationToken cancellation)
    {
        var applied = new List<FixedFinding>();
        var plan = Check();
        for (var round = 0; round < MaxRounds; round++)
        {
            var findings = DiagnosticPolicy.Arrange(plan.Diagnostics.Concat(plan.Baselined).Where(_request.IsInScope)).Where(MayReplace);
            var next = FixPlanner.Choose(findings, _request.Allowed, IsEditable);
            if (next.Applied.Count == 0) break;
            var texts = next.Edits.ToDictionary(pair => pair.Key, pair => FixPlanner.Apply(Text(pair.Key), pair.Value), StringComparer.Ordinal);
            if (FreezeCircles(texts)) continue;
            applied.AddRange(next.Applied.Select(finding => new FixedFinding(finding, FirstLine(finding.Fix!.Edits[0].Span))));
            foreach (var (path, text) in texts) Set(path, text);
            plan = Check();
        }

        var files = _contents.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FixedFile(pair.Key, _disk.Read(pair.Key), pair.Value));
        return new FixResult(applied, [.. files.Where(file => !file.Before.AsSpan().SequenceEqual(file.After))], plan);

        SitePlan Check() => check(_request.Build with { Input = new OverlayInputFolder(_disk, _contents.ToDictionary(StringComparer.Ordinal)) }, cancellation);
    }

    private bool MayReplace(Diagnostic finding) =>
        finding.Fix is { } fix && fix.Edits.All(edit => IsEditable(edit.Span.Path) && _request.MayReplace(edit, Text(edit.Span.Path).Substring(edit.Span.Start, edit.Span.Length)));

    private byte[] Read(string path) => _contents.TryGetValue(path, out var bytes) ? bytes : _disk.Read(path);

    private string Text(string path)
    {
        if (!_texts.TryGetValue(path, out var text)) _texts[path] = text = SourceFileReader.Decode(path, Read(path)).Source.Text;
        return text;
    }

    /// <summary>The line of the file on disk that a line of its present text goes back to.</summary>
    private int FirstLine(SourceSpan place)
    {
        if (!_contents.ContainsKey(place.Path)) return place.Line;
        var before = SourceFileReader.Decode(place.Path, _disk.Read(place.Path)).Source.Text.Split('\n');
        var index = place.Line - 1;
        var shift = 0;
        foreach (var change in LineDiff.Compare(before, Text(place.Path).Split('\n')))
        {
            if (index < change.NewStart) break;
            if (index < change.NewStart + change.NewCount) return change.OldStart + 1 + Math.Min(index - change.NewStart, Math.Max(change.OldCount - 1, 0));
            shift = change.OldStart + change.OldCount - change.NewStart - change.NewCount;
        }

        return place.Line + shift;
    }

    /// <summary>A file of the content root in valid UTF-8 whose fixes do not run in a circle.</summary>
    private bool IsEditable(string path)
    {
        if (_isEditable.TryGetValue(path, out var known)) return known;
        return _isEditable[path] = _paths.Contains(path) && SourceFileReader.Decode(path, _disk.Read(path)).Diagnostics.Count == 0;
    }

    /// <summary>Leaves files alone from now on whose new text would be one that they had before; true when there was one.</summary>
    private bool FreezeCircles(Dictionary<string, string> texts)
    {
        var isAnyFrozen = false;
        foreach (var (path, text) in texts)
        {
            if (text != Text(path) && !(_formerTexts.TryGetValue(path, out var former) && former.Contains(text))) continue;
            _isEditable[path] = false;
            isAnyFrozen = true;
        }

        return isAnyFrozen;
    }

    private void Set(string path, string text)
    {
        if (!_formerTexts.TryGetValue(path, out var former)) _formerTexts[path] = former = new HashSet<string>(StringComparer.Ordinal);
        former.Add(Text(path));
        var mark = Read(path).AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
        _texts[path] = text;
        _contents[path] = [.. mark, .. Encoding.UTF8.GetBytes(text)];
    }
}
