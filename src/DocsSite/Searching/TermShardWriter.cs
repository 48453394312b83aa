using System.Text;

namespace DocsSite.Searching;

/// <summary>
/// The binary form of a range of terms: number of terms, front-coded terms, then bit-packed postings. Compressed by itself, so that it
/// is small on any host.
/// </summary>
internal static class TermShardWriter
{
    public static byte[] Write(IReadOnlyList<TermEntry> entries, int documents, int cap)
    {
        var bits = new BitWriter();
        bits.Gamma((uint)entries.Count + 1);
        var previous = Array.Empty<byte>();
        foreach (var entry in entries)
            WriteEntry(bits, entry, ref previous, (documents, cap));
        return bits.ToArray();
    }

    /// <summary>Bits that an entry needs in a file of its own.</summary>
    public static long BitLength(TermEntry entry, int documents, int cap)
    {
        var count = entry.Postings.Count;
        long bits = (13L * entry.Term.Length) + BitWriter.GammaLength((uint)count);
        if (count == cap)
            bits += BitWriter.GammaLength((uint)(entry.Frequency - cap + 1));
        var shift = GapShift(documents, count);
        var last = -1;
        foreach (var posting in entry.Postings)
        {
            bits += BitWriter.RiceLength((uint)(posting.Document - last - 1), shift) + 4
                + BitWriter.GammaLength((uint)posting.Neighbours.Length + 1) + (8 * posting.Neighbours.Length);
            last = posting.Document;
        }
        return bits;
    }

    /// <summary>The Rice parameter for gaps between <paramref name="count"/> documents of <paramref name="documents"/>.</summary>
    internal static int GapShift(int documents, int count)
    {
        var target = documents * 69L / (100L * count);
        var shift = 0;
        while (1L << (shift + 1) <= target)
            shift++;
        return shift;
    }

    private static void WriteEntry(BitWriter bits, TermEntry entry, ref byte[] previous, (int Documents, int Cap) size)
    {
        var term = Encoding.UTF8.GetBytes(entry.Term);
        var shared = term.AsSpan().CommonPrefixLength(previous);
        bits.Rice((uint)shared, 2);
        bits.Rice((uint)(term.Length - shared), 2);
        foreach (var unit in term.AsSpan(shared))
            WriteLetter(bits, unit);
        previous = term;

        bits.Gamma((uint)entry.Postings.Count);
        if (entry.Postings.Count == size.Cap)
            bits.Gamma((uint)(entry.Frequency - size.Cap + 1));
        var shift = GapShift(size.Documents, entry.Postings.Count);
        var last = -1;
        foreach (var posting in entry.Postings)
        {
            bits.Rice((uint)(posting.Document - last - 1), shift);
            last = posting.Document;
            bits.Fixed(posting.Level, 4);
            bits.Gamma((uint)posting.Neighbours.Length + 1);
            foreach (var neighbour in posting.Neighbours.Span)
                bits.Fixed(neighbour, 8);
        }
    }

    /// <summary>Small letters in 5 bits, digits in 9, everything else in 13.</summary>
    private static void WriteLetter(BitWriter bits, byte unit)
    {
        if (unit is >= (byte)'a' and <= (byte)'z')
        {
            bits.Fixed((uint)(unit - 'a'), 5);
        }
        else if (unit is >= (byte)'0' and <= (byte)'9')
        {
            bits.Fixed(26, 5);
            bits.Fixed((uint)(unit - '0'), 4);
        }
        else
        {
            bits.Fixed(27, 5);
            bits.Fixed(unit, 8);
        }
    }
}
