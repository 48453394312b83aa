using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Fixing;

namespace DocsSite.Tests.Diagnostics.Fixing;

public sealed class FixPlannerTests
{
    private readonly Findings _sources = new Findings().With("a.md", "one two three\n").With("b.md", "four\n");

    [Fact]
    public void Overlapping_fixes_are_applied_one_after_the_other_in_order_of_place()
    {
        var findings = new[] { Finding(("a.md", "one two", "1 2")), Finding(("a.md", "two three", "2 3")), Finding(("a.md", "three", "3")) };
        Assert.Equal("1 2 3\n", Apply(findings, FixSafety.Safe, "a.md"));
        Assert.Equal([findings[0], findings[2]], Choose(findings, FixSafety.Safe).Applied);
    }

    [Fact]
    public void Fix_of_two_files_is_applied_whole_or_not_at_all()
    {
        var findings = new[] { Finding(("a.md", "one", "1")), Finding(("a.md", "one", "I"), ("b.md", "four", "4")) };
        Assert.False(Choose(findings, FixSafety.Safe).Edits.ContainsKey("b.md"));
        Assert.Empty(FixPlanner.Choose(findings[1..], FixSafety.Safe, path => path != "b.md").Applied);
    }

    [Fact]
    public void Two_insertions_at_one_place_are_not_mixed()
    {
        var place = _sources.Span("a.md", "two") with { Length = 0 };
        var findings = new[] { Insert(place, "x"), Insert(place, "y") };
        Assert.Single(Choose(findings, FixSafety.Safe).Applied);
    }

    [Fact]
    public void Neighbours_are_applied_together() =>
        Assert.Equal("1two three\n", Apply([Finding(("a.md", "one", "1")), Finding(("a.md", " ", ""))], FixSafety.Safe, "a.md"));

    [Fact]
    public void Unsafe_fixes_wait_for_permission()
    {
        var finding = Finding(("a.md", "one", "1"));
        finding = finding with { Fix = finding.Fix! with { Safety = FixSafety.Unsafe } };
        Assert.Empty(Choose([finding], FixSafety.Safe).Applied);
        Assert.Single(Choose([finding], FixSafety.Unsafe).Applied);
    }

    [Theory]
    [InlineData("a\r\nb\r\nc\n", "1\r\n2\r\nb\r\nc\n")]
    [InlineData("a\nb\n", "1\n2\nb\n")]
    [InlineData("a", "1\n2")]
    public void Line_ends_are_those_of_the_file(string text, string expected)
    {
        var source = new SourceText("a.md", text);
        Assert.Equal(expected, FixPlanner.Apply(text, [new TextEdit(source.Span(0, 1), "1\n2")]));
    }

    private static FixRound Choose(IEnumerable<Diagnostic> findings, FixSafety safety) => FixPlanner.Choose(findings, safety, _ => true);

    private string Apply(IEnumerable<Diagnostic> findings, FixSafety safety, string path) =>
        FixPlanner.Apply(_sources.Find(path)!.Text, Choose(findings, safety).Edits[path]);

    private Diagnostic Finding(params (string Path, string Old, string New)[] edits) =>
        Findings.Heading.At(_sources.Span(edits[0].Path, edits[0].Old), "odd") with
        {
            Fix = new Fix(FixSafety.Safe, "Mend", [.. edits.Select(edit => new TextEdit(_sources.Span(edit.Path, edit.Old), edit.New))]),
        };

    private static Diagnostic Insert(SourceSpan place, string text) =>
        Findings.Heading.At(place, "odd " + text) with { Fix = new Fix(FixSafety.Safe, "Insert", [new TextEdit(place, text)]) };
}
