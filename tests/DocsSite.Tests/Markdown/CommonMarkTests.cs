using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Markdown;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Markdown;

/// <summary>The examples of the CommonMark specification (file <c>spec.txt</c> of the npm package <c>commonmark-spec</c>).</summary>
public sealed partial class CommonMarkTests
{
    private const string SpecFile = "commonmark-spec/spec.txt";

    [SharedFact(SpecFile)]
    [Trait("Category", "Corpus")]
    public void Without_extensions_every_example_of_CommonMark_holds()
    {
        var dialect = MarkdownDialect.CreatePlain();
        var examples = Example().Matches(File.ReadAllText(Shared.PathTo(SpecFile)).ReplaceLineEndings("\n"));
        var failures = new List<string>();
        for (var i = 0; i < examples.Count; i++)
        {
            var input = examples[i].Groups[1].Value.Replace('→', '\t');
            var expected = Normalize(examples[i].Groups[2].Value.Replace('→', '\t'));
            var actual = Normalize(Markdown.Render(input, dialect).Rendered.Html);
            if (expected != actual) failures.Add($"{i + 1}: expected {expected}, was {actual}");
        }

        Assert.Equal(652, examples.Count);
        Assert.Empty(failures);
    }

    /// <summary>What is the same for a browser: line breaks between blocks and the way a void tag is written don't count.</summary>
    private static string Normalize(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body!;
        foreach (var text in body.Descendants<IText>().Where(text => text.ParentElement is { } parent && !IsPreformatted(parent)).ToArray())
        {
            var words = Space().Replace(text.Data, " ");
            if (text.PreviousSibling is null or IElement { LocalName: not ("a" or "em" or "strong" or "code" or "img") }) words = words.TrimStart();
            if (text.NextSibling is null or IElement { LocalName: not ("a" or "em" or "strong" or "code" or "img") }) words = words.TrimEnd();
            text.Data = words;
        }

        return body.InnerHtml;
    }

    private static bool IsPreformatted(IElement element) => element.LocalName == "pre" || (element.ParentElement is { } parent && IsPreformatted(parent));

    [GeneratedRegex("^`{32} example\n(.*?)^\\.\n(.*?)^`{32}$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("[ \t\n]+")]
    private static partial Regex Space();
}
