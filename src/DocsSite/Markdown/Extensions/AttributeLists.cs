using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Extensions;

/// <summary>
/// Attribute lists of MkDocs: <c>{#id}</c> or <c>{: #id .class }</c> behind a heading, link, image or paragraph. Markdig's generic
/// attributes are not used, for they would eat placeholders such as <c>{name}</c> and let through any attribute. Only ids and
/// picture sizes have an effect.
/// </summary>
internal sealed class AttributeLists : ITreePass
{
    private static readonly object IdKey = new();

    public int Order => 0;

    public void Apply(MarkdownDocument document, IMarkdownContext context) => Visit(document);

    /// <summary>The id that the writer gave a heading, or null.</summary>
    public static string? ExplicitId(MarkdownObject node) => node.GetData(IdKey) as string;

    private static void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner) Visit(inner);
            else if (block is HeadingBlock or ParagraphBlock && ((LeafBlock)block).Inline is { LastChild: { } last } inlines)
            {
                TakeTrailing((LeafBlock)block, last);
                TakeBehindLinks(inlines);
            }
        }
    }

    private static void TakeTrailing(LeafBlock block, Inline last)
    {
        if (last is not LiteralInline literal || !literal.Content.AsSpan().TrimEnd().EndsWith("}")) return;
        var (first, text) = GatherLiterals(literal);
        var open = text.LastIndexOf('{');
        if (open < 0 || Parse(text.AsSpan(open).TrimEnd()) is not { } list) return;
        var isOnOwnLine = open == 0 && first.PreviousSibling is LineBreakInline;
        if (block is ParagraphBlock && (!isOnOwnLine || !list.HasColon)) return;
        if (open == 0 && first.PreviousSibling is null) return;
        if (list.Id is not null) block.SetData(IdKey, list.Id);
        while (first.NextSibling is { } next) next.Remove();
        if (isOnOwnLine) first.PreviousSibling!.Remove();
        first.Content = new Markdig.Helpers.StringSlice(text[..open].TrimEnd());
    }

    /// <summary>Walks back over the literals at the end of a line: an id with <c>_</c> arrives in pieces.</summary>
    private static (LiteralInline First, string Text) GatherLiterals(LiteralInline last)
    {
        var first = last;
        var text = last.Content.ToString();
        while (!text.Contains('{', StringComparison.Ordinal) && first.PreviousSibling is LiteralInline previous)
        {
            first = previous;
            text = string.Concat(previous.Content.AsSpan(), text);
        }

        return (first, text);
    }

    private static void TakeBehindLinks(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline { NextSibling: LiteralInline next } link && next.Content.CurrentChar == '{') TakeBehind(link);
        }
    }

    private static void TakeBehind(LinkInline link)
    {
        var text = "";
        Inline? last = link.NextSibling;
        while (last is LiteralInline literal)
        {
            text = string.Concat(text, literal.Content.AsSpan());
            if (text.Contains('}', StringComparison.Ordinal) || last.NextSibling is not LiteralInline) break;
            last = last.NextSibling;
        }

        var end = text.IndexOf('}', StringComparison.Ordinal);
        if (end < 0 || Parse(text.AsSpan(0, end + 1)) is not { } list) return;
        if (list.Id is not null) link.SetData(IdKey, list.Id);
        while (link.NextSibling != last) link.NextSibling!.Remove();
        var tail = (LiteralInline)last!;
        tail.Content.Start = tail.Content.End + 1 - (text.Length - end - 1);
    }

    private sealed record AttributeList(string? Id, bool HasColon);

    /// <summary>Strict: every word is <c>#id</c>, <c>.class</c> or <c>key=value</c>, or the braces are just text.</summary>
    private static AttributeList? Parse(ReadOnlySpan<char> braces)
    {
        if (braces.Length < 3 || braces[0] != '{' || braces[^1] != '}') return null;
        var body = braces[1..^1];
        var hasColon = body[0] == ':';
        if (hasColon) body = body[1..];
        string? id = null;
        var count = 0;
        foreach (var range in body.Split(' '))
        {
            var word = body[range];
            if (word.IsEmpty) continue;
            count++;
            if (word[0] == '#' && word.Length > 1 && IsName(word[1..])) id = word[1..].ToString();
            else if (!(word[0] == '.' && word.Length > 1 && IsName(word[1..])) && !IsPair(word)) return null;
        }

        return count > 0 ? new AttributeList(id, hasColon) : null;
    }

    private static bool IsPair(ReadOnlySpan<char> word)
    {
        var equals = word.IndexOf('=');
        return equals > 0 && IsName(word[..equals]);
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':')) return false;
        }

        return char.IsLetter(word[0]) || word[0] == '_' || char.IsDigit(word[0]);
    }
}
