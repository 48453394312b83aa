using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using DocsSite.Diagnostics.Reporters;
using DocsSite.Searching;

namespace DocsSite.Cli.Commands;

/// <summary>Asks the search index of a built site, as its search page would.</summary>
internal sealed class SearchCommand : CliCommand
{
    private readonly Argument<string> _site = new("site") { Description = "Folder of a built site" };
    private readonly Argument<string?> _text = new("text")
    {
        Description = "What to search for: words, a code, or a whole pasted error",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> _limit = SiteOptions.AtLeastZero(new Option<int>("--limit", "-l")
    {
        Description = "Most articles, and most errors, to list",
        HelpName = "n",
        DefaultValueFactory = _ => 10,
    });

    private readonly Option<string?> _queries = new("--queries")
    {
        Description = "Ask many: JSON lines with \"id\" and \"query\"",
        HelpName = "file",
    };

    private readonly Option<string?> _answers = new("--answers")
    {
        Description = "Where the answers to --queries go, one JSON line each",
        HelpName = "file",
    };

    public SearchCommand(CliHost host)
        : base("search", "Search a built site from the command line, one text or a file of queries.", host)
    {
        Arguments.Add(_site);
        Arguments.Add(_text);
        foreach (Option option in new Option[] { _limit, _queries, _answers }) Options.Add(option);
    }

    public override HelpNotes Notes { get; } = new(
        [
            "docssite search output \"error 0x80070005: access is denied\"",
            "docssite search output --queries queries.jsonl --answers answers.jsonl",
        ],
        [
            "The engine is the one that the search page runs, with the same ranking. An answer has the fields id, results (addresses of\n"
            + "articles, best first), errors (addresses of error pages, which the page shows in groups of their own), ms, bytes (compressed,\n"
            + "what a browser with an empty cache would load, the manifest included) and requests (without the manifest).",
        ]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var index = SearchIndexFolder.Of(Host, arguments.GetRequiredValue(_site));
        var (text, queries, answers) = (arguments.GetValue(_text), arguments.GetValue(_queries), arguments.GetValue(_answers));
        var limit = arguments.GetValue(_limit);
        if (text is null == (queries is null)) throw new UsageException("Give either a text or --queries.", "For example: docssite search output \"access is denied\"");
        if (queries is null != (answers is null)) throw new UsageException("--queries and --answers go together.", "Name a file for each.");
        try
        {
            var engine = new SearchEngine(index);
            if (text is not null) Print(Ask(engine, index, text), limit);
            else AskAll(engine, index, (Folders.Absolute(Host, queries!), Folders.Absolute(Host, answers!), limit), cancellation);
            return Task.FromResult(ExitCode.Clean);
        }
        catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException or JsonException or KeyNotFoundException)
        {
            throw new UsageException($"The search index can't be read: {exception.Message}", "Build the site again.");
        }
    }

    private static Answer Ask(SearchEngine engine, SearchIndexFolder index, string text)
    {
        var start = Stopwatch.GetTimestamp();
        var found = engine.Search(text, int.MaxValue);
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Answer(found, elapsed.TotalMilliseconds, index.Served(SearchIndex.ManifestPath) + found.Files.Sum(index.Served));
    }

    private void AskAll(SearchEngine engine, SearchIndexFolder index, (string Queries, string Answers, int Limit) files, CancellationToken cancellation)
    {
        if (!File.Exists(files.Queries)) throw new UsageException($"There is no file {files.Queries}.", "Name a file with one query in each line.");
        var queries = ReadQueries(files.Queries);
        var lines = new string[queries.Count];
        // One after the other, so that the time of each is its own.
        for (var i = 0; i < lines.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var answer = Ask(engine, index, queries[i].Query);
            lines[i] = JsonSerializer.Serialize(new
            {
                id = queries[i].Id,
                results = answer.Urls("article", files.Limit),
                errors = answer.Urls("error", files.Limit),
                ms = Math.Round(answer.Milliseconds, 2),
                bytes = answer.Bytes,
                requests = answer.Found.Cost.Requests,
            });
        }
        File.WriteAllLines(files.Answers, lines);
        Host.Error.Write($"{Wording.Count(lines.Length, "answer")} in {files.Answers}\n");
    }

    private static List<(string Id, string Query)> ReadQueries(string path)
    {
        var queries = new List<(string, string)>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Trim().Length == 0) continue;
            try
            {
                using var query = JsonDocument.Parse(line);
                queries.Add((query.RootElement.GetProperty("id").GetString()!, query.RootElement.GetProperty("query").GetString()!));
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new UsageException($"Line {queries.Count + 1} of {path} is no query.", "A line is {\"id\": \"1\", \"query\": \"text\"}.");
            }
        }
        return queries;
    }

    private void Print(Answer answer, int limit)
    {
        var (found, output) = (answer.Found, Host.Output);
        Section("Exact error", found.Results.Where(result => result.Group == SearchGroup.Exact));
        Section("Similar errors", found.Results.Where(result => result.Group == SearchGroup.Similar));
        Section("Articles", found.Results.Where(result => result.Group == SearchGroup.Articles));
        if (found.Results.Count == 0) output.Write("Nothing matches this text.\n\n");
        var understood = found.Understood;
        if (understood.Codes.Count + understood.Words.Count > 0)
            output.Write($"Searched for: {string.Join(' ', understood.Codes.Concat(understood.Words))}\n");
        if (understood.Ignored.Count > 0)
            output.Write($"Left out: {string.Join(", ", understood.Ignored.GroupBy(ignored => ignored.Why).Select(group => $"{group.Key} ({group.Count()})"))}\n");
        Host.Error.Write(FormattableString.Invariant($"{answer.Milliseconds:N1} ms, {answer.Bytes / 1000.0:N1} kB, {Wording.Count(found.Cost.Requests, "request")}\n"));

        void Section(string title, IEnumerable<SearchResult> results)
        {
            var listed = results.Take(limit).ToArray();
            if (listed.Length == 0) return;
            output.Write($"{title}\n");
            foreach (var result in listed) output.Write($"  {result.Url}\n    {result.Title}{(result.Snippet is null ? "" : $"\n    {result.Snippet}")}\n");
            output.Write("\n");
        }
    }

    private sealed record Answer(SearchResults Found, double Milliseconds, int Bytes)
    {
        public string[] Urls(string kind, int limit) => [.. Found.Results.Where(result => result.Kind == kind).Take(limit).Select(result => result.Url)];
    }
}
