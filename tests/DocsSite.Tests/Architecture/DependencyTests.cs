using System.Reflection;
using DocsSite.Diagnostics;
using DocsSite.Preview;
using DocsSite.Rendering;
using DocsSite.Tests.Architecture.Seeds.Lower;

namespace DocsSite.Tests.Architecture;

public sealed class DependencyTests
{
    /// <summary>The house of the design, from the ground up.</summary>
    private static readonly Layers House = new(
        "DocsSite",
        [
            ["Diagnostics"],
            ["Data"],
            ["Schema"],
            ["Configuration"],
            ["Loading"],
            ["Markdown"],
            ["Articles"],
            ["Normalizing"],
            ["Linking"],
            ["Publishing", "Rendering", "Searching", "Validation", "Importing"],
            ["Building", "Theme"],
            ["Preview"],
            ["Cli"],
        ])
    {
        // Output formats write pages and search shards.
        Siblings = [("Publishing", "Rendering"), ("Publishing", "Searching")],
        Only = new Dictionary<string, string[]> { ["Theme"] = ["Rendering"] },
    };

    private static readonly Layers SeededHouse = new("DocsSite.Tests.Architecture.Seeds", [["Lower", "Beside"], ["Upper"]]);

    [Fact]
    public void Every_layer_uses_only_those_below_it()
    {
        var types = Layers.TypesOf(typeof(Diagnostic).Assembly, typeof(PreviewServer).Assembly, Named("DocsSite.Theme"), Named("DocsSite.Cli"));
        Assert.Empty(House.Violations(types));
    }

    [Fact]
    public void Every_project_is_looked_at()
    {
        Assert.Contains(typeof(PageModel), MemberReferences.Of(typeof(SearchPage)));
        foreach (var name in (string[])["DocsSite", "DocsSite.Preview", "DocsSite.Theme", "DocsSite.Cli"]) Assert.NotEmpty(Named(name).GetTypes());
    }

    [Theory]
    [InlineData(typeof(InSignature))]
    [InlineData(typeof(InGenericArgument))]
    [InlineData(typeof(InBody))]
    [InlineData(typeof(AsBase))]
    [InlineData(typeof(AsAttribute))]
    public void Use_of_a_higher_layer_is_found(Type seed) =>
        Assert.Contains(SeededHouse.Violations([seed]), line => line.StartsWith(seed.FullName + " uses ", StringComparison.Ordinal));

    [Fact]
    public void Use_of_a_higher_layer_in_a_lambda_is_found() =>
        Assert.NotEmpty(SeededHouse.Violations(typeof(InLambda).GetNestedTypes(BindingFlags.NonPublic)));

    [Fact]
    public void Use_of_a_layer_beside_is_found_unless_it_is_meant()
    {
        Assert.NotEmpty(SeededHouse.Violations([typeof(Seeds.Beside.UsesSibling)]));
        var meant = SeededHouse with { Siblings = [("Beside", "Lower")] };
        Assert.Empty(meant.Violations([typeof(Seeds.Beside.UsesSibling)]));
    }

    [Fact]
    public void Use_outside_a_closed_list_is_found()
    {
        var closed = SeededHouse with { Only = new Dictionary<string, string[]> { ["Upper"] = [] } };
        Assert.Empty(closed.Violations([typeof(Seeds.Upper.Thing)]));
        var narrow = SeededHouse with { Only = new Dictionary<string, string[]> { ["Beside"] = ["Upper"] } };
        Assert.NotEmpty(narrow.Violations([typeof(Seeds.Beside.UsesSibling)]));
    }

    [Fact]
    public void Type_in_an_unknown_namespace_is_found() =>
        Assert.Equal(
            ["DocsSite.Tests.Architecture.Seeds.Disk.ReadsAFile lies in no known layer"],
            SeededHouse.Violations([typeof(Seeds.Disk.ReadsAFile)]));

    [Fact]
    public void Clean_type_has_no_violation() => Assert.Empty(SeededHouse.Violations([typeof(Clean)]));

    internal static Assembly Named(string name) => Assembly.Load(name);
}
