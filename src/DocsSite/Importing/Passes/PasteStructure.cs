using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocsSite.Articles;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Copied text has lines and indents, no marks: the title, the bare lines that were headings, bullets and numbers are found by how they
/// stand, and everything else is written so that Markdown takes it as text.
/// </summary>
public static partial class PasteStructure
{
    private const int LongestHeading = 70;
    private const int LongestQuote = 300;
    private const int LongestSummary = 200;

    private static readonly HashSet<string> PlainHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "overview", "introduction", "summary", "scenarios", "scenario", "troubleshooting", "prerequisites", "requirements", "before you begin",
        "before you start", "steps", "instructions", "procedure", "faq", "frequently asked questions", "limitations", "known issues", "example", "examples",
    };

    public static Draft Apply(Draft draft, PassContext context) => new Reader(draft).Read();

    private sealed class Reader(Draft draft)
    {
        private readonly ImmutableArray<DraftLine> _in = draft.Lines;
        private readonly ImmutableArray<DraftLine>.Builder _out = ImmutableArray.CreateBuilder<DraftLine>();
        private readonly PasteLists _lists = new();
        private Draft _draft = draft;
        private int _at;
        private int _headingLevel;
        private bool _quotesNext;

        public Draft Read()
        {
            ReadTop();
            for (; _at < _in.Length; _at++)
            {
                var line = _in[_at];
                if (line.IsBlank) continue;
                if (_lists.TryRead(line, _out, ContinuesList())) _headingLevel = 0;
                else if (IsHeading(_at)) AddHeading(line);
                else AddParagraph();
            }

            return _draft with { Lines = _out.ToImmutable() };
        }

        /// <summary>Title, its repetition, and the subtitle.</summary>
        private void ReadTop()
        {
            SkipBlank();
            if (_at == _in.Length) return;
            var title = _in[_at++];
            _out.Add(new DraftLine("# " + MarkdownText.Escape(title.Text.Trim()), title.Source));
            _draft = _draft.WithNote(NoteKind.Changed, title.Source, "first line → title", title.Text.Trim()).WithMetadata("title", YamlText.Scalar(title.Text.Trim()));
            for (SkipBlank(); _at < _in.Length && MarkdownText.SaysTheSame(_in[_at].Text, title.Text); SkipBlank())
                _draft = _draft.WithNote(NoteKind.Dropped, _in[_at].Source, "the title once more", _in[_at++].Text.Trim());
            if (_at < _in.Length && IsSubtitle(_at)) ReadSubtitle();
            SkipBlank();
            if (_at < _in.Length && IsHeading(_at) && _in[_at].Text.Trim() is "Overview" or "Introduction" or "Summary")
                _draft = _draft.WithNote(NoteKind.Changed, _in[_at].Source, "heading left out: its text stands first anyway", _in[_at++].Text.Trim());
        }

        private bool IsSubtitle(int at)
        {
            var text = _in[at].Text.Trim();
            if (text.Length > LongestSummary || text.EndsWith(':') || IsHeading(at) || PasteLists.IsItem(_in[at].Text) || !EndsParagraph(at)) return false;
            var next = Next(at);
            return next < _in.Length && IsHeading(next);
        }

        private void ReadSubtitle()
        {
            var line = _in[_at++];
            var text = line.Text.Trim();
            _draft = _draft.WithMetadata("summary", YamlText.Scalar(text)).WithNote(NoteKind.Changed, line.Source, "subtitle → summary", text);
            if (text.Length is >= 75 and <= 300 && !_draft.Metadata.Has("description")) _draft = _draft.WithMetadata("description", YamlText.Scalar(text));
        }

        private void AddHeading(DraftLine line)
        {
            _lists.Close();
            var text = line.Text.Trim().TrimEnd(':');
            var role = SectionRoles.Of(text);
            _headingLevel = _headingLevel == 0 ? 2 : 3;
            var name = role is { Number: 0, Subject: "" } ? SectionLabels.CanonicalName(role.Role) ?? text : text;
            _out.Add(new DraftLine("", line.Source));
            _out.Add(new DraftLine(new string('#', _headingLevel) + " " + MarkdownText.Escape(name), line.Source));
            _draft = _draft.WithNote(NoteKind.Changed, line.Source, $"label → section \"{name}\"", text);
            if (role.Role == SectionRole.None && !PlainHeadings.Contains(text))
                _draft = _draft.WithNote(NoteKind.Check, line.Source, "taken for a heading, for it is short and stands alone", text, 0.6);
            _quotesNext = ErrorLabel().IsMatch(text);
        }

        private void AddParagraph()
        {
            _lists.Close();
            _headingLevel = 0;
            _out.Add(new DraftLine("", _in[_at].Source));
            var isQuote = _quotesNext && EndsParagraph(_at) && _in[_at].Text.Trim().Length <= LongestQuote;
            if (isQuote) _draft = _draft.WithNote(NoteKind.Changed, _in[_at].Source, "error text → quotation", _in[_at].Text.Trim());
            _quotesNext = false;
            for (; _at < _in.Length && !_in[_at].IsBlank; _at++)
            {
                if (_out[^1].Text.Length > 0 && PasteLists.IsItem(_in[_at].Text)) break;
                var text = MarkdownText.EscapeStart(MarkdownText.Escape(_in[_at].Text.Trim()));
                _out.Add(new DraftLine(isQuote ? "> " + text : text, _in[_at].Source));
            }

            _at--;
        }

        /// <summary>An indented line below an item belongs to it.</summary>
        private bool ContinuesList() => _in[_at].Text.Length > 0 && char.IsWhiteSpace(_in[_at].Text[0]);

        private bool IsHeading(int at)
        {
            var text = _in[at].Text.Trim();
            if (text.Length is 0 or > LongestHeading || char.IsWhiteSpace(_in[at].Text[0]) || PasteLists.IsItem(_in[at].Text)) return false;
            if (!EndsParagraph(at) || (at > 0 && !_in[at - 1].IsBlank) || Next(at) >= _in.Length) return false;
            var role = SectionRoles.Of(text.TrimEnd(':'));
            if (role.Role != SectionRole.None && (role is { Number: 0, Subject: "" } || !text.EndsWith('.'))) return true;
            if (text[^1] is '.' or ':' or ';' or ',' or '!' || text.Contains(" > ", StringComparison.Ordinal)) return false;
            return (char.IsUpper(text[0]) || char.IsDigit(text[0])) && text.Count(c => c == ' ') < 9;
        }

        private bool EndsParagraph(int at) => at + 1 == _in.Length || _in[at + 1].IsBlank || PasteLists.IsItem(_in[at + 1].Text);

        private int Next(int at)
        {
            do at++;
            while (at < _in.Length && _in[at].IsBlank);
            return at;
        }

        private void SkipBlank()
        {
            while (_at < _in.Length && _in[_at].IsBlank) _at++;
        }
    }

    [GeneratedRegex(@"^error(?:s|\s+messages?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLabel();
}
