using System.Text;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Normalizing;

/// <param name="Text">The body with its source map.</param>
/// <param name="Includes">Paths of all files that went into it, in order of first use.</param>
/// <param name="Variables">Names of the variables used.</param>
public sealed record Expansion(
    ExpandedText Text, IReadOnlyList<string> Includes, IReadOnlyList<string> Variables, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Paths of all files that were asked for, in ordinal order: those that are not there too, and both spellings where the case differs.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];
}

/// <summary>
/// Replaces <c>[!INCLUDE [title](path)]</c> by the text of the file and <c>{{ name }}</c> by the variable's value, everywhere but in code.
/// Works on text, so that headings, anchors and section roles of an include count as the article's own.
/// </summary>
/// <param name="library">The include files.</param>
/// <param name="variables">Name → text; null for a name that is declared without a value.</param>
public sealed class Expander(IncludeLibrary library, IReadOnlyDictionary<string, string?> variables)
{
    private const int MaxDepth = 16;
    private const int MaxIncludes = 1000;
    private const int MaxLength = 4 * 1024 * 1024;

    public Expansion Expand(SourceFile file)
    {
        var body = file.Body;
        if (!ExpansionScanner.MayContainToken(body)) return new Expansion(ExpandedText.Identity(file.Source, file.BodyStart), [], [], []);
        var session = new Session(library, this);
        session.Append(file, file.BodyStart, new Frame([file.Path], "", null, IsInline: false));
        return session.Finish();
    }

