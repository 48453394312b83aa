using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocsSite.Searching;

/// <summary>
/// The first file that a search reads: sizes, the most frequent terms with their rarity, and where each term shard begins. Its word list
/// is front-coded: per word a letter for the rarity (small when a shard begins here, <c>!</c> when it is only a beginning), a
/// digit for the letters shared with the word before, the rest.
/// </summary>
internal sealed class ManifestWriter(string folder, int documents, SearchIndexSettings settings)
{
    private const int Version = 1;

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
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private string Words(IReadOnlyList<ArraySegment<TermEntry>> shards)
    {
        var marks = new SortedDictionary<string, char>(StringComparer.Ordinal);
        foreach (var entry in shards.SelectMany(shard => shard).OrderByDescending(entry => entry.Frequency)
            .ThenBy(entry => entry.Term, StringComparer.Ordinal).Take(settings.CommonTerms))
            marks[entry.Term] = (char)('A' + Rarity.Class(documents, entry.Frequency));
        for (var i = 1; i < shards.Count; i++)
        {
            var first = Beginning(shards[i - 1][^1].Term, shards[i][0].Term, marks);
            marks[first] = marks.TryGetValue(first, out var rarity) ? char.ToLowerInvariant(rarity) : '!';
        }
        var words = new StringBuilder();
        var previous = "";
        foreach (var (word, mark) in marks)
        {
            var shared = Math.Min(9, word.AsSpan().CommonPrefixLength(previous));
            words.Append(words.Length == 0 ? "" : ",").Append(mark).Append(shared).Append(word.AsSpan(shared));
            previous = word;
        }
        return words.ToString();
    }

    /// <summary>The shortest text that lies behind the last term of one shard and not behind the first term of the next; a listed word if it can be.</summary>
    private static string Beginning(string last, string first, SortedDictionary<string, char> listed) =>
        listed.ContainsKey(first) ? first : first[..(first.AsSpan().CommonPrefixLength(last) + 1)];
}
