using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Errors;

/// <summary>DS6207: two articles describe the same thing.</summary>
public sealed class SameSymptom : ISiteRule
{
    private const double Threshold = 0.8;

    /// <summary>Word runs in more symptoms than this are phrases of the house.</summary>
    private const int Common = 30;

    public static readonly RuleDescriptor Rule = new("DS6207", "same-symptom", Severity.Warning)
    {
        Summary = "Two articles describe nearly the same symptom.",
        Why = "Readers can't know which one is theirs, and only one of the two gets mended when something changes.",
        BadExample = Example.Problem(symptom: Text),
        GoodExample = Example.Problem(symptom: "The window opens, but the button **Sign in** is grey and can't be selected by anybody."),
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/other.md"] = Example.Problem(symptom: Text + " Nothing else happens.").Replace("Sign-in is blocked", "The app stays closed", StringComparison.Ordinal)
                .Replace("the sign-in window reports", "the app reports", StringComparison.Ordinal),
        },
    };

    private const string Text = "When you select **Sign in** in the window of the app on a computer in another network, the window closes at once and the app does not start again until tomorrow.";

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var symptoms = Symptoms(context.Site.Articles);
        var twins = NearDuplicates.Find([.. symptoms.Select(symptom => symptom.Runs)], Threshold, Common)
            .Where(pair => SameNumbers(symptoms[pair.First].Section, symptoms[pair.Second].Section));
        foreach (var (first, second) in twins.DistinctBy(pair => pair.Second))
        {
            var (twin, symptom) = (symptoms[first], symptoms[second]);
            yield return Rule.At(symptom.Section.Heading.Span, $"`{twin.Article.Path}` describes the same symptom", "Join the two articles, or say in both what is different.")
                .See(twin.Section.Heading.Span, "the same symptom");
        }
    }

    private static List<Symptom> Symptoms(IReadOnlyList<Article> articles)
    {
        var symptoms = new Symptom?[articles.Count];
        Parallel.For(0, symptoms.Length, i =>
        {
            if (articles[i].FindSection(SectionRole.Symptom) is not { } section) return;
            var runs = IncludeSketches.Runs(string.Join('\n', section.SelfAndDescendants.Select(part => part.BodyText))).ToArray();
            Array.Sort(runs);
            if (runs.Length > 0) symptoms[i] = new Symptom(section, articles[i], runs);
        });
        return [.. symptoms.OfType<Symptom>()];
    }

    /// <summary>Another error code makes another symptom, however alike the sentences are.</summary>
    private static bool SameNumbers(Section left, Section right) => Numbers(left).SetEquals(Numbers(right));

    private static HashSet<string> Numbers(Section section) =>
        section.SelfAndDescendants.SelectMany(part => part.BodyText.Split([' ', '\n', '.', ',', ':', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Count(char.IsAsciiDigit) >= 4).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="Runs">Hashes of its runs of words, ascending.</param>
    private sealed record Symptom(Section Section, Article Article, ulong[] Runs);
}
