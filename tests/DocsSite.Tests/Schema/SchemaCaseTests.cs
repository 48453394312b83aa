using DocsSite.Data;

namespace DocsSite.Tests.Schema;

public sealed class SchemaCaseTests
{
    private const string Keywords =
        "additionalProperties allOf anyOf const contains dependentRequired dependentSchemas enum exclusiveMaximum exclusiveMinimum format if "
        + "items maxContains maxItems maxLength maxProperties maximum minContains minItems minLength minProperties minimum multipleOf not oneOf "
        + "pattern patternProperties prefixItems properties propertyNames required type unevaluatedItems unevaluatedProperties uniqueItems "
        + "then else $ref $dynamicRef $id $anchor $dynamicAnchor $defs x-message";

    public static TheoryData<string, string> Cases()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (file, item) in SchemaCases.All()) rows.Add(file, SchemaCases.Name(item));
        return rows;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validator_accepts_what_is_valid(string file, string name)
    {
        var item = SchemaCases.Find(file, name);
        var validator = SchemaCases.Compile(item);
        foreach (var instance in SchemaCases.List(item, "valid"))
            Assert.Equal("", SchemaCases.Describe(file, validator.Validate(instance)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validator_says_what_is_wrong_and_where(string file, string name)
    {
        var item = SchemaCases.Find(file, name);
        var validator = SchemaCases.Compile(item);
        foreach (var entry in SchemaCases.List(item, "invalid").Cast<DataMap>())
        {
            var expected = ((DataString)entry["says"]!).Value.TrimEnd();
            Assert.Equal(expected, SchemaCases.Describe(file, validator.Validate(entry["data"]!)));
        }
    }

    [Fact]
    public void Every_keyword_has_a_case()
    {
        var used = SchemaCases.All().SelectMany(c => Keys(c.Case["schema"]!)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Keywords.Split(' ').Except(used));
    }

    private static IEnumerable<string> Keys(DataNode node) => node switch
    {
        DataMap map => map.Members.SelectMany(m => Keys(m.Value).Prepend(m.Key)),
        DataList list => list.Items.SelectMany(Keys),
        _ => [],
    };
}
