using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>The mentions of one article by the node that they stand in; offsets count in the node's own text.</summary>
internal sealed class MentionMap
{
    private readonly Dictionary<MarkdownObject, List<Mention>> _byNode = new(ReferenceEqualityComparer.Instance);

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
            while (part < text.Parts.Count && text.Parts[part].End < mention.End) part++;
            if (part == text.Parts.Count) break;
            var place = text.Parts[part];
            if (!place.CanLink || place.Start >= mention.End) continue;
            var start = Math.Max(mention.Start, place.Start);
            map.In(reader.Nodes[part]).Add(new Mention(start - place.Start, mention.End - start, mention.Code));
        }

        return map;
    }

    /// <summary>Ascending, not overlapping.</summary>
    public IReadOnlyList<Mention> Of(MarkdownObject node) => _byNode.TryGetValue(node, out var mentions) ? mentions : [];

    private List<Mention> In(MarkdownObject node)
    {
        if (!_byNode.TryGetValue(node, out var mentions)) _byNode.Add(node, mentions = []);
        return mentions;
    }
}
