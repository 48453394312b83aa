using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocsSite.Searching;

/// <summary>
/// The first file that a search reads: sizes, the most frequent terms with their rarity, and where each term shard begins. Its word list
/// is front-coded: per word a letter for the rarity (small when a shard begins here, <c>!</c> when it is only a beginning), a
/// character for the letters shared with the word before (plus 10 times how typical the word is for messages), the rest.
/// </summary>
internal sealed class ManifestWriter(string folder, int documents, SearchIndexSettings settings)
{
    private const int Version = 1;

    /// <summary>Documents' worth of belief that a term is as typical as all others.</summary>
    private const int ProminencePrior = 12;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Write(IReadOnlyList<ArraySegment<TermEntry>> shards, IReadOnlyList<string> fillers)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("folder", folder);
            json.WriteNumber("documents", documents);
            json.WriteNumber("documentsPerShard", settings.DocumentsPerShard);
            json.WriteNumber("cap", settings.PostingCap);
            json.WriteString("fillers", string.Join(' ', fillers));
            json.WriteString("words", Words(shards));
            WriteFacets(json);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private void WriteFacets(Utf8JsonWriter json)
    {
        json.WriteStartArray("facets");
        foreach (var facet in settings.Facets)
        {
            json.WriteStartObject();
            json.WriteString("id", facet.Id);
            json.WriteString("label", facet.Label);
            json.WriteStartObject("values");
            foreach (var value in facet.Values)
                json.WriteString(value.Id, value.Label);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private string Words(IReadOnlyList<ArraySegment<TermEntry>> shards)
    {
        var common = shards.SelectMany(shard => shard).OrderByDescending(entry => entry.Frequency)
            .ThenBy(entry => entry.Term, StringComparer.Ordinal).Take(settings.CommonTerms).ToArray();
        var expected = common.Sum(entry => (double)entry.InMessages) / Math.Max(1, common.Sum(entry => (double)entry.Frequency));
        var marks = new SortedDictionary<string, (char Rarity, int Prominence)>(StringComparer.Ordinal);
        foreach (var entry in common)
            marks[entry.Term] = ((char)('A' + Rarity.Class(documents, entry.Frequency)), ProminenceOf(entry, expected));
        for (var i = 1; i < shards.Count; i++)
        {
            var first = Beginning(shards[i - 1][^1].Term, shards[i][0].Term, marks.ContainsKey(shards[i][0].Term));
            marks[first] = marks.TryGetValue(first, out var mark) ? (char.ToLowerInvariant(mark.Rarity), mark.Prominence) : ('!', 0);
        }
        var words = new StringBuilder();
        var previous = "";
        foreach (var (word, mark) in marks)
        {
            var shared = Math.Min(9, word.AsSpan().CommonPrefixLength(previous));
            words.Append(words.Length == 0 ? "" : ",").Append(mark.Rarity).Append((char)('0' + shared + (10 * mark.Prominence))).Append(word.AsSpan(shared));
            previous = word;
        }
        return words.ToString();
    }

    /// <summary>
    /// How typical the term is for titles and messages, 0 to 3, compared with all common terms: what is rare in the whole index but
    /// never said in a message ("colleague", "regards") is no reason for a request.
    /// </summary>
    private static int ProminenceOf(TermEntry entry, double expected)
    {
        if (expected == 0)
            return 2;
        return ((entry.InMessages + (ProminencePrior * expected)) / ((entry.Frequency + ProminencePrior) * expected)) switch
        {
            < 0.35 => 0,
            < 0.8 => 1,
            < 1.5 => 2,
            _ => 3,
        };
    }

    /// <summary>The shortest text that lies behind the last term of one shard and not behind the first term of the next; a listed word if it can be.</summary>
    private static string Beginning(string last, string first, bool listed) =>
        listed ? first : first[..(first.AsSpan().CommonPrefixLength(last) + 1)];
}
