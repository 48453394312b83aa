using System.Reflection;

namespace DocsSite.Tests.Architecture;

/// <summary>Which namespaces below a root may use which others.</summary>
/// <param name="Root">The namespace that all layers lie in.</param>
/// <param name="Order">Layer sets from the lowest up; a layer may use itself and every layer of a lower set.</param>
internal sealed record Layers(string Root, IReadOnlyList<string[]> Order)
{
    /// <summary>Uses within one set that are meant, as (user, used).</summary>
    public IReadOnlyList<(string User, string Used)> Siblings { get; init; } = [];

    /// <summary>Layers that may use only the named ones, whatever lies below them.</summary>
    public IReadOnlyDictionary<string, string[]> Only { get; init; } = new Dictionary<string, string[]>();

    /// <summary>One line for each forbidden use, and for each type in a namespace that has no layer.</summary>
    public IReadOnlyList<string> Violations(IEnumerable<Type> types)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (LayerOf(type) is not { } user) continue;
            if (Rank(user) < 0) found.Add($"{type.FullName} lies in no known layer");
            foreach (var used in MemberReferences.Of(type))
            {
                if (LayerOf(used as Type ?? used.DeclaringType!) is { } layer && !Allows(user, layer)) found.Add($"{type.FullName} uses {used}");
            }
        }

        return [.. found];
    }

    /// <summary>First name after the root; null for types from elsewhere.</summary>
    private string? LayerOf(Type type)
    {
        var name = type.Namespace ?? "";
        if (name != Root && !name.StartsWith(Root + ".", StringComparison.Ordinal)) return null;
        return name == Root ? "" : name[(Root.Length + 1)..].Split('.')[0];
    }

    private bool Allows(string user, string used)
    {
        if (user == used) return true;
        if (Only.TryGetValue(user, out var named)) return named.Contains(used, StringComparer.Ordinal);
        return Rank(used) < Rank(user) || Siblings.Contains((user, used));
    }

    private int Rank(string layer)
    {
        for (var i = 0; i < Order.Count; i++)
        {
            if (Order[i].Contains(layer, StringComparer.Ordinal)) return i;
        }

        return -1;
    }

    public static IEnumerable<Type> TypesOf(params Assembly[] assemblies) => assemblies.SelectMany(assembly => assembly.GetTypes());
}
