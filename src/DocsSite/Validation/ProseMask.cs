namespace DocsSite.Validation;

/// <summary>Blanks everything in a text that is not running text, so that one fast search per rule needs no tree.</summary>
internal static class ProseMask
{
    public static string Of(string text, SourceTree tree) => string.Create(text.Length, (text, tree), static (mask, state) =>
    {
        mask.Fill(' ');
        for (var at = state.text.IndexOf('\n'); at >= 0; at = Next(state.text, at)) mask[at] = '\n';
        foreach (var literal in state.tree.Literals) Copy(literal.Content.AsSpan(), literal.Span.Start, state.text, mask);
        foreach (var delimiter in state.tree.Delimiters) Copy(delimiter.ToLiteral(), delimiter.Span.Start, state.text, mask);
    });

    private static int Next(string text, int at) => at + 1 < text.Length ? text.IndexOf('\n', at + 1) : -1;

    private static void Copy(ReadOnlySpan<char> content, int start, string text, Span<char> mask)
    {
        if (content.IsEmpty || start < 0 || start + content.Length > text.Length) return;
        // The text of a table's cell is trimmed, its node is not.
        if (content[0] is not (' ' or '\t'))
        {
            while (text[start] is ' ' or '\t' && start + content.Length < text.Length) start++;
        }

        // An escaped letter's node begins at its backslash.
        if (text[start] == '\\' && content[0] != '\\' && start + 1 + content.Length <= text.Length) start++;
        // Text that the parser made up has no place in the source.
        if (!text.AsSpan(start, content.Length).SequenceEqual(content)) return;
        content.CopyTo(mask[start..]);
    }
}
