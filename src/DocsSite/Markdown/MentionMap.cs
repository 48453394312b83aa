using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown;

/// <summary>The mentions of one article by the node that they stand in; offsets count in the node's own text.</summary>
internal sealed class MentionMap
{
    private readonly Dictionary<MarkdownObject, List<Mention>> _byNode = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, List<string>> _codesByBlock = new(ReferenceEqualityComparer.Instance);

    public static MentionMap Empty { get; } = new();

    private MentionMap()
    {
    }

    /// <summary>Searches the article as one text, so that the words around a code count wherever markup cuts them apart.</summary>
    public static MentionMap Of(MarkdownDocument document, IMentionFinder finder)
    {
        if (finder is NoMentions) return Empty;
        var reader = new MentionTextReader();
        var text = reader.Read(document);
        var map = new MentionMap();
        var part = 0;
        foreach (var mention in finder.Find(text))
        {
            while (part < text.Parts.Count && text.Parts[part].End <= mention.Start) part++;
            var carrier = Carrier(text, part, mention);
            if (carrier < 0 || !text.Parts[carrier].CanLink) continue;
            var place = text.Parts[carrier];
            var start = Math.Max(mention.Start, place.Start);
            map.Add(reader.Nodes[carrier], new Mention(start - place.Start, Math.Min(mention.End, place.End) - start, mention.Code));
        }

        return map;
    }

    /// <summary>The part that carries the link when markup cuts a mention: the last one with a digit, for the number is what readers know; else the last.</summary>
    private static int Carrier(MentionText text, int first, Mention mention)
    {
        var carrier = -1;
        var hasDigit = false;
        for (var part = first; part < text.Parts.Count && text.Parts[part].Start < mention.End; part++)
        {
            var start = Math.Max(mention.Start, text.Parts[part].Start);
            var isNumber = text.Text.AsSpan(start, Math.Min(mention.End, text.Parts[part].End) - start).ContainsAnyInRange('0', '9');
            if (hasDigit && !isNumber) continue;
            carrier = part;
            hasDigit |= isNumber;
        }

        return carrier;
    }

    /// <summary>Ascending, not overlapping.</summary>
    public IReadOnlyList<Mention> Of(MarkdownObject node) => _byNode.TryGetValue(node, out var mentions) ? mentions : [];

    /// <summary>What the mentions in a top-level block stand for, in document order, repetitions included.</summary>
    public IReadOnlyList<string> CodesIn(Block block) => _codesByBlock.TryGetValue(block, out var codes) ? codes : [];

    /// <summary>Null for a node that hangs in no block, which nobody renders either.</summary>
    private static Block? TopLevel(MarkdownObject node)
    {
        var block = node as Block;
        for (var inline = node as Inline; inline is not null && block is null; inline = inline.Parent) block = (inline as ContainerInline)?.ParentBlock;
        while (block is { Parent: not (null or MarkdownDocument) }) block = block.Parent;
        return block;
    }

    private void Add(MarkdownObject node, Mention mention)
    {
        if (!_byNode.TryGetValue(node, out var mentions)) _byNode.Add(node, mentions = []);
        mentions.Add(mention);
        if (TopLevel(node) is not { } block) return;
        if (!_codesByBlock.TryGetValue(block, out var codes)) _codesByBlock.Add(block, codes = []);
        codes.Add(mention.Code);
    }
}
