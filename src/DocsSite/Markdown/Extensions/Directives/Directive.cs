namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>A <c>:::name attribute="value":::</c> token as written.</summary>
/// <param name="Name">Lower case, e.g. <c>image</c>, <c>row-end</c>.</param>
/// <param name="Length">Code units from the first colon to the end of the token.</param>
/// <param name="IsTerminated">The token ends with <c>:::</c>.</param>
/// <param name="HasOpenQuote">An attribute's closing quotation mark is missing.</param>
internal sealed record Directive(
    string Name, IReadOnlyList<DirectiveAttribute> Attributes, int Length, bool IsTerminated, bool HasOpenQuote)
{
    private const string EndSuffix = "-end";

    public bool IsEnd => Name.EndsWith(EndSuffix, StringComparison.Ordinal);

    /// <summary>The name without <c>-end</c>.</summary>
    public string Family => IsEnd ? Name[..^EndSuffix.Length] : Name;

    /// <summary>The value of the first attribute of that name, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var candidate in Attributes)
            {
                if (candidate.Name == attribute) return candidate.Value;
            }

            return null;
        }
    }
}

/// <param name="Name">Lower case.</param>
/// <param name="Start">Offset of the value's first code unit from the token's first colon.</param>
internal readonly record struct DirectiveAttribute(string Name, string Value, int Start);
