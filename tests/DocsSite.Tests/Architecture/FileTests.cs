using System.Text.RegularExpressions;

namespace DocsSite.Tests.Architecture;

public sealed partial class FileTests
{
    private const int LongestFile = 300;

    /// <summary>Files that may be longer, each with the reason why it is better whole.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal)
    {
        ["theme/DocsSite.Theme/wwwroot/site.css"] = "the site has one stylesheet, so that a page needs one request for it",
        ["theme/DocsSite.Theme/wwwroot/site.js"] = "a page has one script, so that it needs one request for it",
        ["theme/DocsSite.Theme/wwwroot/search.js"] = "the search engine of the browser is one file, so that it comes with one request",
    };

    [Fact]
    public void No_file_is_long_without_a_reason() => Assert.Empty(LongWithoutReason(SourceFiles().Select(path => (path, Repository.Read(path)))));

    [Fact]
    public void Every_reason_is_still_needed() =>
        Assert.All(LongFiles.Keys, path => Assert.True(Lines(Repository.Read(path)) > LongestFile, $"{path} is short enough now"));

    [Fact]
    public void Long_file_is_found()
    {
        var line = "x\n";
        var texts = new[] { ("short.cs", string.Concat(Enumerable.Repeat(line, 300))), ("long.cs", string.Concat(Enumerable.Repeat(line, 301))) };
        Assert.Equal(["long.cs has 301 lines"], LongWithoutReason(texts));
    }

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() =>
        Assert.Empty(Repository.Files().Where(IsText).SelectMany(path => MachinePaths(path, Repository.Read(path))));

    [Theory]
    [InlineData("/home", "/ada/docs")]
    [InlineData("/Users", "/ada/docs")]
    [InlineData("C:\\Users", "\\ada\\docs")]
    [InlineData("/root", "/.nuget")]
    [InlineData("/tmp", "/build")]
    public void Place_on_somebodys_machine_is_found(string start, string rest) =>
        Assert.Equal([$"a.cs: {start}{rest[..(rest.IndexOfAny(['/', '\\'], 1) is var end && end > 0 ? end : rest.Length)]}"], MachinePaths("a.cs", $"open(\"{start}{rest}\")"));

    [Theory]
    [InlineData("https://example.com/home/start")]
    [InlineData("src/home/ada")]
    [InlineData("/errors/root/")]
    public void Address_or_relative_path_is_no_place_on_a_machine(string text) => Assert.Empty(MachinePaths("a.cs", text));

    private static IEnumerable<string> SourceFiles() =>
        Repository.Files().Where(path => Path.GetExtension(path) is ".cs" or ".razor" or ".js" or ".css" or ".sh" or "" && !path.EndsWith("LICENSE", StringComparison.Ordinal));

    private static IEnumerable<string> LongWithoutReason(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        let lines = Lines(file.Text)
        where lines > LongestFile && !LongFiles.ContainsKey(file.Path)
        select $"{file.Path} has {lines} lines";

    private static int Lines(string text) => text.Count(letter => letter == '\n');

    /// <summary>The content is about Windows too and may name its folders.</summary>
    private static bool IsText(string path) =>
        !path.StartsWith("input/", StringComparison.Ordinal) && !path.StartsWith("tests/Specs/", StringComparison.Ordinal)
        && Path.GetExtension(path) is not (".png" or ".webp" or ".ico" or ".jpg" or ".gif");

    private static IEnumerable<string> MachinePaths(string path, string text) =>
        MachinePath().Matches(text).Select(match => $"{path}: {match.Value}");

    [GeneratedRegex("""(?<![\w./])(?:/(?:home|Users|tm[p])/|[A-Z]:\\+Users\\+|/root/\.)[\w.-]*""", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();
}
