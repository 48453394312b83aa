using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Snippets;

/// <summary><c>[!code-csharp[Title](Program.cs?name=Part#L1-L5)]</c> on a line of its own.</summary>
internal sealed class SnippetExtension : IDialectExtension
{
    public void AddParsers(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new SnippetBlockParser());

    public void AddWriters(NodeWriters writers)
    {
    }
}

internal sealed class SnippetBlockParser : BlockParser
{
    public SnippetBlockParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || SnippetToken.Read(processor.Line.AsSpan()) is not { } token) return BlockState.None;
        if (!processor.Line.AsSpan()[token.Length..].IsWhiteSpace()) return BlockState.None;
        var span = new SourceSpan(processor.Start, processor.Line.End);
        var block = SnippetLoader.Load(SnippetRequest.FromTarget(token.Target, token.Language), span, processor.Article(), this);
        block.Column = processor.Column;
        processor.NewBlocks.Push(block);
        return BlockState.BreakDiscard;
    }
}

/// <param name="Language">May be empty.</param>
/// <param name="Length">Code units from <c>[</c> to behind the last <c>]</c>.</param>
internal readonly record struct SnippetToken(string Language, string Title, string Target, int Length)
{
    private const string Start = "[!code";

    /// <summary>Reads the token at the start of <paramref name="text"/>; null when it is none.</summary>
    public static SnippetToken? Read(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return null;
        var titleStart = text[Start.Length..].IndexOf('[') + Start.Length;
        if (titleStart < Start.Length) return null;
        var language = text[Start.Length..titleStart].Trim();
        if (!language.IsEmpty && language[0] != '-') return null;
        var titleEnd = text[titleStart..].IndexOf(']') + titleStart;
        if (titleEnd < titleStart) return null;
        var rest = text[(titleEnd + 1)..];
        var open = titleEnd + 1 + (rest.Length - rest.TrimStart().Length);
        var close = text[titleEnd..].IndexOf(")]") + titleEnd;
        if (open >= text.Length || text[open] != '(' || close < open) return null;
        var target = text[(open + 1)..close].Trim();
        var quote = target.IndexOf(" \"");
        if (quote >= 0) target = target[..quote].TrimEnd();
        return new SnippetToken(
            language.TrimStart('-').ToString(), text[(titleStart + 1)..titleEnd].ToString(), target.ToString(), close + 2);
    }
}
