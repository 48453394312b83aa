namespace DocsSite.Searching;

/// <summary>FNV-1a over UTF-16 units with a final mix; the browser computes the same.</summary>
internal static class TermHash
{
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
}
