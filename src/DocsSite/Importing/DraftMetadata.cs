using System.Collections.Immutable;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Importing;

/// <param name="Key">Top-level key.</param>
/// <param name="Yaml">The value as YAML, as it stands behind <c>key:</c>, line breaks and all.</param>
/// <param name="Line">Line of the foreign file; 0 when the import made it.</param>
public sealed record MetadataEntry(string Key, string Yaml, int Line);

/// <summary>
/// Front matter as an ordered list of keys whose values stay the YAML that they were: what the import does not understand arrives
/// unharmed.
/// </summary>
public sealed record DraftMetadata(ImmutableArray<MetadataEntry> Entries)
{
    /// <summary>What a reader of the file looks for first; other keys follow in the order of the source.</summary>
    private static readonly string[] Order =
        ["title", "description", "summary", "kind", "product", "owner", "authors", "updated", "reviewed", "status", "errors", "order", "search", "redirectFrom"];

    public static DraftMetadata Empty { get; } = new([]);

    public MetadataEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The value under a key; null when there is none or it can't be read.</summary>
    public DataNode? Value(string key) =>
        Find(key) is { } entry && YamlReader.Read(new SourceText("", $"v:{Spaced(entry.Yaml)}\n")).Root is DataMap map ? map["v"] : null;

    public string Text(string key) => DataText.Of(Value(key));

    public IReadOnlyList<string> Texts(string key) => DataText.ListOf(Value(key));

    /// <summary>With the key set; it keeps its place when it was there.</summary>
    public DraftMetadata With(string key, string yaml)
    {
        var entry = new MetadataEntry(key, yaml, Find(key)?.Line ?? 0);
        return Find(key) is { } old ? new DraftMetadata(Entries.Replace(old, entry)) : new DraftMetadata(Entries.Add(entry));
    }

    public DraftMetadata Without(params ReadOnlySpan<string> keys)
    {
        var gone = keys.ToArray();
        return new DraftMetadata([.. Entries.Where(entry => !gone.Contains(entry.Key, StringComparer.Ordinal))]);
    }

    /// <summary>The front matter with its fences; empty when there are no keys.</summary>
    public string ToYaml()
    {
        if (Entries.IsEmpty) return "";
        var sorted = Entries.OrderBy(entry => Array.IndexOf(Order, entry.Key) is var at && at < 0 ? Order.Length : at);
        return "---\n" + string.Concat(sorted.Select(entry => $"{YamlText.Key(entry.Key)}:{Spaced(entry.Yaml)}\n")) + "---\n\n";
    }

    /// <summary>Cuts the mapping of a front matter into its keys.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="map">The mapping that was read from it.</param>
    /// <param name="end">Offset at which the mapping ends.</param>
    public static DraftMetadata From(SourceText source, DataMap map, int end)
    {
        var members = map.Members.OrderBy(member => member.KeySpan.Start).ToArray();
        var entries = ImmutableArray.CreateBuilder<MetadataEntry>(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            var stop = i + 1 < members.Length ? members[i + 1].KeySpan.Start : end;
            var text = source.Text[members[i].KeySpan.End..Math.Max(stop, members[i].KeySpan.End)];
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            entries.Add(new MetadataEntry(members[i].Key, text[(colon + 1)..].ReplaceLineEndings("\n").Trim(' ').TrimEnd(), members[i].KeySpan.Line));
        }

        return new DraftMetadata(entries.ToImmutable());
    }

    private static string Spaced(string yaml) => yaml.Length == 0 || yaml[0] == '\n' ? yaml : " " + yaml;
}
