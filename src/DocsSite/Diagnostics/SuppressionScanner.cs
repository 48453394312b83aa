using System.Collections.Immutable;

namespace DocsSite.Diagnostics;

/// <summary>The suppressions of one file and what is wrong with its suppression comments.</summary>
public sealed record ScannedSuppressions(ImmutableArray<Suppression> Suppressions, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Reads suppression comments from Markdown:
/// <c>&lt;!-- docssite-ignore RULE[, RULE]: reason --&gt;</c> (the next block), <c>docssite-ignore-file</c>,
/// <c>docssite-ignore-start</c> … <c>docssite-ignore-end</c>. Comments in front matter, fenced code and code spans are text, not orders.
/// </summary>
public static class SuppressionScanner
{
    private const string Keyword = "docssite-ignore";

    public static ScannedSuppressions Scan(SourceText source)
    {
        if (!source.Text.Contains(Keyword, StringComparison.Ordinal)) return new ScannedSuppressions([], []);
        var scan = new Reading(source, MarkdownLines.Read(source));
        return scan.Run();
    }

    private sealed record Comment(string Form, ImmutableArray<string> Selectors, string Reason, SourceSpan Span);

    /// <summary>The state of one scan.</summary>
    private sealed class Reading(SourceText source, MarkdownLines lines)
    {
        private readonly ImmutableArray<Suppression>.Builder _suppressions = ImmutableArray.CreateBuilder<Suppression>();
        private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly List<Comment> _open = [];

        public ScannedSuppressions Run()
        {
            foreach (var comment in Comments()) Take(comment);
            foreach (var start in _open) ReportUnbalanced(start, "has no docssite-ignore-end", "add <!-- docssite-ignore-end --> after the last line meant");
            return new ScannedSuppressions(_suppressions.ToImmutable(), _diagnostics.ToImmutable());
        }

        private IEnumerable<Comment> Comments()
        {
            var position = 0;
            while ((position = source.Text.IndexOf("<!--", position, StringComparison.Ordinal)) >= 0)
            {
                var close = source.Text.IndexOf("-->", position, StringComparison.Ordinal);
                if (close < 0) yield break;
                var body = source.Text[(position + 4)..Math.Max(position + 4, close)].Trim();
                var span = source.Span(position, close + 3 - position);
                position += 4;
                if (!body.StartsWith(Keyword, StringComparison.Ordinal) || lines.IsLiteral(span)) continue;
                position = close + 3;
                yield return Parse(body, span);
            }
        }

        private static Comment Parse(string body, SourceSpan span)
        {
            var words = body[Keyword.Length..];
            var formEnd = words.AsSpan().IndexOfAny(" \t\r\n:");
            var form = formEnd < 0 ? words : words[..formEnd];
            var rest = words[form.Length..];
            var colon = rest.IndexOf(':', StringComparison.Ordinal);
            var selectors = (colon < 0 ? rest : rest[..colon]).Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var reason = colon < 0 ? "" : string.Join(' ', rest[(colon + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return new Comment(form, [.. selectors.Distinct(StringComparer.Ordinal)], reason, span);
        }

        private void Take(Comment comment)
        {
            if (comment.Form == "-end") Close(comment);
            else if (comment.Form is not ("" or "-file" or "-start"))
                ReportMalformed(comment, $"\"{Keyword}{comment.Form}\" is not a suppression comment", "use docssite-ignore, -file, -start or -end");
            else if (comment.Selectors.IsEmpty)
                ReportMalformed(comment, "the comment names no rule", $"write <!-- {Keyword}{comment.Form} DS0000: reason -->");
            else if (comment.Reason.Length == 0)
                ReportMalformed(comment, "the comment gives no reason", $"write <!-- {Keyword}{comment.Form} {string.Join(", ", comment.Selectors)}: reason -->");
            else if (comment.Form == "-start") _open.Add(comment);
            else Add(comment, comment.Form == "-file" ? LineRange.WholeFile : lines.BlockAfter(comment.Span));
        }

        private void Close(Comment end)
        {
            var index = _open.FindLastIndex(start => end.Selectors.IsEmpty || end.Selectors.All(start.Selectors.Contains));
            if (index < 0)
            {
                ReportUnbalanced(end, "has no docssite-ignore-start", "delete it, or name the rules of the start");
                return;
            }

            Add(_open[index], new LineRange(_open[index].Span.EndLine, end.Span.Line));
            _open.RemoveAt(index);
        }

        private void Add(Comment comment, LineRange scope) =>
            _suppressions.Add(new Suppression(comment.Selectors, comment.Reason, comment.Span, scope));

        private void ReportMalformed(Comment comment, string message, string help) =>
            _diagnostics.Add(PolicyRules.MalformedSuppression.At(comment.Span, message, help));

        private void ReportUnbalanced(Comment comment, string message, string help) =>
            _diagnostics.Add(PolicyRules.UnbalancedSuppression.At(comment.Span, $"{Keyword}{comment.Form} {message}", help));
    }
}
