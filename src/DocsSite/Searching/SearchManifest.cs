using System.Text.Json;

namespace DocsSite.Searching;

/// <summary>The manifest as the engine uses it; see <see cref="ManifestWriter"/>.</summary>
internal sealed class SearchManifest
{
    private readonly List<string> _beginnings = [""];
    private readonly Dictionary<string, double> _rarities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prominences = new(StringComparer.Ordinal);

    private SearchManifest(JsonElement root)
    {
        Folder = root.GetProperty("folder").GetString()!;
        Documents = root.GetProperty("documents").GetInt32();
        DocumentsPerShard = root.GetProperty("documentsPerShard").GetInt32();
        PostingCap = root.GetProperty("cap").GetInt32();
        Fillers = root.GetProperty("fillers").GetString()!.Split(' ').ToHashSet(StringComparer.Ordinal);
        ReadWords(root.GetProperty("words").GetString()!);
    }

    public string Folder { get; }

    public int Documents { get; }

    public int DocumentsPerShard { get; }

    public int PostingCap { get; }

    /// <summary>Words that neighbourhood skips.</summary>
    public IReadOnlySet<string> Fillers { get; }

    public IReadOnlyCollection<string> ListedTerms => _rarities.Keys;

    public static SearchManifest Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return new SearchManifest(document.RootElement);
    }

    public double? RarityOf(string term) => _rarities.TryGetValue(term, out var rarity) ? rarity : null;

    public int? ProminenceOf(string term) => _prominences.TryGetValue(term, out var prominence) ? prominence : null;

    /// <summary>Number of the term shard that holds the term if any does.</summary>
    public int ShardOf(string term)
    {
        var index = _beginnings.BinarySearch(term, StringComparer.Ordinal);
        return index < 0 ? ~index - 1 : index;
    }

    private void ReadWords(string words)
    {
        var word = "";
        foreach (var entry in words.Length == 0 ? [] : words.Split(','))
        {
            var (mark, second) = (entry[0], entry[1] - '0');
            word = string.Concat(word.AsSpan(0, second % 10), entry.AsSpan(2));
            if (mark != '!')
            {
                _rarities.Add(word, (char.ToUpperInvariant(mark) - 'A') / 2.0);
                _prominences.Add(word, second / 10);
            }
            if (mark == '!' || char.IsAsciiLetterLower(mark))
                _beginnings.Add(word);
        }
    }
}
