using System.Text;

namespace DocsSite.Searching;

/// <summary>A term's postings as read from a shard.</summary>
internal sealed record TermPostings(int Frequency, Posting[] Postings);

/// <summary>Reads what <see cref="TermShardWriter"/> wrote.</summary>
internal static class TermShard
{
    public static Dictionary<string, TermPostings> Read(ReadOnlyMemory<byte> bytes, int documents, int cap)
    {
        var bits = new BitReader(bytes);
        var terms = new Dictionary<string, TermPostings>(StringComparer.Ordinal);
        var term = new List<byte>();
        for (var left = bits.Gamma() - 1; left > 0; left--)
        {
            ReadTerm(bits, term);
            terms.Add(Encoding.UTF8.GetString([.. term]), ReadPostings(bits, documents, cap));
        }
        return terms;
    }

    private static void ReadTerm(BitReader bits, List<byte> term)
    {
        var shared = (int)bits.Rice(2);
        if (shared > term.Count)
            throw new InvalidDataException("The search index file is damaged.");
        term.RemoveRange(shared, term.Count - shared);
        for (var left = bits.Rice(2); left > 0; left--)
        {
            var letter = bits.Fixed(5);
            term.Add((byte)(letter < 26 ? 'a' + letter : letter == 26 ? '0' + bits.Fixed(4) : bits.Fixed(8)));
        }
    }

    private static TermPostings ReadPostings(BitReader bits, int documents, int cap)
    {
        var count = (int)bits.Gamma();
        var frequency = count == cap ? count + (int)bits.Gamma() - 1 : count;
        var shift = TermShardWriter.GapShift(documents, count);
        if (count > documents)
            throw new InvalidDataException("The search index file is damaged.");
        var postings = new Posting[count];
        var document = -1;
        for (var i = 0; i < count; i++)
        {
            document += (int)bits.Rice(shift) + 1;
            var level = (byte)bits.Fixed(4);
            var neighbours = new byte[bits.Gamma() - 1];
            for (var n = 0; n < neighbours.Length; n++)
                neighbours[n] = (byte)bits.Fixed(8);
            postings[i] = new Posting(document, level, neighbours);
        }
        return new TermPostings(frequency, postings);
    }
}
