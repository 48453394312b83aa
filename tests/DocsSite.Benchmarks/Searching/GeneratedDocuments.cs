using System.Globalization;
using DocsSite.Searching;

namespace DocsSite.Benchmarks.Searching;

/// <summary>Any number of documents whose sentences are made from pieces of others, so that words are as frequent as there, with a code and a name of their own.</summary>
internal static class GeneratedDocuments
{
    private const int PieceWords = 6;

    public static SearchDocument[] Of(IReadOnlyList<string> lines, int count, int bodyWords)
    {
        var pieces = lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > PieceWords).ToArray();
        return [.. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(number => Document(number, bodyWords, pieces))];
    }

    private static SearchDocument Document(int number, int bodyWords, string[][] pieces)
    {
        var random = new Random(number);
        var code = string.Create(CultureInfo.InvariantCulture, $"0x8{random.Next(0x1000000):x7}");
        var name = string.Create(CultureInfo.InvariantCulture, $"unit{random.Next(100000)}");
        return new SearchDocument
        {
            Url = string.Create(CultureInfo.InvariantCulture, $"/generated/{number / 500}/{number}/"),
            Title = Text(random, pieces, 8),
            Summary = Text(random, pieces, 18),
            Product = "Generated",
            Headings = [Text(random, pieces, 6), Text(random, pieces, 6)],
            Codes = [code],
            Messages = [$"{Text(random, pieces, 14)} {code}", $"{name}: {Text(random, pieces, 12)}"],
            Body = string.Join('\n', Enumerable.Range(0, bodyWords / 30).Select(_ => Text(random, pieces, 30))),
        };
    }

    private static string Text(Random random, string[][] pieces, int words)
    {
        var text = new List<string>(words + PieceWords);
        while (text.Count < words)
        {
            var piece = pieces[random.Next(pieces.Length)];
            text.AddRange(piece.AsSpan(random.Next(piece.Length - PieceWords), PieceWords));
        }

        return string.Join(' ', text.Take(words));
    }
}
