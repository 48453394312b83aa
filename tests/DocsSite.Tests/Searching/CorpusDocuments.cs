using System.Text.RegularExpressions;
using DocsSite.Searching;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Searching;

/// <summary>The corpus as plain text for search tests: good enough to compare two engines, not how the product reads articles.</summary>
internal static partial class CorpusDocuments
{
    [GeneratedRegex(@"\A---\n.*?\ntitle: (?<title>[^\n]*)\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter { get; }

    public static IReadOnlyList<SearchDocument> Read()
    {
        var root = Shared.PathTo("corpus/support-articles/support");
        var files = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Where(file => !file.Contains("/includes/", StringComparison.Ordinal));
        return [.. files.AsParallel().AsOrdered().Select(file => DocumentOf(Path.GetRelativePath(root, file), File.ReadAllText(file)))];
    }

    private static SearchDocument DocumentOf(string path, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var front = FrontMatter.Match(text);
        var lines = text[(front.Index + front.Length)..].Split('\n');
        return new SearchDocument
        {
            Url = "/" + path[..^3].Replace('\\', '/') + "/",
            Title = front.Groups["title"].Value,
            Headings = [.. lines.Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' '))],
            Messages = [.. lines.Where(line => line.StartsWith('>')).Select(line => line.TrimStart('>', ' ')).Where(line => line.Length > 0)],
            Body = string.Join('\n', lines.Where(line => line.Length > 0)),
        };
    }
}
