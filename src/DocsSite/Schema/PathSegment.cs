using System.Text;

namespace DocsSite.Schema;

/// <summary>One step from a value to a child: by key, by index, or to the key itself.</summary>
internal readonly record struct PathSegment(string? Key, int Index = 0, bool IsName = false)
{
    public static PathSegment Item(int index) => new(null, index);

    public static PathSegment Name(string key) => new(key, IsName: true);

    /// <summary>JSON pointer (RFC 6901).</summary>
    public static string ToPointer(IReadOnlyList<PathSegment> path)
    {
        var pointer = new StringBuilder();
        foreach (var step in path)
        {
            pointer.Append('/');
            if (step.Key is null) pointer.Append(step.Index);
            else pointer.Append(Escape(step.Key));
        }

        return pointer.ToString();
    }

    public static string Escape(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The end of the path as a writer would say it.</summary>
    public static string ToPhrase(IReadOnlyList<PathSegment> path)
    {
        if (path.Count == 0) return "the document";
        var last = path[^1];
        if (last.IsName) return $"the key {Wording.Code(last.Key!)}";
        if (last.Key is not null) return Wording.Code(last.Key);
        return path.Count > 1 && path[^2].Key is { } list ? $"item {last.Index + 1} of {Wording.Code(list)}" : $"item {last.Index + 1}";
    }
}
