using DocsSite.Data;

namespace DocsSite.Schema;

/// <summary>The members or items of one instance that some schema has evaluated: the annotations behind <c>unevaluated*</c>.</summary>
internal sealed class EvaluatedChildren
{
    private readonly bool[] _marks;
    private readonly List<string> _knownKeys = [];

    private EvaluatedChildren(int count) => _marks = new bool[count];

    public static EvaluatedChildren? Of(DataNode instance) => instance switch
    {
        DataMap map => new EvaluatedChildren(map.Members.Count),
        DataList list => new EvaluatedChildren(list.Items.Count),
        _ => null,
    };

    public bool this[int index] => _marks[index];

    /// <summary>Keys that the schemas met on the way would have allowed.</summary>
    public IReadOnlyList<string> KnownKeys => _knownKeys;

    public void Mark(int index) => _marks[index] = true;

    public void Offer(IEnumerable<string> keys) => _knownKeys.AddRange(keys);

    /// <summary>An empty set for a branch whose marks count only when it is valid.</summary>
    public EvaluatedChildren Fork() => new(_marks.Length);

    public void Merge(EvaluatedChildren? branch)
    {
        if (branch is null) return;
        for (var i = 0; i < _marks.Length; i++) _marks[i] |= branch._marks[i];
        Offer(branch._knownKeys);
    }
}
