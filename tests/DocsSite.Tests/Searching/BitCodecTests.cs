using DocsSite.Searching;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Searching;

public sealed class BitCodecTests
{
    [Fact]
    public void Numbers_come_back_as_they_were_written() => Prop.ForAll<(uint, byte)[]>(values =>
    {
        var numbers = (values ?? []).Select(value => (Number: value.Item1, Shift: value.Item2 % 20)).ToArray();
        var bits = new BitWriter();
        foreach (var (number, shift) in numbers)
        {
            bits.Rice(number, shift);
            bits.Gamma((number >> 1) + 1);
            bits.Fixed(number, 32);
        }
        var reader = new BitReader(bits.ToArray());
        return numbers.All(each => reader.Rice(each.Shift) == each.Number && reader.Gamma() == (each.Number >> 1) + 1 && reader.Fixed(32) == each.Number);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(uint.MaxValue, 0)]
    [InlineData(uint.MaxValue, 19)]
    [InlineData(16u, 0)]
    [InlineData(15u, 0)]
    [InlineData(0u, 0)]
    public void Rice_code_keeps_extreme_numbers(uint number, int shift)
    {
        var bits = new BitWriter();
        bits.Rice(number, shift);

        Assert.Equal(number, new BitReader(bits.ToArray()).Rice(shift));
    }

    [Fact]
    public void Small_numbers_take_few_bits()
    {
        var bits = new BitWriter();
        bits.Rice(0, 0);
        bits.Gamma(1);
        bits.Fixed(5, 3);

        Assert.Equal(5, BitWriter.RiceLength(0, 0) + BitWriter.GammaLength(1) + 3);
        Assert.Single(bits.ToArray());
    }

    [Fact]
    public void Lengths_are_known_before_writing() => Prop.ForAll(ArbMap.Default.ArbFor<uint>(), number =>
    {
        var shift = (int)(number % 20);
        var bits = new BitWriter();
        bits.Rice(number, shift);
        bits.Gamma((number >> 1) + 1);

        return bits.ToArray().Length == (BitWriter.RiceLength(number, shift) + BitWriter.GammaLength((number >> 1) + 1) + 7) / 8;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reader_refuses_to_read_past_the_end()
    {
        var reader = new BitReader(new byte[1]);

        Assert.Equal(0u, reader.Fixed(8));
        Assert.Throws<InvalidDataException>(() => reader.Fixed(1));
    }

    [Fact]
    public void Term_shards_come_back_as_they_were_written() => Prop.ForAll(Terms(), entries =>
    {
        var read = TermShard.Read(TermShardWriter.Write(entries, Documents, Cap), Documents, Cap);
        return read.Count == entries.Length && entries.All(entry => read[entry.Term].Frequency == entry.Frequency
            && read[entry.Term].Postings.Select(Text).SequenceEqual(entry.Postings.Select(Text)));
    }).QuickCheckThrowOnFailure();

    private const int Documents = 500;
    private const int Cap = 20;

    private static string Text(Posting posting) => $"{posting.Document} {posting.Level} {Convert.ToHexString(posting.Neighbours.Span)}";

    private static Arbitrary<TermEntry[]> Terms()
    {
        var posting = from document in Gen.Choose(0, Documents - 1)
                      from level in Gen.Choose(1, 15)
                      from neighbours in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
                      select new Posting(document, (byte)level, neighbours.Take(31).ToArray());
        var entry = from term in Gen.Elements("a", "access", "access_denied", "zugriff", "0x80070005", "5.7.57", "拒否", "größe", "#3e54f4de")
                    from postings in posting.NonEmptyListOf()
                    from more in Gen.Choose(0, 480)
                    let distinct = postings.DistinctBy(each => each.Document).OrderBy(each => each.Document).Take(Cap).ToArray()
                    select new TermEntry(term, distinct.Length == Cap ? Cap + more : distinct.Length, 0, distinct);
        return entry.ArrayOf().Select(all => all.DistinctBy(each => each.Term).OrderBy(each => each.Term, StringComparer.Ordinal).ToArray()).ToArbitrary();
    }
}
