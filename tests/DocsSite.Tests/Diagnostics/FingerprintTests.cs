using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Tests.Diagnostics;

public sealed class FingerprintTests
{
    [Fact]
    public void Fingerprint_survives_edits_elsewhere_and_white_space()
    {
        var before = Of("## Symptom  text\n", "Symptom  text");
        Assert.Equal(before, Of("New line\n\n## Symptom text\n", "Symptom text"));
        Assert.NotEqual(before, Of("## Symptoms text\n", "Symptoms text"));
        Assert.Matches("^[0-9a-f]{32}$", before);
    }

    [Fact]
    public void Equal_findings_are_numbered()
    {
        var sources = new Findings().With("a.md", "bad\nbad\n");
        var prints = Fingerprint.Compute(
            [Findings.Mojibake.At(sources.Span("a.md", "bad"), "m"), Findings.Mojibake.At(sources.Span("a.md", "bad", 1), "m")], sources);
        Assert.NotEqual(prints[0], prints[1]);
    }

    [Fact]
    public void Rule_and_path_are_part_of_it()
    {
        var sources = new Findings().With("a.md", "bad\n").With("b.md", "bad\n");
        var prints = Fingerprint.Compute(
            [
                Findings.Mojibake.At(sources.Span("a.md", "bad"), "m"), Findings.Mojibake.At(sources.Span("b.md", "bad"), "m"),
                Findings.Heading.At(sources.Span("b.md", "bad"), "m"),
            ],
            sources);
        Assert.Equal(3, prints.Distinct().Count());
    }

    [Fact]
    public void Empty_span_takes_the_line_and_a_missing_file_is_no_trouble()
    {
        var sources = new Findings().With("a.md", "first\nsecond\n");
        var atStart = Findings.Mojibake.At(SourceSpan.FileStart("a.md"), "m");
        Assert.Equal(
            Fingerprint.Compute([Findings.Mojibake.At(sources.Span("a.md", "first"), "m")], sources), Fingerprint.Compute([atStart], sources));
        Assert.Single(Fingerprint.Compute([Findings.Mojibake.At(new SourceSpan("gone.md", 99, 9, 9, 9, 9, 18), "m")], sources));
    }

    private static string Of(string text, string place)
    {
        var sources = new Findings().With("a.md", text);
        return Assert.Single(Fingerprint.Compute([Findings.Mojibake.At(sources.Span("a.md", place), "message")], sources));
    }
}
