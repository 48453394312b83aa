using Markdig.Parsers;
using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions;

/// <summary>
/// CommonMark matches link labels by Unicode case folding, where <c>ẞ</c> and <c>ss</c> are the same. Markdig leaves that to the
/// culture data of the machine, which this product does without, so such labels are entered in both spellings.
/// </summary>
internal sealed class SharpSReferences : BlockParser
{
    public SharpSReferences() => OpeningCharacters = ['['];

    /// <summary>Takes no line; asks to be called when all definitions are known.</summary>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var document = processor.Document;
        if (document.ContainsData(typeof(SharpSReferences)) || !processor.Line.Text.AsSpan().ContainsAny('ß', 'ẞ')) return BlockState.None;
        document.SetData(typeof(SharpSReferences), true);
        document.ProcessInlinesBegin += (_, _) => AddSpellings(document);
        return BlockState.None;
    }

    private static void AddSpellings(MarkdownDocument document)
    {
        var definitions = document.GetLinkReferenceDefinitions(addGroup: false).Links;
        foreach (var (label, definition) in definitions.ToArray())
        {
            var folded = label.Replace("ẞ", "ss", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
            definitions.TryAdd(folded, definition);
            definitions.TryAdd(folded.Replace("ss", "ẞ", StringComparison.OrdinalIgnoreCase), definition);
            definitions.TryAdd(folded.Replace("ss", "ß", StringComparison.OrdinalIgnoreCase), definition);
        }
    }
}
