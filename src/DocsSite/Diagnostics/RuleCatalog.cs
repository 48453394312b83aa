using System.Collections.Immutable;
using System.Reflection;

namespace DocsSite.Diagnostics;

/// <summary>
/// All rules of the product, found by convention: every static field or property of type <see cref="RuleDescriptor"/> in this assembly.
/// </summary>
public static class RuleCatalog
{
    private static readonly Lazy<ImmutableArray<RuleDescriptor>> Gathered = new(() => Gather(typeof(RuleCatalog).Assembly.GetTypes()));

    /// <summary>Ordered by id.</summary>
    public static ImmutableArray<RuleDescriptor> All => Gathered.Value;

    /// <summary>The rule with this id or name (letter case ignored), or null.</summary>
    public static RuleDescriptor? Find(string idOrName) => All.FirstOrDefault(rule => Matches(rule, idOrName));

    /// <summary>Ids and names, for did-you-mean.</summary>
    public static IEnumerable<string> Words(IEnumerable<RuleDescriptor> rules) => rules.SelectMany(rule => new[] { rule.Id, rule.Name });

    /// <summary>The rules declared by these types, ordered by id; the same object behind a field and a property counts once.</summary>
    public static ImmutableArray<RuleDescriptor> Gather(IEnumerable<Type> types)
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var found = new HashSet<RuleDescriptor>(ReferenceEqualityComparer.Instance);
        // The compiler's own types, of which there are more than others, keep functions in static fields.
        foreach (var type in types.Where(type => type.Name[0] != '<' && !type.ContainsGenericParameters))
        {
            foreach (var field in type.GetFields(Statics).Where(field => field.FieldType == typeof(RuleDescriptor)))
            {
                if (field.GetValue(null) is RuleDescriptor rule) found.Add(rule);
            }

            foreach (var property in type.GetProperties(Statics).Where(property => property.PropertyType == typeof(RuleDescriptor)))
            {
                if (property.GetValue(null) is RuleDescriptor rule) found.Add(rule);
            }
        }

        return [.. found.OrderBy(rule => rule.Id, StringComparer.Ordinal).ThenBy(rule => rule.Name, StringComparer.Ordinal)];
    }

    private static bool Matches(RuleDescriptor rule, string idOrName) =>
        string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase)
        || string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase);
}
