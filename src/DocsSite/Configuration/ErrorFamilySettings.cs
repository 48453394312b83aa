using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Configuration;

/// <summary>
/// A family as settings give it: switches or narrows a built-in one of the same <see cref="Id"/>, or adds one with its own
/// <see cref="Pattern"/>.
/// </summary>
/// <param name="Id">Kebab-case id.</param>
public sealed record ErrorFamilySettings(string Id)
{
    /// <summary>The entry of <c>settings.yml</c>.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.FileStart("settings.yml");

    public bool Enabled { get; init; } = true;

    /// <summary>A regular expression without look-around and back-references (it runs without backtracking); null for a built-in family.</summary>
    public string? Pattern { get; init; }

    /// <summary>One of these must stand near the match, on the same line; empty: no context needed.</summary>
    public IReadOnlyList<string> ContextWords { get; init; } = [];

    /// <summary>The canonical form as a replacement pattern over the match, e.g. <c>HCW$1</c>; null: the match itself.</summary>
    public string? Canonical { get; init; }

    /// <summary>Surface forms that are never a code; an asterisk at the end stands for any continuation.</summary>
    public IReadOnlyList<string> StopList { get; init; } = [];

    /// <summary>
    /// Words in the path, title or product of an article that say that its bare numbers belong to this built-in family; added to the
    /// built-in ones.
    /// </summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Reads the list <c>errorFamilies</c>; its exact shape is the business of <c>schemas/settings.schema.json</c>.</summary>
    /// <param name="node">The value of the setting.</param>
    /// <param name="refuse">Called with the place and what is wrong for every entry that can't be used.</param>
    public static IReadOnlyList<ErrorFamilySettings> ListFrom(DataNode node, Action<SourceSpan, string> refuse)
    {
        var families = new List<ErrorFamilySettings>();
        foreach (var item in node is DataList list ? list.Items : [node])
        {
            if (item is not DataMap map || DataText.Of(map["id"]) is not { Length: > 0 } id)
            {
                refuse(item.Span, "an entry of `errorFamilies` needs an `id`");
                continue;
            }

            foreach (var member in map.Members.Where(member => !Keys.Contains(member.Key)))
                refuse(member.KeySpan, $"`{member.Key}` is not a key of an error family; known are {string.Join(", ", Keys)}");
            families.Add(new ErrorFamilySettings(id)
            {
                Span = item.Span,
                Enabled = map["enabled"] is not DataBoolean { Value: false },
                Pattern = DataText.Of(map["pattern"]) is { Length: > 0 } pattern ? pattern : null,
                ContextWords = DataText.ListOf(map["contextWords"]),
                Canonical = DataText.Of(map["canonical"]) is { Length: > 0 } canonical ? canonical : null,
                StopList = DataText.ListOf(map["stopList"]),
                Subjects = DataText.ListOf(map["subjects"]),
            });
        }

        return families;
    }

    private static readonly string[] Keys = ["id", "enabled", "pattern", "contextWords", "canonical", "stopList", "subjects"];
}
