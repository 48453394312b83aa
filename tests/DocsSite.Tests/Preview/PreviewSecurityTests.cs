using System.Net;
using System.Net.Sockets;
using System.Text;
using DocsSite.Preview;

namespace DocsSite.Tests.Preview;

public sealed class PreviewSecurityTests : IAsyncLifetime
{
    private PreviewServer _server = null!;

    public async Task InitializeAsync()
    {
        var options = new PreviewOptions { InputRoot = AppContext.BaseDirectory, Port = 0, Watch = false };
        _server = await PreviewServer.StartAsync(options, _ => FakePlan.Small());
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("localhost:{port}", 200)]
    [InlineData("LocalHost:{port}", 200)]
    [InlineData("127.0.0.1:{port}", 200)]
    [InlineData("[::1]:{port}", 200)]
    [InlineData("localhost", 421)]
    [InlineData("localhost:1", 421)]
    [InlineData("evil.example:{port}", 421)]
    [InlineData("localhost.evil.example:{port}", 421)]
    [InlineData("127.0.0.1.evil.example:{port}", 421)]
    [InlineData("evil.example:{port}:{port}", 400)]
    [InlineData("0.0.0.0:{port}", 421)]
    [InlineData("", 421)]
    public async Task Host_must_be_this_machine(string host, int status)
    {
        var answer = await SendAsync($"GET / HTTP/1.1\r\nHost: {host.Replace("{port}", $"{_server.Url.Port}", StringComparison.Ordinal)}\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 200, answer.Contains("<title>Home</title>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_without_a_host_is_refused() =>
        Assert.StartsWith("HTTP/1.1 421 ", await SendAsync("GET / HTTP/1.0\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Absolute_target_of_another_host_is_refused()
    {
        var answer = await SendAsync($"GET http://evil.example/ HTTP/1.1\r\n{Host}");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/index.html")]
    [InlineData("DELETE", "/")]
    [InlineData("OPTIONS", "/_preview/events")]
    [InlineData("TRACE", "/")]
    public async Task Only_reading_is_allowed(string method, string path)
    {
        var answer = await SendAsync($"{method} {path} HTTP/1.1\r\n{Host}Content-Length: 0\r\n");
        Assert.StartsWith("HTTP/1.1 405 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nAllow: GET, HEAD\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin: http://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: http://localhost:1")]
    [InlineData("Origin: https://localhost:{port}")]
    [InlineData("Origin: http://127.0.0.1:{port}")]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    public async Task Other_origins_get_none_of_the_previews_data(string header)
    {
        foreach (var path in (string[])["/_preview/events", "/_preview/diagnostics.json", "/_PREVIEW/events"])
        {
            var line = header.Replace("{port}", $"{_server.Url.Port}", StringComparison.Ordinal);
            var answer = await SendAsync($"GET {path} HTTP/1.1\r\n{Host}{line}\r\n");
            Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Origin: http://localhost:{port}\r\n")]
    [InlineData("Sec-Fetch-Site: same-origin\r\n")]
    public async Task The_site_itself_gets_the_previews_data(string header)
    {
        var line = header.Replace("{port}", $"{_server.Url.Port}", StringComparison.Ordinal);
        var answer = await SendAsync($"GET /_preview/diagnostics.json HTTP/1.1\r\n{Host}{line}");
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/../..%2f")]
    [InlineData("/sales/../../../../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/%2E%2E%2Fetc%2Fpasswd")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/..%5c..%5cwindows%5cwin.ini")]
    [InlineData("/..\\..\\windows\\win.ini")]
    [InlineData("/%252e%252e%252fetc%252fpasswd")]
    [InlineData("/%c0%ae%c0%ae/etc/passwd")]
    [InlineData("/C:/windows/win.ini")]
    [InlineData("/C:%5Cwindows%5Cwin.ini")]
    [InlineData("//etc/passwd")]
    [InlineData("///etc/passwd")]
    [InlineData("/./etc/passwd")]
    [InlineData("/~/secret.txt")]
    [InlineData("/%00")]
    [InlineData("/index.html%00.png")]
    [InlineData("/index.html.")]
    [InlineData("/index.html%20")]
    [InlineData("/INDEX.HTML")]
    [InlineData("/CON")]
    [InlineData("/.git/config")]
    [InlineData("/_preview/../../../etc/passwd")]
    [InlineData("/_preview/%2e%2e/DocsSite.Tests.dll")]
    [InlineData("/DocsSite.Tests.dll")]
    [InlineData("*")]
    [InlineData("secret.txt")]
    public async Task Nothing_but_planned_files_can_be_reached(string target)
    {
        var answer = await SendAsync($"GET {target} HTTP/1.1\r\n{Host}");
        var status = int.Parse(answer.Split(' ')[1]);
        Assert.True(status is 400 or 404 or 405, answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Location:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/nowhere", 404)]
    [InlineData("/_preview/preview.js", 200)]
    [InlineData("/_preview/preview.css", 200)]
    [InlineData("/_preview/diagnostics.json", 200)]
    [InlineData("/_preview/other", 404)]
    public async Task Every_answer_stays_out_of_caches_and_is_not_sniffed(string path, int status)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(_server.Url, path));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Oversized_headers_are_refused()
    {
        Assert.StartsWith("HTTP/1.1 431 ", await SendAsync($"GET / HTTP/1.1\r\n{Host}X: {new string('a', 9_000)}\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 414 ", await SendAsync($"GET /{new string('a', 9_000)} HTTP/1.1\r\n{Host}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_loopback_interface_listens()
    {
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(address => !IPAddress.IsLoopback(address));
        foreach (var address in others.Append(IPAddress.Parse("127.0.0.2")))
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAnyAsync<SocketException>(async () => await socket.ConnectAsync(address, _server.Url.Port));
        }
    }

    [Fact]
    public async Task A_thousand_readers_at_once_are_all_answered()
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => client.GetStringAsync(_server.Url)));
        Assert.All(answers, answer => Assert.Contains("Home", answer, StringComparison.Ordinal));
    }

    private string Host => $"Host: localhost:{_server.Url.Port}\r\n";

    /// <summary>Sends bytes that no HTTP client would send, and reads until the server closes.</summary>
    private async Task<string> SendAsync(string head)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _server.Url.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head + "Connection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
