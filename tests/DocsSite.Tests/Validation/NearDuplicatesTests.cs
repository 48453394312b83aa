using DocsSite.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Validation;

public sealed class NearDuplicatesTests
{
    /// <summary>Small numbers, so that sets share much; likenesses at the threshold, so that rounding counts.</summary>
    [Fact]
    public void Pairs_are_those_that_comparing_all_with_all_finds() => Prop.ForAll<byte[][], byte, byte>((drawn, parts, limit) =>
    {
        var threshold = (parts % 10 + 1) / 10.0;
        var common = limit % 6 + 1;
        var sets = drawn.Select(set => set.Select(element => (ulong)element % 12).Distinct().Order().ToArray()).ToArray();
        return NearDuplicates.Find(sets, threshold, common).SequenceEqual(Compared(sets, threshold, common));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261127, 4242424243));

    [Fact]
    public void Elements_of_many_sets_make_no_two_alike()
    {
        ulong[][] sets = [[1, 2, 3, 4, 5], [1, 2, 3, 4, 6], [1, 2, 3, 4, 7]];

        Assert.Equal([(0, 1), (0, 2), (1, 2)], NearDuplicates.Find(sets, 0.6, common: 3));
        Assert.Empty(NearDuplicates.Find(sets, 0.6, common: 2));
    }

    private static IEnumerable<(int First, int Second)> Compared(ulong[][] sets, double threshold, int common)
    {
        var counted = sets.SelectMany(set => set).CountBy(element => element).Where(pair => pair.Value <= common).Select(pair => pair.Key).ToHashSet();
        for (var second = 0; second < sets.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var shared = sets[first].Intersect(sets[second]).Count(counted.Contains);
                if (shared > 0 && (double)shared / (sets[first].Length + sets[second].Length - shared) >= threshold) yield return (first, second);
            }
        }
    }
}
