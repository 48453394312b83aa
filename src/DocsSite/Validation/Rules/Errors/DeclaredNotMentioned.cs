using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6212: a declared code that the text never names.</summary>
public sealed class DeclaredNotMentioned : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS6212", "declared-error-not-mentioned", Severity.Warning)
    {
        Summary = "The front matter declares an error code that the article never shows.",
        Why = "The error's page sends readers here, and they do not find what they came with.",
        BadExample = Example.GuideWith("errors:\n  - code: APP_BLOCKED_NOW", "The window closes."),
        GoodExample = Example.GuideWith("errors:\n  - code: APP_BLOCKED_NOW", "The window shows `APP_BLOCKED_NOW` and closes."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var error in source.Article.Errors)
        {
            if (error.Code is not { } code) continue;
            var spellings = code.Aliases.Concat(error.Aliases).Prepend(code.Canonical);
            if (spellings.Any(spelling => source.Text.Contains(spelling, StringComparison.OrdinalIgnoreCase) || source.Article.Title.Contains(spelling, StringComparison.OrdinalIgnoreCase))) continue;
            if (source.Article.Mentions.Any(mention => mention.Code.Equals(code.Canonical, StringComparison.OrdinalIgnoreCase)) || source.Text.Replace("\\_", "_", StringComparison.Ordinal).Contains(code.Canonical, StringComparison.OrdinalIgnoreCase)) continue;
            yield return Rule.At(error.Span, $"the article never shows `{code.Canonical}`", "Quote it among the symptoms, or remove the declaration.");
        }
    }
}
