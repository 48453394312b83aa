using System.Text.RegularExpressions;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Shape;

/// <summary>DS2019: "Method 1", "Method 3".</summary>
public sealed partial class NumberGap : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS2019", "numbered-heading-gap", Severity.Warning)
    {
        Summary = "Numbered headings such as \"Cause 1\" or \"Method 2\" have a gap, a repeat or no beginning.",
        Why = "Readers look for the part that is not there.",
        BadExample = Example.Guide("## Method 1: Sign in again\n\nSelect **Sign in**.\n\n## Method 3: Wait\n\nWait for an hour."),
        GoodExample = Example.Guide("## Method 1: Sign in again\n\nSelect **Sign in**.\n\n## Method 2: Wait\n\nWait for an hour."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        var last = new Dictionary<(int Level, string Word), int>();
        var lastAtAnyLevel = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var heading in source.Headings)
        {
            if (!heading.IsTopLevel) continue;
            foreach (var deeper in last.Keys.Where(key => key.Level > heading.Level).ToList()) last.Remove(deeper);
            if (Numbered().Match(heading.Text) is not { Success: true } match) continue;
            var number = int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            var key = (heading.Level, match.Groups[1].Value.ToLowerInvariant());
            var isKnown = last.TryGetValue(key, out var before);
            last[key] = number;
            var isNext = lastAtAnyLevel.TryGetValue(key.Item2, out var beforeAtAnyLevel) && number == beforeAtAnyLevel + 1;
            lastAtAnyLevel[key.Item2] = number;
            // A new series may begin anywhere.
            if (isNext || number == before + 1 || number == 1 || (number == before && char.IsAsciiLetter(match.Value[^1])) || (!isKnown && number == 0)) continue;
            var isAlone = !isKnown && !source.Headings.Any(other => Numbered().Match(other.Text) is { Success: true } found && found.Groups[1].Value.Equals(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase)
                && int.Parse(found.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) == number - 1);
            if (!isKnown && !isAlone) continue;
            yield return source.At(Rule, heading.Block, isKnown ? $"\"{match.Value}\" follows \"{match.Groups[1].Value} {before}\"" : $"there is a \"{match.Value}\" and no \"{match.Groups[1].Value} {number - 1}\"")
                .Help("Number the headings without a gap, from 1.");
        }
    }

    [GeneratedRegex(@"^(Cause|Method|Option|Step|Solution|Resolution|Workaround|Scenario|Issue|Symptom|Problem)\s*:?\s*(\d{1,2})[a-e]?(?=$|[:\uFF1A.,(\s\u2013\u2014-])(?!\.\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
