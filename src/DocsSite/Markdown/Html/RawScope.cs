namespace DocsSite.Markdown.Html;

/// <summary>
/// Pairs the raw tags among the children of one node. A start tag without an end tag (or the other way round) is left out, so raw
/// HTML can neither swallow what follows nor close what surrounds it.
/// </summary>
internal sealed class RawScope(IMarkdownContext context)
{
    private readonly List<RawToken> _open = [];
    private readonly List<(RawToken Summary, RawToken? Details)> _summaries = [];

    public void Add(RawToken token)
    {
        if (token.Action == RawAction.ShowAsText || HtmlPolicy.IsVoid(token.Tag.Name)) return;
        if (token.Tag.Name == "summary") _summaries.Add((token, _open.FindLast(open => open.Tag.Name == "details")));
        if (token.Tag.IsEnd) AddEnd(token);
        else if (_open.Count < HtmlPolicy.MaximumDepth) _open.Add(token);
        else Drop(token, "is nested too deep");
    }

    public bool IsOpen(string element) => _open.Exists(token => token.Tag.Name == element);

    /// <summary>Ends the scope: what is still open is left out.</summary>
    public void Close()
    {
        foreach (var token in _open) Drop(token, "is never closed here");
        _open.Clear();

        // Without its details a summary is no summary; its words stay.
        foreach (var (summary, details) in _summaries)
        {
            if (details is null or { Action: RawAction.Drop }) summary.Action = RawAction.Drop;
        }
    }

    private void AddEnd(RawToken end)
    {
        var index = _open.FindLastIndex(start => start.Tag.Name == end.Tag.Name);
        if (index < 0)
        {
            Drop(end, "closes nothing");
            return;
        }

        for (var i = index + 1; i < _open.Count; i++)
        {
            if (!HtmlPolicy.HasOptionalEnd(_open[i].Tag.Name)) Drop(_open[i], "is never closed here");
        }

        end.Partner = _open[index];
        _open[index].Partner = end;
        _open.RemoveRange(index, _open.Count - index);
    }

    private void Drop(RawToken token, string reason)
    {
        // What is removed for another reason was reported for that.
        if (token.Action == RawAction.Drop) return;
        token.Action = RawAction.Drop;
        context.Report(MarkdownRules.UnbalancedHtml, token.Span, (
            $"'{Shorten(token.Source)}' {reason}; it is left out", "Write the start tag and the end tag in the same paragraph, list item or cell"));
    }

    private static string Shorten(string source) => source.Length <= 60 ? source : string.Concat(source.AsSpan(0, 57), "…");
}
