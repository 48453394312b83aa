namespace DocsSite.Searching;

/// <summary>FNV-1a over UTF-16 units with a final mix; the browser computes the same.</summary>
internal static class TermHash
{
    /// <summary>The bits that stay when two terms are joined by another number of fillers.</summary>
    public const int TermBits = 63;

    /// <summary>8 bits that say "this term follows" (or precedes) in a posting.</summary>
    public static byte Neighbour(ReadOnlySpan<char> term, bool follows)
    {
        var hash = 0x811c9dc5u ^ (follows ? 0x9e37u : 0x51edu);
        foreach (var unit in term)
            hash = (hash ^ unit) * 0x01000193u;
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6du;
        return (byte)(hash >> 24);
    }

    /// <summary>What so many fillers between two neighbours change in the hash: "search for the text" is another sentence than "search text".</summary>
    public static byte Joined(int fillers) => (byte)(fillers << 6);
}
