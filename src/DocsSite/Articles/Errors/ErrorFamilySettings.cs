namespace DocsSite.Articles.Errors;

/// <summary>
/// A family as settings give it: switches or narrows a built-in one of the same <see cref="Id"/>, or adds one with its own
/// <see cref="Pattern"/>.
/// </summary>
/// <param name="Id">Kebab-case id.</param>
public sealed record ErrorFamilySettings(string Id)
{
    public bool Enabled { get; init; } = true;

    /// <summary>A regular expression without look-around and back-references (it runs without backtracking); null for a built-in family.</summary>
    public string? Pattern { get; init; }

    /// <summary>One of these must stand near the match, on the same line; empty: no context needed.</summary>
    public IReadOnlyList<string> ContextWords { get; init; } = [];

    /// <summary>The canonical form as a replacement pattern over the match, e.g. <c>HCW$1</c>; null: the match itself.</summary>
    public string? Canonical { get; init; }

    /// <summary>Surface forms that are never a code; an asterisk at the end stands for any continuation.</summary>
    public IReadOnlyList<string> StopList { get; init; } = [];
}
