using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1020: a key that readers see, without a value.</summary>
public sealed class EmptyValue : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1020", "empty-value", Severity.Warning)
    {
        Summary = "A key of the front matter has no value.",
        Why = "Somebody meant to write it; meanwhile the default of the folder or the site is lost too.",
        BadExample = Example.GuideWith("summary:"),
        GoodExample = Example.GuideWith("summary: Ask your administrator to unblock the app."),
    };

    private static readonly string[] Keys = ["title", "description", "summary", "updated", "reviewed", "ms.date", "product", "owner", "kind"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source) =>
        from member in source.File.FrontMatter?.Members ?? []
        // A value that could not be read has been reported.
        where Keys.Contains(member.Key) && source.File.Diagnostics.Count == 0 && (member.Value is DataNull or DataString { Value: "" })
        select Rule.At(member.KeySpan, $"`{member.Key}` has no value", "Write the value, or delete the line.");
}
