using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using DocsSite.Articles;
using DocsSite.Building;
using DocsSite.Building.Caching;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Building.Caching;

/// <summary>Every property of every record of an article survives: the values here are made by reflection, so that a new property is filled too.</summary>
public sealed class CodecTests
{
    private readonly Vocabulary _vocabulary = new([new Facet("f", "F", [], [new FacetValue("v", "V", [])])], [], []);
    private int _count;

    [Fact]
    public void Every_property_of_an_article_comes_back()
    {
        var original = (CompiledArticle)Make(typeof(CompiledArticle), 0);
        var codec = new CodecSet(_vocabulary).For<CompiledArticle>();
        var writer = new RecordWriter();
        codec.Write(writer, original);
        var (records, strings) = RecordFile.Unpack(RecordFile.Pack(writer))!.Value;
        var copy = codec.Read(new RecordReader(records, strings) { Texts = new Lazy<IReadOnlyList<LazyText>>(writer.Texts) });
        Assert.True(_count > 300, $"only {_count} values were made");
        Same(original, copy, nameof(CompiledArticle));
    }

    [Fact]
    public void Comparison_sees_a_difference()
    {
        var place = (Suppression)Make(typeof(Suppression), 0);
        Assert.ThrowsAny<Exception>(() => Same(place, place with { Scope = new LineRange(0, 0) }, ""));
    }

    [Fact]
    public void Type_that_cannot_be_stored_is_refused()
    {
        var writer = new RecordWriter();
        var error = Assert.Throws<NotSupportedException>(() => new CodecSet(_vocabulary).For<Stubborn>().Write(writer, new Stubborn(1)));
        Assert.Contains("Stubborn._hidden", error.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => new CodecSet(_vocabulary).For<Uri>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ä 漢 \U0001F600")]
    [InlineData("lone \uD800 surrogate")]
    public void Strings_come_back(string text)
    {
        var writer = new RecordWriter();
        writer.String(text);
        writer.String(null);
        writer.String(text);
        writer.Number(long.MinValue);
        var (records, strings) = RecordFile.Unpack(RecordFile.Pack(writer))!.Value;
        var reader = new RecordReader(records, strings);
        Assert.Equal((text, null, text, long.MinValue), (reader.String(), reader.String(), reader.String(), reader.Number()));
    }

    private object Make(Type type, int depth)
    {
        _count++;
        if (type == typeof(string)) return $"text {_count}";
        if (type == typeof(int)) return _count;
        if (type == typeof(bool)) return true;
        if (type == typeof(RuleDescriptor)) return RuleCatalog.All[_count % RuleCatalog.All.Length];
        if (type == typeof(Facet)) return _vocabulary.Facets[0];
        if (type == typeof(FacetValue)) return _vocabulary.Facets[0].Values[0];
        if (type == typeof(Metadata)) return new Metadata([(DataMember)Make(typeof(DataMember), depth + 1)]);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Make(inner, depth);
        if (type.IsGenericType) return MakeList(type, depth);
        if (type.IsAbstract) return Make(depth > 4 ? typeof(DataNull) : typeof(DataMap), depth);
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in Stored(type)) property.SetValue(made, Make(property.PropertyType, depth + 1));
        return made;
    }

    private object MakeList(Type type, int depth)
    {
        var element = type.GetGenericArguments()[0];
        // Sections hold sections and maps hold maps: somewhere it must end.
        var items = Array.CreateInstance(element, depth > 6 ? 0 : 1);
        if (items.Length > 0) items.SetValue(Make(element, depth + 1), 0);
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(IReadOnlyList<>)) return items;
        if (definition == typeof(IReadOnlySet<>)) return Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(element), items)!;
        Assert.Equal(typeof(ImmutableArray<>), definition);
        return typeof(ImmutableArray).GetMethods().First(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private static void Same(object? left, object? right, string path)
    {
        if (left is null || right is null)
        {
            Assert.True(left is null && right is null, path);
            return;
        }

        Assert.Equal(left.GetType().IsArray, right.GetType().IsArray);
        if (left is RuleDescriptor or Facet or FacetValue) Assert.Same(left, right);
        else if (left is string || left.GetType().IsPrimitive || left.GetType().IsEnum) Assert.True(left.Equals(right), $"{path}: {left} became {right}");
        else if (left is Metadata metadata) Same(metadata.Members.ToArray(), ((Metadata)right).Members.ToArray(), path);
        else if (left is IEnumerable items)
        {
            var (these, those) = (items.Cast<object>().ToList(), ((IEnumerable)right).Cast<object>().ToList());
            Assert.True(these.Count == those.Count, $"{path}: {these.Count} items became {those.Count}");
            for (var i = 0; i < these.Count; i++) Same(these[i], those[i], $"{path}[{i}]");
        }
        else
        {
            foreach (var property in Stored(left.GetType())) Same(property.GetValue(left), property.GetValue(right), $"{path}.{property.Name}");
        }
    }

    private static IEnumerable<PropertyInfo> Stored(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0);

    private sealed class Stubborn(int hidden)
    {
#pragma warning disable IDE0052 // The field is what the test is about.
        private readonly int _hidden = hidden;
#pragma warning restore IDE0052
    }
}
