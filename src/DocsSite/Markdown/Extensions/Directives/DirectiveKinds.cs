using System.Collections.Frozen;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>The known <c>:::</c> constructs by name.</summary>
internal static class DirectiveKinds
{
    /// <summary>Stands inside a line, so it has no <see cref="DirectiveKind"/>.</summary>
    public const string NoLocalization = "no-loc";

    private static readonly FrozenDictionary<string, DirectiveKind> ByName = typeof(DirectiveKind).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DirectiveKind)))
        .Select(type => (DirectiveKind)Activator.CreateInstance(type, nonPublic: true)!)
        .ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static IEnumerable<DirectiveKind> All => ByName.Values;

    public static DirectiveKind? Find(string family) => ByName.GetValueOrDefault(family);

    public static bool IsKnown(string family) => family == NoLocalization || ByName.ContainsKey(family);

    /// <summary>What to tell the writer about an unknown name.</summary>
    public static string Advice(string family)
    {
        var names = ByName.Keys.Append(NoLocalization).Order(StringComparer.Ordinal).ToList();
        return DidYouMean.Nearest(family, names) is { } nearest
            ? $"Did you mean ':::{nearest}'?"
            : $"Known are {string.Join(", ", names)}";
    }
}
