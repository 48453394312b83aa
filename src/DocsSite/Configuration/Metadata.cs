using DocsSite.Data;

namespace DocsSite.Configuration;

/// <summary>
/// The effective metadata of one article: site defaults under folder defaults under the article's own front matter. Every value keeps
/// the span of the line that set it, wherever that is.
/// </summary>
public sealed class Metadata
{
    /// <summary>The one key whose members come together from all layers: a folder defines its variables beside those of the folders above.</summary>
    private const string Variables = "variables";

    private readonly Dictionary<string, DataMember> _members;

    /// <param name="layers">From the weakest to the strongest; a later layer's key replaces an earlier one's, but <c>variables</c> are replaced one by one.</param>
    public Metadata(IEnumerable<DataMember> layers)
    {
        _members = new Dictionary<string, DataMember>(StringComparer.Ordinal);
        foreach (var member in layers) _members[member.Key] = member.Key == Variables && Find(Variables) is { } outer ? Merged(outer, member) : member;
    }

    /// <summary>In ordinal order of the key.</summary>
    public IEnumerable<DataMember> Members => _members.Values.OrderBy(member => member.Key, StringComparer.Ordinal);

    public DataNode? this[string key] => _members.TryGetValue(key, out var member) ? member.Value : null;

    public DataMember? Find(string key) => _members.GetValueOrDefault(key);

    /// <summary>The value as text: strings, numbers and booleans as written; empty for null, lists and maps.</summary>
    public string Text(string key) => DataText.Of(this[key]);

    /// <summary>The first of several keys that has text.</summary>
    public string Text(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Text(key) is { Length: > 0 } text) return text;
        }

        return "";
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => DataText.ListOf(this[key]);

    /// <summary>A date in ISO form or as Learn writes it (month/day/year).</summary>
    public DateOnly? Date(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (DateText.TryParse(Text(key), out var date)) return date;
        }

        return null;
    }

    /// <summary>With the texts under some keys replaced; lists and maps stay.</summary>
    public Metadata WithTexts(IEnumerable<string> keys, Func<DataString, string> replace)
    {
        var changed = new List<DataMember>();
        foreach (var member in keys.Select(Find).OfType<DataMember>())
        {
            if (member.Value is DataString text && replace(text) is var value && value != text.Value) changed.Add(member with { Value = text with { Value = value } });
        }

        return changed.Count == 0 ? this : new Metadata([.. _members.Values, .. changed]);
    }

    /// <summary>A name without a value only says that it is used: it does not hide a value from outside.</summary>
    private static DataMember Merged(DataMember outer, DataMember inner) =>
        outer.Value is DataMap weak && inner.Value is DataMap strong
            ? inner with { Value = strong with { Members = [.. weak.Members.Where(member => strong[member.Key] is null or DataNull), .. strong.Members.Where(member => member.Value is not DataNull || weak.Find(member.Key) is null)] } }
            : inner;
}
