using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Preview;
using DocsSite.Theme;

namespace DocsSite.BrowserTests.Support;

/// <summary>The repository's own site, built once through the library and served as it would be published.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private StaticSiteHost? _host;

    public Uri Url => _host!.Url;

    public SitePlan Plan { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var request = new BuildRequest
        {
            InputRoot = Path.Combine(Repository.Root, "input"),
            Today = new DateOnly(2026, 11, 23),
            // With the form, so that every test of an article looks at it too.
            SettingOverrides = ["feedback=netlify", "feedbackContact=mailto:help@example.com"],
        };
        Plan = SiteBuilder.Plan(request, new DocsSiteTheme());
        var errors = Plan.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (errors.Count > 0) throw new InvalidOperationException("The site has errors: " + string.Join("; ", errors.Select(each => $"{each.Span} {each.Message}")));
        _host = await StaticSiteHost.StartAsync(Plan);
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}
