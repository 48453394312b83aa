using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Preview;

namespace DocsSite.Tests.Preview;

public sealed class PreviewServerTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private static readonly PreviewOptions Options = new() { InputRoot = "/site/input", Port = 0, Watch = false };

    [Fact]
    public async Task Page_names_its_build_and_its_fingerprint()
    {
        await using var server = await PreviewServer.StartAsync(Options, _ => FakePlan.Small());
        var (build, page) = await MarksAsync(server, "/");
        Assert.EndsWith("-1", build, StringComparison.Ordinal);
        Assert.Equal(16, page.Length);
        Assert.NotEqual(page, (await MarksAsync(server, "/sales/sign-in/")).Page);
    }

    [Theory]
    [InlineData("<link rel=stylesheet href=/assets/site.1a2b3c4d.css>", "<link rel=stylesheet href=/assets/site.99999999.css>", true)]
    [InlineData("<script src=/assets/site.1a2b3c4d.js>", "<script src=/assets/site.99999999.js>", false)]
    [InlineData("<p>old", "<p>new", false)]
    public async Task Fingerprint_changes_with_the_page_but_not_with_its_stylesheet(string before, string after, bool same)
    {
        await using var old = await PreviewServer.StartAsync(Options, _ => FakePlan.Small(before));
        await using var @new = await PreviewServer.StartAsync(Options, _ => FakePlan.Small(after));
        Assert.Equal(same, (await MarksAsync(old, "/")).Page == (await MarksAsync(@new, "/")).Page);
    }

    [Fact]
    public async Task Events_tell_of_the_present_build_and_of_the_next()
    {
        var calls = 0;
        await using var server = await PreviewServer.StartAsync(Options, _ => FakePlan.Small($"home {++calls}"));
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(server.Url, "/_preview/events"), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal(("ready", 1), await NextAsync(events));
        server.Rebuild();
        (string Phase, int Number) next;
        do next = await NextAsync(events);
        while (next.Phase == "building");
        Assert.Equal(("ready", 2), next);
        Assert.Equal("home 2", await client.GetStringAsync(server.Url));
    }

    [Fact]
    public async Task Streams_are_bounded_and_given_back()
    {
        await using var server = await PreviewServer.StartAsync(Options, _ => FakePlan.Small());
        using var client = new HttpClient();
        var address = new Uri(server.Url, "/_preview/events");
        var open = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead)));
        Assert.All(open, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        using var refused = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        foreach (var response in open) response.Dispose();
    }

    [Fact]
    public async Task First_build_that_fails_is_shown_and_mended_by_the_next()
    {
        var calls = 0;
        await using var server = await PreviewServer.StartAsync(
            Options, _ => ++calls == 1 ? throw new InvalidOperationException("settings.yml: <broken>") : FakePlan.Small());
        using var client = new HttpClient();
        using var failed = await client.GetAsync(server.Url);
        var html = await failed.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Contains("settings.yml: &lt;broken&gt;", html, StringComparison.Ordinal);
        Assert.Contains("/_preview/preview.js", html, StringComparison.Ordinal);

        var states = await OpenEventsAsync(client, server);
        Assert.Equal(("failed", 1), await NextAsync(states));
        server.Rebuild();
        while ((await NextAsync(states)).Phase != "ready")
        {
        }

        Assert.Contains("Home", await client.GetStringAsync(server.Url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_that_cannot_be_rendered_says_so_and_the_others_are_served()
    {
        var plan = FakePlan.Small();
        var files = new Dictionary<string, DocsSite.Publishing.OutputFile>(plan.Files)
        {
            ["index.html"] = new("index.html", () => throw new InvalidOperationException("<no theme>")),
        };
        await using var server = await PreviewServer.StartAsync(Options, _ => plan with { Files = files });
        using var client = new HttpClient();
        using var broken = await client.GetAsync(server.Url);
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("&lt;no theme&gt;", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Sign-in", await client.GetStringAsync(new Uri(server.Url, "/sales/sign-in/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panel_lists_this_page_first_and_links_into_the_editor()
    {
        var plan = FakePlan.Small() with
        {
            Diagnostics =
            [
                FakePlan.MissingCause.At(At("other.md", 1, 1), "Other") with { Severity = Severity.Warning },
                FakePlan.MissingCause.At(At("sales/sign in.md", 12, 5), "No cause", "Write one"),
                FakePlan.MissingCause.At(At("includes/note.md", 2, 1), "In an include") with { IncludedFrom = At("sales/sign in.md", 3, 1) },
            ],
            PageUrls = new Dictionary<string, string> { ["sales/sign in.md"] = "/sales/sign-in/", ["other.md"] = "/other/" },
        };
        await using var server = await PreviewServer.StartAsync(Options, _ => plan);
        using var client = new HttpClient();
        using var data = JsonDocument.Parse(await client.GetStringAsync(new Uri(server.Url, "/_preview/diagnostics.json?page=/sales/sign-in/")));
        var root = data.RootElement;
        Assert.Equal((2, 1, 0), (Number("errors"), Number("warnings"), Number("suggestions")));
        Assert.Equal(["No cause", "In an include"], Messages("page"));
        Assert.Equal(["Other"], Messages("others"));
        var first = root.GetProperty("page")[0];
        Assert.Equal("vscode://file/site/input/sales/sign%20in.md:12:5", first.GetProperty("editor").GetString());
        Assert.Equal("error DS2002 missing-cause Write one", string.Join(' ',
            from name in (string[])["severity", "rule", "name", "help"] select first.GetProperty(name).GetString()));
        Assert.Equal("/other/", root.GetProperty("others")[0].GetProperty("url").GetString());

        int Number(string name) => root.GetProperty(name).GetInt32();

        IEnumerable<string?> Messages(string name) => root.GetProperty(name).EnumerateArray().Select(item => item.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("/srv/my site", "a b#c?.md", "vscode://file/srv/my%20site/a%20b%23c%3F.md:3:7")]
    [InlineData("C:\\docs\\input", "a.md", "vscode://file/C:/docs/input/a.md:3:7")]
    public void Editor_link_names_the_exact_place(string root, string path, string link) =>
        Assert.Equal(link, DiagnosticsPanel.EditorLink(root, At(path, 3, 7)));

    [Fact]
    public async Task Taken_port_that_was_asked_for_is_an_error_that_says_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var failure = await Assert.ThrowsAsync<PreviewStartException>(
            () => PreviewServer.StartAsync(Options with { Port = port }, _ => FakePlan.Small()));
        Assert.Equal($"Port {port} is in use; leave --port out to take the next free one, or --port 0 for any", failure.Message);
    }

    [Fact]
    public async Task Default_port_that_is_taken_gives_way_to_the_next_free_one()
    {
        await using var first = await PreviewServer.StartAsync(Options with { Port = null }, _ => FakePlan.Small());
        await using var second = await PreviewServer.StartAsync(Options with { Port = null }, _ => FakePlan.Small());
        Assert.True(second.Url.Port > first.Url.Port);
        Assert.Equal($"Port 5080 is in use, so this is port {second.Url.Port}; choose with --port", second.PortNote);
        using var client = new HttpClient();
        Assert.Contains("Home", await client.GetStringAsync(second.Url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_file_is_rebuilt_and_served()
    {
        var root = Directory.CreateTempSubdirectory("docssite-preview-").FullName;
        try
        {
            var file = Path.Combine(root, "index.md");
            await File.WriteAllTextAsync(file, "old");
            var rebuilt = new TaskCompletionSource<PreviewBuild>();
            var options = Options with
            {
                InputRoot = root,
                Watch = true,
                Built = build =>
                {
                    if (build.Plan is { } plan && System.Text.Encoding.UTF8.GetString(plan.Files["index.html"].Content().Span) == "new") rebuilt.TrySetResult(build);
                },
            };
            await using var server = await PreviewServer.StartAsync(options, _ => ReadPlan(file));
            await File.WriteAllTextAsync(file, "new");
            Assert.Equal(["index.md"], (await rebuilt.Task.WaitAsync(Guard)).Changed);
            using var client = new HttpClient();
            Assert.Equal("new", await client.GetStringAsync(server.Url));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public async Task Disposal_ends_open_streams()
    {
        var server = await PreviewServer.StartAsync(Options, _ => FakePlan.Small());
        using var client = new HttpClient();
        var events = await OpenEventsAsync(client, server);
        await NextAsync(events);
        await server.DisposeAsync().AsTask().WaitAsync(Guard);
        Assert.True(await EndsAsync(events));
    }

    private static SitePlan ReadPlan(string file)
    {
        var text = File.ReadAllText(file);
        return FakePlan.Of(("index.html", text));
    }

    private static async Task<bool> EndsAsync(StreamReader events)
    {
        try
        {
            return await events.ReadLineAsync().WaitAsync(Guard) is null;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task<StreamReader> OpenEventsAsync(HttpClient client, PreviewServer server)
    {
        var response = await client.GetAsync(new Uri(server.Url, "/_preview/events"), HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task<(string Phase, int Number)> NextAsync(StreamReader events)
    {
        Assert.Equal("event: state", await events.ReadLineAsync().WaitAsync(Guard));
        using var data = JsonDocument.Parse((await events.ReadLineAsync().WaitAsync(Guard))!["data: ".Length..]);
        Assert.Equal("", await events.ReadLineAsync().WaitAsync(Guard));
        var build = data.RootElement.GetProperty("build").GetString()!;
        return (data.RootElement.GetProperty("phase").GetString()!, int.Parse(build.Split('-')[1]));
    }

    private static async Task<(string Build, string Page)> MarksAsync(PreviewServer server, string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(server.Url, path));
        var marks = response.Headers.GetValues("Server-Timing").Single().Split('"');
        return (marks[1], marks[3]);
    }

    private static SourceSpan At(string path, int line, int column) => new(path, 0, 1, line, column, line, column + 1);
}
