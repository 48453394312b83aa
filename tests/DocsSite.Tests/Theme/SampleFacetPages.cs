using DocsSite.Rendering;

namespace DocsSite.Tests.Theme;

/// <summary>Sample pages that list articles by who is affected.</summary>
internal static class SampleFacetPages
{
    public static FacetIndexPage Index { get; } = new()
    {
        Site = SamplePages.Site,
        Url = "/affected/",
        Title = "Browse by setup",
        Lead = "Articles by who is affected.",
        Breadcrumbs = [new("Home", "/")],
        Groups =
        [
            new("Operating system", "os", [new("Windows", "/affected/os/windows/") { Count = 3 }, new("macOS", "/affected/os/mac/") { Count = 1 }]),
            new("CRM", "crm", [new("Salesforce", "/affected/crm/salesforce/") { Count = 4 }]),
        ],
    };

    public static FacetValuePage Value { get; } = new()
    {
        Site = SamplePages.Site,
        Url = "/affected/os/windows/",
        Title = "Windows",
        Breadcrumbs = [new("Home", "/"), new("Browse by setup", "/affected/")],
        Facet = "Operating system",
        ArticleCount = 103,
        Articles = SamplePages.Related,
        Pages = [new("1", "/affected/os/windows/") { IsCurrent = true }, new("2", "/affected/os/windows/2/")],
        Others = [new("macOS", "/affected/os/mac/")],
    };
}
