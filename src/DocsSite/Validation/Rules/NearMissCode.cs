using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Diagnostics;
using DocsSite.Linking.Errors;

namespace DocsSite.Validation.Rules;

/// <summary>DS6113: a code that only one article names and that is nearly a frequent one; registered ones are looked at where they stand (DS6204).</summary>
public sealed class NearMissCode : ISiteRule
{
    /// <summary>Named by so many articles, a code is taken for right without being registered.</summary>
    private const int ArticlesOfKnownCode = 3;

    private const int ShortestCode = 8;
    private const int MostEdits = 2;
    /// <summary>Two letters of a shorter code are another word.</summary>
    private const int ShortestOfTwoEdits = 12;

    public static readonly RuleDescriptor Rule = new("DS6113", "near-miss-code", Severity.Warning)
    {
        Summary = "A code that occurs in one article only is nearly the same as a frequent code.",
        Why = "A misspelt code is not linked, and readers who look for the right one do not find the article.",
        BadExample = "---\ntitle: Sign-in is denied\ndescription: Why the sign-in fails.\n---\n\n# Sign-in is denied\n\nThe log shows `OAUTH_APP_ACESS_DENIED`.\n",
        GoodExample = "---\ntitle: Sign-in is denied\ndescription: Why the sign-in fails.\n---\n\n# Sign-in is denied\n\nThe log shows `OAUTH_APP_ACCESS_DENIED`.\n",
        ExampleFiles = new[] { "Phone", "Tablet", "Desktop" }.ToDictionary(
            place => $"product/{place}.md", place => $"---\ntitle: {place} app\ndescription: What the {place} app shows.\n---\n\n# {place} app\n\nThe log shows `OAUTH_APP_ACCESS_DENIED`.\n"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var errors = context.Site.Errors;
        var known = errors.Errors.Where(error => error is { Code: not null, Entry: null } && error.ArticleCount >= ArticlesOfKnownCode)
            .Select(error => error.Code!.Canonical).Where(IsName).GroupBy(code => code.Length).ToDictionary(group => group.Key, group => group.ToList());
        if (known.Count == 0) yield break;
        var once = context.Site.Articles.SelectMany(article => article.Mentions.Where(mention => IsName(mention.Code)).Select(mention => (Article: article, Mention: mention)))
            .GroupBy(item => item.Mention.Code, StringComparer.Ordinal).Where(group => group.DistinctBy(item => item.Article.Path).Count() == 1);
        foreach (var (article, mention) in once.Select(group => group.First()))
        {
            if (errors.Find(ErrorCodes.Parse(mention.Code)) is { Entry: not null } || Nearest(mention.Code, known) is not { } nearest) continue;
            yield return Rule.At(PlaceOf(mention, article), $"\"{mention.Code}\" occurs nowhere else", $"did you mean \"{nearest}\"?");
        }
    }

    // Names only: neighbouring numbers are different codes.
    private static bool IsName(string code) => code.Length >= ShortestCode && code.Contains('_', StringComparison.Ordinal);

    private static string? Nearest(string code, Dictionary<int, List<string>> known)
    {
        for (var length = code.Length - MostEdits; length <= code.Length + MostEdits; length++)
        {
            if (!known.TryGetValue(length, out var candidates)) continue;
            foreach (var candidate in candidates)
            {
                if (candidate != code && !IsPlural(code, candidate) && HaveSameDigits(code, candidate) && DidYouMean.Distance(code, candidate) <= (code.Length < ShortestOfTwoEdits ? 1 : MostEdits)) return candidate;
            }
        }

        return null;
    }

    /// <summary>"the KERB_ERRORS": several of the same.</summary>
    private static bool IsPlural(string code, string known) => code.Length == known.Length + 1 && code[^1] is 'S' or 's' && code.StartsWith(known, StringComparison.Ordinal);

    private static bool HaveSameDigits(string left, string right) => left.Where(char.IsAsciiDigit).SequenceEqual(right.Where(char.IsAsciiDigit));

    private static SourceSpan PlaceOf(SectionMention mention, Article article) =>
        article.Headings.FirstOrDefault(heading => heading.Id == mention.SectionId)?.Span ?? article.Heading?.Span ?? article.Span;
}
