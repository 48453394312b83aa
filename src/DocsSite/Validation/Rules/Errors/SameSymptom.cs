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
        BadExample = Example.Problem(symptom: Symptom),
        GoodExample = Example.Problem(symptom: "The window opens, but the button **Sign in** is grey and can't be selected by anybody."),
        ExampleFiles = new Dictionary<string, string>
        {
            ["product/other.md"] = Example.Problem(symptom: Symptom + " Nothing else happens.").Replace("Sign-in is blocked", "The app stays closed", StringComparison.Ordinal)
                .Replace("the sign-in window reports", "the app reports", StringComparison.Ordinal),
        },
    };

    private const string Symptom = "When you select **Sign in** in the window of the app on a computer in another network, the window closes at once and the app does not start again until tomorrow.";

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var symptoms = new List<(Section Section, Article Article, HashSet<ulong> Runs)>();
        foreach (var article in context.Site.Articles)
        {
            if (article.FindSection(SectionRole.Symptom) is not { } section) continue;
            var runs = IncludeSketches.Runs(string.Join('\n', section.SelfAndDescendants.Select(part => part.BodyText)));
            if (runs.Count > 0) symptoms.Add((section, article, runs));
        }

        var owners = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < symptoms.Count; i++)
        {
            foreach (var run in symptoms[i].Runs)
            {
                if (!owners.TryGetValue(run, out var list)) owners.Add(run, list = []);
                list.Add(i);
            }
        }

        for (var i = 0; i < symptoms.Count; i++)
        {
            var (section, _, runs) = symptoms[i];
            var shared = new Dictionary<int, int>();
            foreach (var run in runs)
            {
                var list = owners[run];
                if (list.Count > Common) continue;
                foreach (var other in list.Where(other => other < i)) shared[other] = shared.GetValueOrDefault(other) + 1;
            }

            var twins = shared.Where(pair => (double)pair.Value / (runs.Count + symptoms[pair.Key].Runs.Count - pair.Value) >= Threshold).Select(pair => pair.Key).Where(other => SameNumbers(section, symptoms[other].Section)).Order().ToList();
            if (twins.Count == 0) continue;
            var twin = symptoms[twins[0]];
            yield return Rule.At(section.Heading.Span, $"`{twin.Article.Path}` describes the same symptom", "Join the two articles, or say in both what is different.")
                .See(twin.Section.Heading.Span, "the same symptom");
        }
    }

    /// <summary>Another error code makes another symptom, however alike the sentences are.</summary>
    private static bool SameNumbers(Section left, Section right) => Numbers(left).SetEquals(Numbers(right));

    private static HashSet<string> Numbers(Section section) =>
        section.SelfAndDescendants.SelectMany(part => part.BodyText.Split([' ', '\n', '.', ',', ':', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Count(char.IsAsciiDigit) >= 4).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