    /// <summary>Variables in one value of the front matter; what is wrong is reported on the value.</summary>
    /// <param name="text">The value.</param>
    /// <param name="span">Its place.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public string ExpandValue(string text, SourceSpan span, ICollection<Diagnostic> diagnostics)
    {
        if (!text.Contains("{{", StringComparison.Ordinal)) return text;
        var result = new StringBuilder();
        var copied = 0;
        foreach (var token in ExpansionScanner.Scan(text, 0, text.Length).Where(token => !token.IsInclude))
        {
            result.Append(text, copied, token.Start - copied).Append(ValueOf(token.Value, span, diagnostics.Add) ?? text[token.Start..token.End]);
            copied = token.End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Null for a name without a value, which is reported.</summary>
    private string? ValueOf(string name, SourceSpan span, Action<Diagnostic> report)
    {
        if (variables.TryGetValue(name, out var value))
        {
            if (value is null)
                report(NormalizingRules.VariableWithoutValue.At(span, $"the variable `{name}` is declared, but has no value", "Give it a text under `variables` in settings.yml, in a folder's _directory.yml or in the front matter."));
            return value;
        }

        // A site without variables may use the braces for something else, such as a template language in its samples.
        if (variables.Count > 0)
            report(NormalizingRules.UnknownVariable.At(span, $"the variable `{name}` is not defined", DidYouMean.Ask(name, variables.Keys) ?? "Define it under `variables` in settings.yml."));
        return null;
    }

    /// <param name="Chain">Files from the article down to the one being copied.</param>
    /// <param name="LinePrefix">What every line after the first starts with: the quote markers and indent of the include token.</param>
    /// <param name="IncludedFrom">The article's token.</param>
    /// <param name="IsInline">Line ends become spaces: the text lands inside a line.</param>
    private sealed record Frame(IReadOnlyList<string> Chain, string LinePrefix, SourceSpan? IncludedFrom, bool IsInline);

    private sealed class Session(IncludeLibrary library, Expander expander)
    {
        private readonly StringBuilder _text = new();
        private readonly List<ExpandedText.Segment> _segments = [];
        private readonly List<string> _includes = [];
        private readonly SortedSet<string> _variables = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _reads = new(StringComparer.Ordinal);
        private readonly List<Diagnostic> _diagnostics = [];
        private int _count;

        public Expansion Finish() =>
            new(new ExpandedText(_text.ToString(), _segments), _includes, [.. _variables], _diagnostics) { Reads = [.. _reads] };

        public void Append(SourceFile file, int start, Frame frame)
        {
            var source = file.Source;
            var end = source.Text.Length;
            if (frame.Chain.Count > 1) (start, end) = Trim(source.Text, start);
            var copied = start;
            foreach (var token in ExpansionScanner.Scan(source.Text, start, end))
            {
                Copy(source, copied, token.Start, frame);
                copied = token.End;
                if (token.IsInclude) AppendInclude(source, token, frame);
                else AppendVariable(source, token, frame);
            }

            Copy(source, copied, end, frame);
        }

        private void AppendInclude(SourceText source, ExpansionToken token, Frame frame)
        {
            var span = source.Span(token.Start, token.Length);
            var path = library.Resolve(source.Path, token.Value);
            var file = path is null ? null : library.Find(path);
            if (path is not null) _reads.Add(path);
            if (file is not null) _reads.Add(file.Path);
            if (file is null)
            {
                Report(NormalizingRules.IncludeMissing, span, frame, $"the include `{token.Value}` does not exist in the content root", "Correct the path; it is relative to this file.");
                return;
            }

            if (file.Path != path)
            {
                var named = RelativePath.WithCaseOf(token.Value, file.Path);
                Report(NormalizingRules.IncludeCase, span, frame, $"the include is named `{file.Path}`; the path differs in case", $"Write `{named}`.");
                var at = source.Text.IndexOf(token.Value, token.Start, token.Length, StringComparison.Ordinal);
                if (at >= 0) _diagnostics[^1] = _diagnostics[^1] with { Fix = new Fix(FixSafety.Safe, $"Write {named}", [new TextEdit(source.Span(at, token.Value.Length), named)]) };
            }

            if (frame.Chain.Contains(file.Path))
            {
                Report(NormalizingRules.IncludeCycle, span, frame, "the include contains itself: " + string.Join(" → ", [.. frame.Chain, file.Path]), "Remove one of the includes in the chain.");
                return;
            }

            if (frame.Chain.Count > MaxDepth || ++_count > MaxIncludes || _text.Length > MaxLength)
            {
                Report(NormalizingRules.IncludeLimit, span, frame, $"too many or too large includes on one page: `{file.Path}` was left out", "Include less, or split the page.");
                return;
            }

            if (!_includes.Contains(file.Path)) _includes.Add(file.Path);
            AppendIncluded(file, source, token, frame);
        }

        private void AppendIncluded(SourceFile file, SourceText source, ExpansionToken token, Frame frame)
        {
            var includedFrom = frame.IncludedFrom ?? source.Span(token.Start, token.Length);
            var chain = new List<string>(frame.Chain) { file.Path };
            if (!token.IsBlock || frame.IsInline)
            {
                Append(file, file.BodyStart, new Frame(chain, "", includedFrom, IsInline: true));
                return;
            }

            // A block include is a block of its own, whatever stands in the lines above and below.
            var prefix = frame.LinePrefix + token.LinePrefix;
            if (token.FollowsText) Insert("\n" + prefix, (source, token), frame);
            Append(file, file.BodyStart, new Frame(chain, prefix, includedFrom, IsInline: false));
            if (token.PrecedesText) Insert("\n" + prefix.TrimEnd(), (source, token), frame);
        }

        private void AppendVariable(SourceText source, ExpansionToken token, Frame frame)
        {
            if (expander.ValueOf(token.Value, source.Span(token.Start, token.Length), finding => _diagnostics.Add(finding with { IncludedFrom = frame.IncludedFrom })) is not { } value)
            {
                Copy(source, token.Start, token.End, frame);
                return;
            }

            _variables.Add(token.Value);
            Insert(value, (source, token), frame);
        }

        /// <summary>Copies a range, giving every line the frame's prefix.</summary>
        private void Copy(SourceText source, int start, int end, Frame frame)
        {
            if (frame.LinePrefix.Length == 0 && !frame.IsInline)
            {
                CopyPiece(source, start, end, frame);
                return;
            }

            while (start < end)
            {
                var newLine = source.Text.IndexOf('\n', start, end - start);
                var stop = newLine < 0 ? end : frame.IsInline ? newLine : newLine + 1;
                CopyPiece(source, start, stop, frame);
                if (newLine < 0) return;
                start = newLine + 1;
                var filler = frame.IsInline ? " " : frame.LinePrefix;
                _segments.Add(new ExpandedText.Segment(_text.Length, source, newLine, -1, frame.IncludedFrom));
                _text.Append(filler);
            }
        }

        private void CopyPiece(SourceText source, int start, int end, Frame frame)
        {
            if (start >= end) return;
            _segments.Add(new ExpandedText.Segment(_text.Length, source, start, end - start, frame.IncludedFrom));
            _text.Append(source.Text, start, end - start);
        }

        private void Insert(string text, (SourceText Source, ExpansionToken Token) place, Frame frame)
        {
            _segments.Add(new ExpandedText.Segment(_text.Length, place.Source, place.Token.Start, -place.Token.Length, frame.IncludedFrom));
            _text.Append(text);
        }

        private void Report(RuleDescriptor rule, SourceSpan span, Frame frame, string message, string help) =>
            _diagnostics.Add(rule.At(span, message, help) with { IncludedFrom = frame.IncludedFrom });

        /// <summary>Without blank lines around it; some include files start with a zero-width space.</summary>
        private static (int Start, int End) Trim(string text, int start)
        {
            var end = text.Length;
            while (start < end && (text[start] is '\r' or '\n' or '\u200B' or '\uFEFF')) start++;
            while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '\u200B')) end--;
            return (start, end);
        }
    }
}
