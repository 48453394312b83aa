using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>Bullets and numbers of copied text, nested by their indent.</summary>
internal sealed partial class PasteLists
{
    /// <summary>Open lists from the outermost: indent in the copied text, and columns that the list's content has in Markdown.</summary>
    private readonly List<(int Indent, int Content)> _open = [];

    private bool _isFollowed;

    public static bool IsItem(string line) => Item().IsMatch(line);

    public void Close()
    {
        _open.Clear();
        _isFollowed = false;
    }

    /// <param name="line">A line that is not blank.</param>
    /// <param name="output">Receives the Markdown.</param>
    /// <param name="isIndented">The line may belong to the item above.</param>
    /// <returns>False when the line is no part of a list.</returns>
    public bool TryRead(DraftLine line, ImmutableArray<DraftLine>.Builder output, bool isIndented)
    {
        var match = Item().Match(line.Text);
        if (!match.Success)
        {
            if (!isIndented || _open.Count == 0) return false;
            output.Add(new DraftLine("", line.Source));
            output.Add(new DraftLine(new string(' ', _open[^1].Content) + MarkdownText.EscapeStart(MarkdownText.Escape(line.Text.Trim())), line.Source));
            _isFollowed = true;
            return true;
        }

        var indent = Width(match.Groups[1].Value);
        var isNew = _open.Count == 0;
        while (_open.Count > 0 && indent < _open[^1].Indent) _open.RemoveAt(_open.Count - 1);
        var isOrdered = match.Groups[2].Value.Length > 0 && char.IsLetterOrDigit(match.Groups[2].Value[0]);
        var marker = isOrdered ? "1. " : "- ";
        if (_open.Count == 0 || indent > _open[^1].Indent) _open.Add((indent, (_open.Count == 0 ? 0 : _open[^1].Content) + marker.Length));
        var column = _open.Count < 2 ? 0 : _open[^2].Content;
        if (isNew || _isFollowed) output.Add(new DraftLine("", line.Source));
        _isFollowed = false;
        output.Add(new DraftLine(new string(' ', column) + marker + MarkdownText.EscapeStart(MarkdownText.Escape(match.Groups[3].Value.Trim())), line.Source));
        return true;
    }

    private static int Width(string indent) => indent.Sum(c => c == '\t' ? 4 : 1);

    [GeneratedRegex(@"^(\s*)([•◦▪‣●○∙·–*-]|\d{1,3}[.)]|[a-zA-Z][.)](?=\s)|[ivx]{1,4}[.)])\s+(\S.*)$")]
    private static partial Regex Item();
}
