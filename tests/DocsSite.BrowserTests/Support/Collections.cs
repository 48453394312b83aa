namespace DocsSite.BrowserTests.Support;

/// <summary>Tests of the harness and of the preview: a browser, and sites that the tests bring.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTestGroup : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

/// <summary>Tests of the real site.</summary>
[CollectionDefinition(Name)]
public sealed class SiteTestGroup : ICollectionFixture<BrowserFixture>, ICollectionFixture<BuiltSite>
{
    public const string Name = "site";
}
