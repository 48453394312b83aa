namespace DocsSite.BrowserTests.Support;

/// <summary>Tests of the harness and of the preview: a browser, and sites that the tests bring.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTestGroup : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

/// <summary>Tests of what readers do on the real site.</summary>
[CollectionDefinition(Name)]
public sealed class SiteTestGroup : ICollectionFixture<BrowserFixture>, ICollectionFixture<BuiltSite>
{
    public const string Name = "site";
}

/// <summary>Tests that open the pages of the real site one after another; a group of its own, with its own browser, runs beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class SitePagesTestGroup : ICollectionFixture<BrowserFixture>, ICollectionFixture<BuiltSite>
{
    public const string Name = "pages of the site";
}
