using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1018: a description that describes nothing.</summary>
public sealed class PlaceholderMetadata : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1018", "placeholder-metadata", Severity.Warning)
    {
        Summary = "The title or description is a placeholder, or the description only repeats the title.",
        Why = "Search engines show it below the title; it is the reader's only help to choose.",
        BadExample = "---\ntitle: Sign-in is blocked\ndescription: TODO\nkind: guide\n---\n\n# Sign-in is blocked\n\nOpen the window.\n",
        GoodExample = Example.Guide("Open the window."),
    };

    private static readonly string[] Placeholders = ["todo", "tbd", "title", "description", "your description here", "your title here", "untitled", "lorem ipsum", "add description", "description goes here", "xxx", "n/a", "test"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.File.FrontMatter is not { } matter) yield break;
        var title = DataText.Of(matter["title"]).TrimEnd('.');
        foreach (var key in (string[])["title", "description", "summary"])
        {
            if (matter.Find(key) is not { Value: DataString value }) continue;
            var text = value.Value.Trim().TrimEnd('.', '…').ToLowerInvariant();
            if (Placeholders.Contains(text) || text.StartsWith("todo:", StringComparison.Ordinal) || text.StartsWith("learn more about:", StringComparison.Ordinal))
                yield return Rule.At(value.Span, $"`{key}` is a placeholder", "Say in one or two sentences what the reader can do with the article.");
            else if (key == "description" && text.Length > 0 && text.Equals(title, StringComparison.OrdinalIgnoreCase))
                yield return Rule.At(value.Span, "the description only repeats the title", "Say in one or two sentences what the reader can do with the article.");
        }
    }
}
