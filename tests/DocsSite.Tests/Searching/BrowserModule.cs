using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DocsSite.Searching;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Searching;

/// <summary>Runs the browser's search module in Node.</summary>
internal static class BrowserModule
{
    private const string ModuleName = "search.mjs";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The module as it is published.</summary>
    public static byte[] Published { get; } = new DocsSite.Theme.DocsSiteTheme().Assets.Single(asset => asset.Name == "search.js").Content.ToArray();

    public static string? NodePath { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")).FirstOrDefault(File.Exists);

    /// <param name="texts">To tokenize.</param>
    /// <param name="words">To stem and to compare with the next one.</param>
    /// <param name="index">To search, with the queries.</param>
    public static Answers Run(IReadOnlyList<string> texts, IReadOnlyList<string> words, (SearchIndex Index, IReadOnlyList<string> Queries)? search = null)
    {
        var folder = Directory.CreateTempSubdirectory("docssite-search-");
        try
        {
            foreach (var file in search?.Index.Files ?? [])
            {
                var path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Content.Span);
            }
            File.WriteAllBytes(Path.Combine(folder.FullName, ModuleName), Published);
            var task = Path.Combine(folder.FullName, "task.json");
            File.WriteAllText(task, Escaped(JsonSerializer.Serialize(
                new { texts = Coded(texts), words, index = folder.FullName, queries = Coded(search?.Queries ?? []) }, Options)));
            return JsonSerializer.Deserialize<Answers>(Run(task), Options)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string task)
    {
        var start = new ProcessStartInfo(NodePath!) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "tests", "DocsSite.Tests", "Searching", "search.node.mjs"));
        start.ArgumentList.Add(Path.Combine(Path.GetDirectoryName(task)!, ModuleName));
        start.ArgumentList.Add(task);
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? output : throw new InvalidOperationException($"Node failed: {errors.Result}");
    }

    // Lone surrogates cannot be written as UTF-8; they travel as private marks and become escapes in the file.
    private static IEnumerable<string> Coded(IReadOnlyList<string> texts) =>
        texts.Select(text => string.Concat(text.Select(unit => char.IsSurrogate(unit) ? $"\uE000{(int)unit:x4}" : unit.ToString())));

    private static string Escaped(string json) =>
        System.Text.RegularExpressions.Regex.Replace(json, @"\\uE000([0-9a-f]{4})|\uE000([0-9a-f]{4})", @"\u$1$2", System.Text.RegularExpressions.RegexOptions.IgnoreCase);

    internal sealed record Answers(string[] Tokens, string[] Stems, int[] Distances, Found[] Answered)
    {
        [System.Text.Json.Serialization.JsonPropertyName("answers")]
        public Found[] Answered { get; init; } = Answered;
    }

    internal sealed record Found(FoundPage[] Results, string[] Codes, string[] Words, string[] Ignored, int Requests, int Counted, long Bytes);

    internal sealed record FoundPage(string Url, double Score, string[] Matched, string? Snippet);
}

/// <summary>A fact about the browser module; skipped where there is no Node.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    /// <param name="shared">File or folder of the shared material that the fact needs besides.</param>
    public NodeFactAttribute(string? shared = null) =>
        Skip = BrowserModule.NodePath is null ? "node is not on the path" : shared is null ? null : Shared.SkipUnless(shared);
}
