using System.Globalization;

namespace DocsSite.Markdown.Extensions.Snippets;

/// <summary>Cuts the wanted lines out of a code file.</summary>
internal static class SnippetSelector
{
    private static readonly string[] CommentStarts = ["//", "#", "--", "'", "<!--", "/*", ";", "%", "@*", "rem "];

    /// <summary>The lines of the request, without their common indentation; null when the file has no such part.</summary>
    public static IReadOnlyList<string>? Select(string text, SnippetRequest request)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        IReadOnlyList<string>? chosen = lines;
        if (request.Id.Length > 0) chosen = SelectNamed(lines, request.Id);
        else if (request.Ranges.Length > 0) chosen = SelectRanges(lines, request.Ranges);
        return chosen is null ? null : RemoveIndentation(chosen);
    }

    private static List<string>? SelectNamed(string[] lines, string id)
    {
        var start = Array.FindIndex(lines, line => IsStart(line, id));
        if (start < 0) return null;
        var depth = 0;
        var isRegion = IsRegion(lines[start]);
        var chosen = new List<string>();
        for (var i = start + 1; i < lines.Length; i++)
        {
            if (isRegion ? IsRegionEnd(lines[i]) && depth-- == 0 : IsTag(lines[i], $"</{id}>")) return chosen;
            if (isRegion && IsRegion(lines[i])) depth++;
            if (!IsMarker(lines[i])) chosen.Add(lines[i]);
        }

        return null;
    }

    private static bool IsStart(string line, string id)
    {
        if (IsTag(line, $"<{id}>")) return true;
        if (!IsRegion(line)) return false;
        var name = line.AsSpan().Trim()["#region".Length..].Trim().Trim('"');
        return name.Equals(id, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsRegion(string line) => line.AsSpan().TrimStart().StartsWith("#region", StringComparison.OrdinalIgnoreCase);

    private static bool IsRegionEnd(string line)
    {
        var trimmed = line.AsSpan().TrimStart();
        return trimmed.StartsWith("#endregion", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("#end region", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Marks of other parts inside the wanted one are not shown.</summary>
    private static bool IsMarker(string line) => IsRegion(line) || IsRegionEnd(line) || IsAnyTag(line);

    private static bool IsTag(string line, string tag) =>
        CommentBody(line) is { IsEmpty: false } body && body.Equals(tag, StringComparison.OrdinalIgnoreCase);

    private static bool IsAnyTag(string line)
    {
        var body = CommentBody(line);
        if (body.Length < 3 || body[0] != '<' || body[^1] != '>') return false;
        return body[1..^1].IndexOfAny(" <>=\"") < 0 && !body.Equals("<summary>", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a line comment says, or nothing when the line is code.</summary>
    private static ReadOnlySpan<char> CommentBody(string line)
    {
        var trimmed = line.AsSpan().Trim();
        foreach (var start in CommentStarts)
        {
            if (!trimmed.StartsWith(start, StringComparison.OrdinalIgnoreCase)) continue;
            var body = trimmed[start.Length..].Trim();
            if (body.EndsWith("-->") && start == "<!--") body = body[..^3].Trim();
            if (body.EndsWith("*/") && start == "/*") body = body[..^2].Trim();
            return body;
        }

        return [];
    }

    private static List<string>? SelectRanges(string[] lines, string ranges)
    {
        var chosen = new List<string>();
        foreach (var range in ranges.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = range.IndexOf('-', StringComparison.Ordinal);
            var first = Number(dash < 0 ? range : range[..dash], 1);
            var last = dash < 0 ? first : Number(range[(dash + 1)..], lines.Length);
            if (first < 1 || last < first || first > lines.Length) return null;
            chosen.AddRange(lines[(first - 1)..Math.Min(last, lines.Length)]);
        }

        return chosen.Count == 0 ? null : chosen;
    }

    private static int Number(string text, int otherwise)
    {
        if (text.Length == 0) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    private static List<string> RemoveIndentation(IReadOnlyList<string> lines)
    {
        var common = int.MaxValue;
        foreach (var line in lines)
        {
            if (!string.IsNullOrWhiteSpace(line)) common = Math.Min(common, line.Length - line.AsSpan().TrimStart().Length);
        }

        return [.. lines.Select(line => line.Length > common ? line[common..] : line.TrimStart())];
    }
}
