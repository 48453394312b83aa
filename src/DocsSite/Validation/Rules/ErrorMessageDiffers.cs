using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Diagnostics;
using DocsSite.Linking.Errors;

namespace DocsSite.Validation.Rules;

/// <summary>DS6112: an article quotes the message of a code in other words than the registry, or than the other articles.</summary>
public sealed class ErrorMessageDiffers : ISiteRule
{
    public static readonly RuleDescriptor Rule = new("DS6112", "error-message-differs", Severity.Warning)
    {
        Summary = "An article declares a message for a code that differs from the registered one, or from the one in other articles.",
        Why = "One of the two is not what the product prints, so a reader who pastes the message does not find the page.",
        BadExample = "---\ntitle: Sign-in is denied\ndescription: Why the sign-in fails.\nerrors:\n  - code: APP_DENIED\n    message: The app must not sign in the user.\n---\n\n# Sign-in is denied\n\nThe log shows `APP_DENIED`. Ask an administrator.\n",
        GoodExample = "---\ntitle: Sign-in is denied\ndescription: Why the sign-in fails.\nerrors:\n  - code: APP_DENIED\n    message: The app Portal may not sign in this user.\n---\n\n# Sign-in is denied\n\nThe log shows `APP_DENIED`. Ask an administrator.\n",
        ExampleFiles = new Dictionary<string, string>
        {
            ["errors/app-denied.yml"] = "code: APP_DENIED\nmessages:\n  - The app {name} may not sign in this user.\n",
        },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var declared = context.Site.Articles.SelectMany(article => article.Errors.Select(error => (Article: article, Declared: error)))
            .Where(item => item.Declared is { Code: not null, Message.Length: > 0 })
            .Select(item => (item.Article, item.Declared, Error: context.Site.Errors.Find(item.Declared.Code!)))
            .Where(item => item.Error is not null).GroupBy(item => item.Error!.Slug, StringComparer.Ordinal);
        foreach (var group in declared)
        {
            var known = new List<(string Text, string From, SourceSpan Span)>();
            var entry = group.First().Error!.Entry;
            if (entry is not null) known.AddRange(ErrorRegistry.MessagesOf(entry).Select(message => (message, "the registry", entry.Span)));
            foreach (var (article, error, _) in group)
            {
                if (known.Count == 0) known.Add((error.Message, $"\"{article.Title}\"", error.Span));
                if (known.Any(other => AreSame(other.Text, error.Message))) continue;
                yield return Rule.At(
                    error.Span, $"the message of {error.Code} differs from the one in {known[0].From}: \"{known[0].Text}\"",
                    "Copy the message from the product; register it under errors/ when the product has several.") with
                {
                    Related = [new RelatedPlace(known[0].Span, "the other message")],
                };
            }
        }
    }

    // A message may be a part of the other, and placeholders stand for any text.
    private static bool AreSame(string known, string declared) =>
        MessageKey.Of(known) == MessageKey.Of(declared) || Contains(known, declared) || Contains(declared, known);

    private static bool Contains(string pattern, string text) => new MessageMatcher([new MessagePattern(pattern, 0)]).Find(text).Count > 0;
}
