using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Markdown;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Markdown;

/// <summary>
/// The examples of the CommonMark specification 0.31.2, from <c>spec.txt</c> of the npm package <c>commonmark-spec</c>: <c>tests/run</c>
/// fetches it into <c>artifacts/</c> when npm is there.
/// </summary>
public sealed partial class CommonMarkTests
{
    [CommonMarkFact]
    public void Without_extensions_every_example_of_CommonMark_holds()
    {
        var examples = Examples();
        var failures = new List<string>();
        for (var i = 0; i < examples.Count; i++)
        {
            var actual = Normalize(Markdown.Render(examples[i].Input, MarkdownDialect.CreatePlain()).Rendered.Html);
            if (Normalize(examples[i].Html) != actual) failures.Add($"{i + 1}: expected {Normalize(examples[i].Html)}, was {actual}");
        }

        Assert.Equal(652, examples.Count);
        Assert.Empty(failures);
    }

    [CommonMarkFact]
    public void With_the_extensions_only_the_listed_examples_differ()
    {
        var listed = ListedNumber().Matches(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Specs", "Markdown", "commonmark-differences.md")))
            .SelectMany(match => match.Groups[1].Captures).Select(capture => int.Parse(capture.Value, System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        var examples = Examples();
        var differing = Enumerable.Range(1, examples.Count)
            .Where(number => Normalize(WithoutAnchors(examples[number - 1].Html)) != Normalize(WithoutAnchors(Markdown.Html(examples[number - 1].Input))))
            .ToList();
        Assert.True(listed.SequenceEqual(differing), $"listed but the same: {string.Join(' ', listed.Except(differing))}; not listed: {string.Join(' ', differing.Except(listed))}");
    }

    /// <summary>That headings have an anchor is said once in the list and not for each of its examples.</summary>
    private static string WithoutAnchors(string html) => HeadingAnchor().Replace(html, "<h$1>");

    private static List<(string Input, string Html)> Examples() =>
        [.. Example().Matches(File.ReadAllText(CommonMarkFactAttribute.SpecFile!).ReplaceLineEndings("\n"))
            .Select(match => (match.Groups[1].Value.Replace('→', '\t'), match.Groups[2].Value.Replace('→', '\t')))];

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

    [GeneratedRegex("^Examples?:(?: +(\\d+))+", RegexOptions.Multiline)]
    private static partial Regex ListedNumber();

    [GeneratedRegex("<h([1-6]) id=\"[^\"]*\">")]
    private static partial Regex HeadingAnchor();

    [GeneratedRegex("[ \t\n]+")]
    private static partial Regex Space();
}

/// <summary>A fact that needs the text of the CommonMark specification; skipped where nobody fetched it.</summary>
public sealed class CommonMarkFactAttribute : FactAttribute
{
    public CommonMarkFactAttribute()
    {
        if (SpecFile is null) Skip = "the text of the CommonMark specification is not here: tests/run fetches it with npm, or name it in DOCSSITE_COMMONMARK";
    }

    /// <summary><c>DOCSSITE_COMMONMARK</c>, or what <c>tests/run</c> fetched; null when there is none.</summary>
    internal static string? SpecFile { get; } =
        new[] { Environment.GetEnvironmentVariable("DOCSSITE_COMMONMARK"), Path.Combine(Repository.Root, "artifacts", "commonmark-spec", "spec.txt") }
            .FirstOrDefault(File.Exists);
}
