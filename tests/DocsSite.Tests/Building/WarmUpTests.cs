using DocsSite.Building;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Building;

public sealed class WarmUpTests
{
    [Fact]
    public void Its_site_goes_the_whole_way()
    {
        var plan = WarmUp.Run();

        Assert.Equal(1, plan.ArticleCount);
        // One wrong link, so that findings and the search for near names are on the way, too; nothing that stops a run.
        Assert.Equal(["DS3001"], plan.Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule.Id).Distinct());
    }
}
