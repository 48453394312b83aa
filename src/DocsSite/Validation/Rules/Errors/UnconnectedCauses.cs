using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6206: one code, causes in several products, and no way from one to the other.</summary>
public sealed class UnconnectedCauses : ISiteRule
{
    private const double SameCause = 0.3;

    public static readonly RuleDescriptor Rule = new("DS6206", "unconnected-causes", Severity.Suggestion)
    {
        Summary = "Articles about one error code in different products give different causes and do not refer to each other.",
        Why = "The reader who finds one of them follows a fix for another cause, and never learns that there is a second.",
        BadExample = Declaring("An administrator blocked the app for everybody."),
        GoodExample = Declaring("An administrator blocked the app for everybody. If the token is too old, see [the other article](other.md)."),
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/other.md"] = Declaring("The sign-in token is older than one week and was not renewed.").Replace("Sign-in is blocked", "The app stays closed", StringComparison.Ordinal)
                .Replace("the sign-in window reports", "the app reports", StringComparison.Ordinal).Replace("The window shows", "After the start there is", StringComparison.Ordinal).Replace("product: portal", "product: desktop", StringComparison.Ordinal),
        },
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var owners = new SortedDictionary<string, List<Article>>(StringComparer.OrdinalIgnoreCase);
        foreach (var article in context.Site.Articles)
        {
            if (article.FindSection(SectionRole.Cause) is null) continue;
            foreach (var code in CodesOf(article))
            {
                if (!owners.TryGetValue(code, out var list)) owners.Add(code, list = []);
                list.Add(article);
            }
        }

        foreach (var (code, articles) in owners)
        {
            for (var i = 1; i < articles.Count; i++)
            {
                var rival = articles.Take(i).FirstOrDefault(other => SameScope(other, articles[i], code) && Contradict(other, articles[i], (code, context)));
                if (rival is null) continue;
                yield return Rule.At(PlaceOf(articles[i]), $"`{code}` has another cause in `{rival.Path}`", $"Say in both when the cause applies and link them, or set `disambiguates: [{code}]`.")
                    .See(PlaceOf(rival), "the other cause");
            }
        }
    }

    /// <summary>Codes that the article itself says it is about.</summary>
    private static IEnumerable<string> CodesOf(Article article) =>
        article.Errors.Select(error => error.Code?.Canonical ?? "")
            .Concat(article.Mentions.Where(mention => mention.SectionId.Length == 0 && mention.Role == SectionRole.None).Select(mention => mention.Code))
            .Where(code => code.Length > 0 && IsSpecific(code)).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Numbers that every product has for itself are no single error.</summary>
    private static bool IsSpecific(string code) => ErrorCodes.Parse(code).Family is not (ErrorFamilies.Http or ErrorFamilies.Event or ErrorFamilies.ExceptionType or ErrorFamilies.Numbered);

    /// <summary>Codes of the operating system mean something else in every product; those of a product mean one thing everywhere.</summary>
    private static bool SameScope(Article left, Article right, string code)
    {
        var isGeneral = code.StartsWith("0x8007", StringComparison.OrdinalIgnoreCase) || code.StartsWith("0x8000", StringComparison.OrdinalIgnoreCase) || code.StartsWith("STOP ", StringComparison.Ordinal);
        return !isGeneral || FolderOf(left) == FolderOf(right);
    }

    private static string FolderOf(Article article) => article.Path[..Math.Max(0, article.Path.LastIndexOf('/'))];

    private static bool Contradict(Article left, Article right, (string Code, RuleContext Context) about)
    {
        var (code, context) = about;
        if (context.Site.ProductOf(left) == context.Site.ProductOf(right) && left.Errors.Count > 0 && right.Errors.Count > 0) return false; // DS6111
        if (Refers(left, right) || Refers(right, left) || Disambiguates(left, code) || Disambiguates(right, code)) return false;
        var a = IncludeSketches.Words(CauseOf(left));
        var b = IncludeSketches.Words(CauseOf(right));
        if (a.Count == 0 || b.Count == 0) return false;
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared) < SameCause;
    }

    private static bool Refers(Article from, Article to) => from.References.Any(reference => reference.Path == to.Path);

    private static bool Disambiguates(Article article, string code) => DataText.ListOf(article.Metadata["disambiguates"]).Contains(code, StringComparer.OrdinalIgnoreCase);

    private static string CauseOf(Article article) => string.Join('\n', article.AllSections.Where(section => section.Role == SectionRole.Cause).Select(section => section.BodyText));

    private static SourceSpan PlaceOf(Article article) => article.FindSection(SectionRole.Cause)!.Heading.Span;

    private static string Declaring(string cause) =>
        Example.Problem(symptom: "The window shows `APP_BLOCKED_NOW`.", cause: cause).Replace("kind: problem", "kind: problem\nproduct: portal\nerrors:\n  - code: APP_BLOCKED_NOW", StringComparison.Ordinal);
}
