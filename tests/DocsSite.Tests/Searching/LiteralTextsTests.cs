using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Diagnostics;
using DocsSite.Searching;

namespace DocsSite.Tests.Searching;

public sealed class LiteralTextsTests
{
    [Theory]
    [InlineData("> Log Name: System  \nSource: Disk  \nThe volume is not readable.\n\nOther text.", "Log Name: System Source: Disk The volume is not readable.")]
    [InlineData("> The volume is not readable.\n- Other text", "The volume is not readable.")]
    [InlineData("> The volume is not readable.\n>\nOther text", "The volume is not readable.")]
    [InlineData("- > The volume is\n  not readable.\n", "The volume is not readable.")]
    [InlineData("1. > The volume is not readable.\n\nOther text", "The volume is not readable.")]
    [InlineData("> [!NOTE]\n> The volume is not readable.", null)]
    [InlineData("```output\nThe job failed: no lease\n   at Contoso.Job.Run(Lease lease)\n   at Contoso.Job.Main()\n```", "The job failed: no lease")]
    [InlineData("Select \"Volumes\", a list that is not \"long\" today.", null)]
    public void Text_of_a_quotation_is_what_a_reader_sees(string markdown, string? text) =>
        Assert.Equal(text is null ? [] : [text], LiteralTexts.Of(ArticleOf(markdown)));

    private static Article ArticleOf(string markdown) => new()
    {
        Path = "a.md", Url = "/a/", Kind = ArticleKind.Guide, Title = "A", Metadata = new Metadata([]), Anchors = new HashSet<string>(), Body = markdown, Span = SourceSpan.FileStart("a.md"),
    };
}
