using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <param name="Replacement">What stands there now.</param>
/// <param name="Note">What to tell about it; null for nothing.</param>
internal sealed record Edit(string Replacement, ImportNote? Note)
{
    /// <summary>What a person must do about it.</summary>
    public ImportNote? ToCheck { get; init; }
}

/// <summary>Replaces parts of a draft's text, over line ends too, and never in code.</summary>
internal static class DraftText
{
    /// <param name="draft">The article.</param>
    /// <param name="pattern">What to replace; it may hold code blocks, but neither begins nor ends in one.</param>
    /// <param name="edit">Gets the match and its line in the foreign file; null leaves the text alone.</param>
    public static Draft Replace(this Draft draft, Regex pattern, Func<Match, int, Edit?> edit)
    {
        var text = string.Join('\n', draft.Lines.Select(line => line.Text));
        var matches = pattern.Matches(text);
        if (matches.Count == 0) return draft;
        var places = new Places(draft.Lines);
        var output = new Output();
        var notes = draft.Notes.ToBuilder();
        var copied = 0;
        foreach (Match match in matches)
        {
            if (match.Index < copied || places.TouchesCode(match, text)) continue;
            var line = places.SourceAt(match.Index);
            if (edit(match, line) is not { } change) continue;
            output.Copy(text, copied, match.Index, places);
            output.Append(change.Replacement, line);
            copied = match.Index + match.Length;
            if (change.Note is { } note) notes.Add(note);
            if (change.ToCheck is { } check) notes.Add(check);
        }

        if (copied == 0) return draft;
        output.Copy(text, copied, text.Length, places);
        return draft with { Lines = output.Finish(), Notes = notes.ToImmutable() };
    }

    /// <summary>The same for each line alone, with the line's index; null leaves it, an empty list removes it.</summary>
    public static Draft ReplaceLines(this Draft draft, Func<DraftLine, (IReadOnlyList<string> Lines, ImportNote? Note)?> edit)
    {
        var isCode = MarkdownText.CodeLines(draft.Lines);
        var lines = ImmutableArray.CreateBuilder<DraftLine>(draft.Lines.Length);
        var notes = draft.Notes.ToBuilder();
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (isCode[i] || edit(line) is not { } change)
            {
                lines.Add(line);
                continue;
            }

            lines.AddRange(change.Lines.Select(text => new DraftLine(text, line.Source)));
            if (change.Note is { } note) notes.Add(note);
        }

        return draft with { Lines = lines.ToImmutable(), Notes = notes.ToImmutable() };
    }

    private sealed class Places(IReadOnlyList<DraftLine> lines)
    {
        private readonly bool[] _isCode = MarkdownText.CodeLines(lines);
        private readonly int[] _starts = Starts(lines);

        public int SourceAt(int offset) => lines[LineAt(offset)].Source;

        public bool TouchesCode(Match match, string text)
        {
            var first = LineAt(match.Index);
            var last = LineAt(Math.Max(match.Index, match.Index + match.Length - 1));
            if (_isCode[first] || _isCode[last]) return true;
            return text.AsSpan(_starts[first], match.Index - _starts[first]).Count('`') % 2 == 1;
        }

        public int LineAt(int offset)
        {
            var found = Array.BinarySearch(_starts, offset);
            return Math.Min(found >= 0 ? found : ~found - 1, lines.Count - 1);
        }

        private static int[] Starts(IReadOnlyList<DraftLine> lines)
        {
            var starts = new int[lines.Count];
            for (int i = 1; i < lines.Count; i++) starts[i] = starts[i - 1] + lines[i - 1].Text.Length + 1;
            return starts;
        }
    }

    private sealed class Output
    {
        private readonly ImmutableArray<DraftLine>.Builder _lines = ImmutableArray.CreateBuilder<DraftLine>();
        private readonly StringBuilder _line = new();
        private int _source = -1;

        public void Copy(string text, int start, int end, Places places)
        {
            while (start < end)
            {
                var stop = text.IndexOf('\n', start, end - start);
                var lineEnd = stop < 0 ? end : stop;
                Add(text.AsSpan(start, lineEnd - start), places.SourceAt(start));
                if (stop >= 0) EndLine();
                start = stop < 0 ? end : stop + 1;
            }
        }

        public void Append(string text, int source)
        {
            var pieces = text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0) EndLine();
                Add(pieces[i], source);
            }
        }

        public ImmutableArray<DraftLine> Finish()
        {
            EndLine();
            return _lines.ToImmutable();
        }

        private void Add(ReadOnlySpan<char> text, int source)
        {
            if (_source < 0) _source = source;
            _line.Append(text);
        }

        private void EndLine()
        {
            _lines.Add(new DraftLine(_line.ToString(), Math.Max(_source, 0)));
            _line.Clear();
            _source = -1;
        }
    }
}
