using System.Net;
using DocsSite.Preview;
using DocsSite.Publishing;

namespace DocsSite.Tests.Preview;

public sealed class StaticSiteTests
{
    [Theory]
    [InlineData("/", 200, "text/html; charset=utf-8", "Home")]
    [InlineData("/sales/sign-in/", 200, "text/html; charset=utf-8", "Sign-in")]
    [InlineData("/sales/sign-in/index.html", 200, "text/html; charset=utf-8", "Sign-in")]
    [InlineData("/thanks", 200, "text/html; charset=utf-8", "Thanks")]
    [InlineData("/assets/site.1a2b3c4d.css", 200, "text/css; charset=utf-8", "body{}")]
    [InlineData("/media/a%20b.png", 200, "image/png", "png")]
    [InlineData("/nowhere/", 404, "text/html; charset=utf-8", "Lost")]
    [InlineData("/_preview/preview.js", 404, "text/html; charset=utf-8", "Lost")]
    public async Task Site_answers_as_its_host_does(string path, int status, string type, string content)
    {
        await using var host = await StaticSiteHost.StartAsync(FakePlan.Small());
        using var client = Client(host);
        using var response = await client.GetAsync(new Uri(host.Url, path));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Contains(content, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_without_its_final_slash_leads_to_the_page()
    {
        await using var host = await StaticSiteHost.StartAsync(FakePlan.Small());
        using var client = Client(host);
        using var response = await client.GetAsync(new Uri(host.Url, "/sales/sign-in"));
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/sales/sign-in/", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Head_has_the_headers_and_no_body()
    {
        await using var host = await StaticSiteHost.StartAsync(FakePlan.Small());
        using var client = Client(host);
        using var request = new HttpRequestMessage(HttpMethod.Head, host.Url);
        using var response = await client.SendAsync(request);
        Assert.Equal("<!doctype html><title>Home</title>".Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Missing_page_of_a_site_without_404_page_is_plain_text()
    {
        await using var host = await StaticSiteHost.StartAsync(FakePlan.Of(("index.html", "Home")));
        using var client = Client(host);
        using var response = await client.GetAsync(new Uri(host.Url, "/nowhere"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Not found\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Headers_of_the_site_are_sent_and_its_control_files_are_not()
    {
        await using var host = await StaticSiteHost.StartAsync(FakePlan.Of(
            ("index.html", "Home"),
            ("assets/a.css", "a{}"),
            ("_headers", "/*\n  X-All: yes\n# note\n/assets/*\n  X-All: also\n  Cache-Control: public, max-age=31536000, immutable\n"),
            ("_redirects", "/old/ / 301\n")));
        using var client = Client(host);
        using var home = await client.GetAsync(host.Url);
        using var asset = await client.GetAsync(new Uri(host.Url, "/assets/a.css"));
        Assert.Equal("yes", Header(home, "X-All"));
        Assert.Equal("yes, also", Header(asset, "X-All"));
        Assert.Equal("public, max-age=31536000, immutable", asset.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(host.Url, "/_headers"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(host.Url, "/_redirects"))).StatusCode);
    }

    [Fact]
    public async Task Site_without_headers_file_gets_the_strict_policy()
    {
        await using var host = await StaticSiteHost.StartAsync(FakePlan.Small());
        using var client = Client(host);
        using var response = await client.GetAsync(host.Url);
        Assert.StartsWith("default-src 'none'; script-src 'self';", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/old/", 301, "/new/")]
    [InlineData("/old", 301, "/new/")]
    [InlineData("/moved/deep/page", 302, "/target/deep/page")]
    [InlineData("/taken/", 200, null)]
    [InlineData("/forced/", 308, "/new/")]
    [InlineData("/noted/", 404, null)]
    public async Task Redirects_of_the_site_are_followed(string path, int status, string? target)
    {
        await using var host = await StaticSiteHost.StartAsync(FakePlan.Of(
            ("index.html", "Home"),
            ("taken/index.html", "Taken"),
            ("forced/index.html", "Forced"),
            ("_redirects", """
                /old/ /new/
                /moved/* /target/:splat 302
                /moved/deep/page /too-late/
                /taken/ /new/
                /forced/ /new/ 308!
                # /noted/ /new/
                """)));
        using var client = Client(host);
        using var response = await client.GetAsync(new Uri(host.Url, path));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Page_is_rendered_when_it_is_asked_for_and_not_before()
    {
        var rendered = new List<string>();
        var plan = FakePlan.Small();
        var counted = plan with
        {
            Files = plan.Files.ToDictionary(
                file => file.Key,
                file => new OutputFile(file.Key, () =>
                {
                    rendered.Add(file.Key);
                    return file.Value.Content();
                })),
        };
        await using var host = await StaticSiteHost.StartAsync(counted);
        using var client = Client(host);
        Assert.Empty(rendered);
        await client.GetStringAsync(new Uri(host.Url, "/sales/sign-in/"));
        Assert.Equal(["sales/sign-in/index.html"], rendered);
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join('|', response.Headers.GetValues(name));

    private static HttpClient Client(StaticSiteHost host) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Url };
}
