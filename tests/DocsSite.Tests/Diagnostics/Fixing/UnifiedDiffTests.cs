using DocsSite.Diagnostics.Fixing;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Diagnostics.Fixing;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Patch_reads_as_git_writes_it()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(line => $"line {line}\n"));
        var after = before.Replace("line 5\n", "five\n", StringComparison.Ordinal).Replace("line 18\n", "", StringComparison.Ordinal) + "end";
        using var repository = new GitRepository();
        repository.Write("a b/é.md", before);
        repository.Commit();
        repository.Write("a b/é.md", after);
        var expected = string.Join('\n', repository.Run("-c", "core.quotePath=false", "diff").Split('\n').Where(line => !line.StartsWith("index ", StringComparison.Ordinal)));
        // Behind the second @@ git repeats a line of the text; it is a comment.
        expected = System.Text.RegularExpressions.Regex.Replace(expected, "(?m)^(@@ .* @@).*$", "$1");
        Assert.Equal(expected, UnifiedDiff.Of("a b/é.md", before, after));
    }

    [Fact]
    public void Same_texts_need_no_patch() => Assert.Equal("", UnifiedDiff.Of("a.md", "x\n", "x\n"));

    /// <summary>Random texts with LF, CRLF and lone CR, with and without a final line end, from few words so that lines repeat: git must accept every patch.</summary>
    [Fact]
    public void Git_applies_every_patch()
    {
        var random = new Random(20261126);
        using var repository = new GitRepository();
        var patch = "";
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < 300; i++)
        {
            var path = i % 7 == 0 ? $"ü {i}/with space \"and quote\".md" : $"f{i}.md";
            var before = RandomText(random, random.Next(40));
            var after = random.Next(6) == 0 ? RandomText(random, random.Next(40)) : Edited(random, before);
            repository.Write(path, before);
            expected[path] = after;
            patch += UnifiedDiff.Of(path, before, after);
        }

        repository.RunWith(patch, "apply", "--whitespace=nowarn", "-");
        Assert.All(expected, file => Assert.Equal(file.Value, repository.Read(file.Key)));
    }

    [Fact]
    public void Script_is_shortest_on_the_textbook_example()
    {
        var changes = LineDiff.Compare([.. "ABCABBA".Select(letter => letter.ToString())], [.. "CBABAC".Select(letter => letter.ToString())]);
        Assert.Equal(5, changes.Sum(change => change.OldCount + change.NewCount));
    }

    private static string RandomText(Random random, int lines)
    {
        string[] words = ["a", "b", "", "## Cause", "- item", "@@ -1 +1 @@", "--- a/x", "\\ No newline at end of file", "é"];
        string[] ends = ["\n", "\n", "\n", "\r\n", "\r"];
        var text = string.Concat(Enumerable.Range(0, lines).Select(_ => words[random.Next(words.Length)] + ends[random.Next(ends.Length)]));
        return random.Next(3) == 0 ? text + "tail" : random.Next(10) == 0 ? "\uFEFF" + text : text;
    }

    private static string Edited(Random random, string text)
    {
        for (var i = random.Next(4); i >= 0; i--)
        {
            var at = random.Next(text.Length + 1);
            text = text[..at] + (random.Next(2) == 0 ? "new\n" : "") + text[Math.Min(text.Length, at + random.Next(12))..];
        }

        return text;
    }
}
