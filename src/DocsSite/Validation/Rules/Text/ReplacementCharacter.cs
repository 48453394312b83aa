using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7114: a letter that was lost before the file was saved.</summary>
public sealed class ReplacementCharacter : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7114", "replacement-character", Severity.Warning)
    {
        Summary = "The text has the character that programs write for a letter they could not read.",
        Why = "The letter is lost; readers see a question mark in a box.",
        BadExample = Example.Guide("The app can\uFFFDt be opened."),
        GoodExample = Example.Guide("The app can't be opened."),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        // A file that is no UTF-8 has been reported as a whole.
        if (source.File.Diagnostics.Any(finding => finding.Rule == Loading.LoadingRules.NotUtf8)) yield break;
        foreach (var at in source.OddCharacters)
        {
            if (source.Text[at] == '\uFFFD' && source.Prose[at] == '\uFFFD')
                yield return source.At(Rule, at, 1, "a letter is lost here (U+FFFD)").Help("Write the letter that was meant.");
        }
    }
}
