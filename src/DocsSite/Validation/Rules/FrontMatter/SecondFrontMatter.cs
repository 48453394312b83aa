using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>DS1024: another front matter below the first.</summary>
public sealed class SecondFrontMatter : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS1024", "second-front-matter", Severity.Warning)
    {
        Summary = "A second block of `key: value` lines follows the front matter.",
        Why = "Only the first counts; the second is shown to readers as text.",
        BadExample = "---\ntitle: Sign-in is blocked\ndescription: What to do when the sign-in window reports that access is blocked.\nkind: guide\n---\n---\nupdated: 2026-11-20\n---\n\n# Sign-in is blocked\n\nOpen the window.\n",
        GoodExample = Example.GuideWith("updated: 2026-11-20"),
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        if (source.File.FrontMatter is null) yield break;
        var file = source.File.Source;
        var line = file.Span(source.File.BodyStart, 0).Line;
        while (line < file.LineCount && file.Line(line).IsWhiteSpace()) line++;
        if (!file.Line(line).TrimEnd().SequenceEqual("---")) yield break;
        for (var next = line + 1; next <= Math.Min(line + 40, file.LineCount); next++)
        {
            var text = file.Line(next);
            if (text.TrimEnd().SequenceEqual("---") && next > line + 1)
            {
                yield return Rule.At(file.Span(file.LineStart(line), 3), "a second front matter starts here; only the first counts", "Move its keys into the first.");
                yield break;
            }

            var colon = text.IndexOf(':');
            if (colon < 1 || text[..colon].TrimStart("- ").Contains(' ')) yield break;
        }
    }
}
