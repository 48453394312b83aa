using System.Text.Json;
using DocsSite.Cli;
using DocsSite.Searching;
using DocsSite.Tests.Searching;

namespace DocsSite.Tests.Cli;

public sealed class SearchCommandTests : IDisposable
{
    private readonly FakeHost _fake = new();

    public SearchCommandTests()
    {
        foreach (var file in SearchIndexBuilder.Build(SearchFixture.Articles).Files)
        {
            var path = Path.Combine(_fake.Folder, "output", "search", "index", file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.Span);
        }
    }

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Errors_and_articles_are_listed_apart_as_on_the_search_page()
    {
        Assert.Equal(ExitCode.Clean, await CliApp.RunAsync(["search", "output", "2026-11-20T09:14:03Z error=OAUTH_APP_ACCESS_DENIED"], _fake.Host));
        Assert.StartsWith("Exact error\n  /errors/oauth-app-access-denied/\n", _fake.Output, StringComparison.Ordinal);
        Assert.Contains("Articles\n  /sales/sign-in-blocked/\n", _fake.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: time (1)\n", _fake.Output, StringComparison.Ordinal);
        Assert.Contains(" ms, ", _fake.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_queries_becomes_a_file_of_answers()
    {
        File.WriteAllText(Path.Combine(_fake.Folder, "q.jsonl"), "{\"id\":\"1\",\"set\":\"x\",\"query\":\"oauth_app_access_denied\"}\n\n{\"id\":\"2\",\"query\":\"\"}\n");
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync("search output --queries q.jsonl --answers a.jsonl"));
        var answers = File.ReadAllLines(Path.Combine(_fake.Folder, "a.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["1", "2"], answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.Equal("/sales/sign-in-blocked/", answers[0].GetProperty("results")[0].GetString());
        Assert.Equal("/errors/oauth-app-access-denied/", answers[0].GetProperty("errors")[0].GetString());
        Assert.True(answers[0].GetProperty("bytes").GetInt32() > answers[1].GetProperty("bytes").GetInt32());
        Assert.Equal(0, answers[1].GetProperty("requests").GetInt32());
        Assert.Equal(0, answers[1].GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("search input anything", "The folder 'input' holds no site with a search index.")]
    [InlineData("search output", "Give either a text or --queries.")]
    [InlineData("search output --queries q.jsonl", "--queries and --answers go together.")]
    [InlineData("search output --queries none.jsonl --answers a.jsonl", "There is no file ~")]
    public async Task Wrong_usage_is_explained(string arguments, string message)
    {
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync(arguments));
        Assert.Contains(message, _fake.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_that_is_no_query_is_named()
    {
        File.WriteAllText(Path.Combine(_fake.Folder, "q.jsonl"), "{\"id\":\"1\",\"query\":\"a\"}\n{\"id\":2}\n");
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("search output --queries q.jsonl --answers a.jsonl"));
        Assert.Contains("Line 2 of ~", _fake.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_fake.Folder, "a.jsonl")));
    }

    [Fact]
    public async Task Damaged_index_is_reported()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_fake.Folder, "output"), "t*.bin", SearchOption.AllDirectories)) File.WriteAllBytes(file, [0]);
        Assert.Equal(ExitCode.Usage, await CliApp.RunAsync(["search", "output", "quota"], _fake.Host));
        Assert.Contains("The search index can't be read", _fake.Error, StringComparison.Ordinal);
    }
}
