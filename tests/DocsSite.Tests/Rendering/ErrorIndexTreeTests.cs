using System.Globalization;
using DocsSite.Articles.Errors;
using DocsSite.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Rendering;

/// <summary>The index of errors: light pages, nothing lost, addresses that stay.</summary>
public sealed class ErrorIndexTreeTests
{
    private const string Root = "/errors/letter/e/";

    private static readonly string Text = new('x', 200);

    [Fact]
    public void A_light_group_is_one_page() =>
        Assert.Equal([Root], Pages(Build(Numbers("Error ", 1, 20))).Select(page => page.Url));

    [Fact]
    public void A_heavy_group_leaves_shared_beginnings_to_pages_of_their_own()
    {
        var tree = Build([.. Numbers("Event ", 1000, 90), .. Numbers("Error ", 100, 90), new ErrorLink("EOF", "/errors/eof/")]);

        Assert.Equal(["EOF"], tree.Errors.Select(error => error.Title));
        Assert.Equal([("Error 1…", Root + "er/"), ("Event 10…", Root + "ev/")], tree.Parts.Select(part => (part.Label, part.Url)));
    }

    [Fact]
    public void Every_error_is_printed_once_and_pages_that_are_not_light_have_only_scattered_errors() =>
        Prop.ForAll(Errors().ToArbitrary(), errors =>
        {
            var pages = Pages(Build(errors)).ToList();
            Assert.Equal(errors.Select(error => error.Title).Order(StringComparer.Ordinal), pages.SelectMany(page => page.Errors).Select(error => error.Title).Order(StringComparer.Ordinal));
            Assert.Equal(pages.Count, pages.DistinctBy(page => page.Url).Count());
            Assert.All(pages, page => Assert.True(ErrorIndexTree.IsLight(page.Errors) || AreScattered(page.Errors)));
            Assert.All(pages.Skip(1), page => Assert.All(page.Errors, error => Assert.StartsWith(page.Url[Root.Length..].TrimEnd('/'), ErrorSlug.Of(error.Title), StringComparison.Ordinal)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261128, 4242424243));

    [Fact]
    public void No_page_goes_when_errors_are_added()
    {
        var growing = from errors in Errors() from kept in Gen.Choose(1, errors.Count) select (errors, kept);
        Prop.ForAll(growing.ToArbitrary(), sets =>
            Assert.Subset(
                Pages(Build(sets.errors)).Select(page => page.Url).ToHashSet(StringComparer.Ordinal),
                Pages(Build(sets.errors.Take(sets.kept))).Select(page => page.Url).ToHashSet(StringComparer.Ordinal)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261129, 4242424243));
    }

    // No twelve of them go on alike behind what all share.
    private static bool AreScattered(IReadOnlyList<ErrorLink> errors)
    {
        var keys = errors.Select(error => ErrorSlug.Of(error.Title)).ToList();
        var shared = keys.Min(key => key.AsSpan().CommonPrefixLength(keys[0]));
        return keys.Where(key => key.Length > shared).GroupBy(key => key[shared]).All(group => group.Count() < 12);
    }

    private static ErrorIndexNode Build(IEnumerable<ErrorLink> errors) => ErrorIndexTree.Build("E", Root, errors);

    private static IEnumerable<ErrorIndexNode> Pages(ErrorIndexNode node) => node.Parts.SelectMany(Pages).Prepend(node);

    private static IEnumerable<ErrorLink> Numbers(string name, int from, int count) =>
        Enumerable.Range(from, count).Select(number => new ErrorLink(name + number.ToString(CultureInfo.InvariantCulture), "") { Messages = [Text] });

    // Numbers and names with few letters share many beginnings.
    private static Gen<List<ErrorLink>> Errors()
    {
        var name = from word in Gen.Elements("Error ", "Event ", "ERROR_", "EXX_", "E") from letters in Gen.Elements("0123", "ABC_", "12").SelectMany(set => Gen.Elements(set.ToCharArray()).ArrayOf(5)) select word + new string(letters);
        return from names in name.ListOf() from more in name.ArrayOf(400) select names.Concat(more).Distinct(StringComparer.Ordinal).Select(title => new ErrorLink(title, title) { Messages = [Text] }).ToList();
    }
}
