using DocsSite.Data;

namespace DocsSite.Schema;

/// <summary>
/// Finds schemas that lead back to themselves without going down into the value. (A loop through <c>$dynamicRef</c> shows only
/// at run time; the limits of <see cref="Evaluation"/> end it.)
/// </summary>
internal static class EndlessReferences
{
    /// <summary>The schema or reference that closes each loop.</summary>
    public static IReadOnlyList<DataNode> Find(IEnumerable<SchemaNode> nodes)
    {
        var culprits = new List<DataNode>();
        var isDone = new Dictionary<SchemaNode, bool>();
        foreach (var node in nodes) Visit(node);
        return culprits;

        void Visit(SchemaNode node)
        {
            isDone[node] = false;
            foreach (var next in node.Keywords.SelectMany(keyword => keyword.InPlace))
            {
                if (!isDone.TryGetValue(next, out var finished)) Visit(next);
                else if (!finished) culprits.Add((node.Source as DataMap)?["$ref"] ?? node.Source);
            }

            isDone[node] = true;
        }
    }
}
