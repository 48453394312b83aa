using DocsSite.Data;

namespace DocsSite.Schema;

/// <summary>Equality of JSON values: positions, key order and the spelling of numbers don't count.</summary>
internal sealed class DataEquality : IEqualityComparer<DataNode>
{
    public static readonly DataEquality Instance = new();

    public bool Equals(DataNode? x, DataNode? y) => (x, y) switch
    {
        (DataString a, DataString b) => a.Value == b.Value,
        (DataNumber a, DataNumber b) => a.Literal == b.Literal || ExactNumber.Parse(a.Literal) == ExactNumber.Parse(b.Literal),
        (DataBoolean a, DataBoolean b) => a.Value == b.Value,
        (DataNull, DataNull) => true,
        (DataList a, DataList b) => a.Items.Count == b.Items.Count && a.Items.SequenceEqual(b.Items, this),
        (DataMap a, DataMap b) => a.Members.Count == b.Members.Count && a.Members.All(member => Equals(member.Value, b[member.Key])),
        _ => false,
    };

    public int GetHashCode(DataNode node) => node switch
    {
        DataString text => text.Value.GetHashCode(StringComparison.Ordinal),
        DataNumber number => ExactNumber.Parse(number.Literal).GetHashCode(),
        DataBoolean boolean => boolean.Value ? 1 : 2,
        DataList list => list.Items.Aggregate(list.Items.Count, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        DataMap map => map.Members.Aggregate(map.Members.Count, (hash, member) => hash ^ HashMember(member)),
        _ => 0,
    };

    private int HashMember(DataMember member) => HashCode.Combine(member.Key.GetHashCode(StringComparison.Ordinal), GetHashCode(member.Value));
}
