using DocsSite.Articles;
using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>
/// Symbolic names that the articles give to numeric codes: both are one code and share its page. A name that is given to several codes,
/// or that the registry describes, stays an error of its own.
/// </summary>
public sealed class JoinedNames
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public JoinedNames(ErrorRegistry registry, IEnumerable<CodeName> names)
    {
        foreach (var group in names.GroupBy(pair => pair.Name, StringComparer.Ordinal))
        {
            if (group.Select(pair => pair.Code).Distinct(StringComparer.Ordinal).Count() == 1 && registry.Find(ErrorCodes.Parse(group.Key)) is null)
                _codes.Add(group.Key, group.First().Code);
        }
    }

    public static JoinedNames None { get; } = new(ErrorRegistry.Empty, []);

    /// <summary>The code that a canonical form stands for: the form itself unless it is a joined name.</summary>
    public string CodeOf(string canonical) => _codes.GetValueOrDefault(canonical, canonical);

    /// <summary>The names of every code, in their order.</summary>
    public ILookup<string, string> ByCode => _codes.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
}
