using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1019: invisible characters in front matter.</summary>
public sealed class InvisibleInMetadata : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1019", "invisible-in-metadata", Severity.Warning)
    {
        Summary = "The front matter has an invisible character or a no-break space.",
        Why = "A title with it sorts wrongly and is not found; a key with it is another key.",
        BadExample = "---\ntitle: Sign-in is\u00A0blocked\ndescription: What to do when the sign-in window reports that access is blocked.\nkind: guide\n---\n\n# Sign-in is blocked\n\nOpen the window.\n",
        GoodExample = Example.Guide("Open the window."),
        Fix = FixSafety.Safe,
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.File.FrontMatter is null) yield break;
        var file = source.File.Source;
        var text = file.Text[..source.File.BodyStart];
        foreach (var at in OddCharacters.In(text))
        {
            var isSpace = OddCharacters.IsSpace(text[at]) && text[at] != '\u3000';
            if (!isSpace && !OddCharacters.IsInvisible(text, at) && !OddCharacters.IsBidiControl(text[at])) continue;
            yield return Rule.At(file.Span(at, 1), $"the {OddCharacters.Describe(text[at])} stands in the front matter")
                .Help(isSpace ? "Write an ordinary space." : "Delete it.")
                .Fix(FixSafety.Safe, isSpace ? "Write an ordinary space" : "Delete the invisible character", new TextEdit(file.Span(at, 1), isSpace ? " " : ""));
        }
    }
}
