using DocsSite.Tests.Support;

namespace DocsSite.Tests.Markdown;

/// <summary>Runs the examples under <c>tests/Specs/Markdown</c>, which describe the dialect.</summary>
public sealed class MarkdownSpecTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Specs", "Markdown");

    public static TheoryData<string, int> Examples()
    {
        var examples = new TheoryData<string, int>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var example in MarkdownSpecFile.Read(file)) examples.Add(Path.GetFileName(file), example.Line);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_gives_its_html_and_findings(string file, int line)
    {
        var example = MarkdownSpecFile.Read(Path.Combine(Folder, file)).Single(candidate => candidate.Line == line);
        var (rendered, context) = Markdown.Render(example.Input);
        var findings = context.Diagnostics.OrderBy(finding => finding.Span)
            .Select(finding => $"{finding.Rule.Id} {finding.Rule.Name} ({finding.Span.Line},{finding.Span.Column})-({finding.Span.EndLine},{finding.Span.EndColumn})\n");
        Assert.Equal(example.Html, rendered.Html);
        Assert.Equal(example.Diagnostics, string.Concat(findings));
    }

    [Fact]
    public void Every_file_has_examples()
    {
        var files = Directory.GetFiles(Folder, "*.md");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.NotEmpty(MarkdownSpecFile.Read(file)));
    }
}
