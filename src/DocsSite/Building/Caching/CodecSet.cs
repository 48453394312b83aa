using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Building.Caching;

/// <summary>
/// Codecs made from the types themselves: every property that a record stores is written and read, so that a new one can't be forgotten.
/// A type that can't be stored this way is refused when its codec is made, and a test makes them all.
/// </summary>
internal sealed class CodecSet
{
    private const BindingFlags Stored = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly ConcurrentDictionary<Type, object> _codecs = new();

    /// <param name="vocabulary">The words that typed values of an article refer to.</param>
    public CodecSet(Vocabulary vocabulary)
    {
        // Facets and their values are the vocabulary's own objects; an article points at them.
        var values = vocabulary.Facets.SelectMany(facet => facet.Values).ToArray();
        Add(Pointer(vocabulary.Facets));
        Add(Pointer(values));
        var rules = RuleCatalog.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Add(new CustomCodec<RuleDescriptor>((writer, rule) => writer.String(rule.Id), reader => rules[reader.String()!]));
        Add(new CustomCodec<string>((writer, value) => writer.String(value), reader => reader.String()!));
        Add(new CustomCodec<int>((writer, value) => writer.Number(value), reader => (int)reader.Number()));
        Add(new CustomCodec<long>((writer, value) => writer.Number(value), reader => reader.Number()));
        Add(new CustomCodec<bool>((writer, value) => writer.Number(value ? 1 : 0), reader => reader.Number() != 0));
        Add(new CustomCodec<double>((writer, value) => writer.Number(BitConverter.DoubleToInt64Bits(value)), reader => BitConverter.Int64BitsToDouble(reader.Number())));
        Add(new CustomCodec<DateOnly>((writer, value) => writer.Number(value.DayNumber), reader => DateOnly.FromDayNumber((int)reader.Number())));
        Add(new CustomCodec<ContentHash>((writer, value) => writer.Hash(value), reader => reader.Hash()));
        var members = For<IReadOnlyList<DataMember>>();
        Add(new CustomCodec<Metadata>((writer, value) => members.Write(writer, [.. value.Members]), reader => new Metadata(members.Read(reader))));
    }

    /// <exception cref="NotSupportedException">The type holds something that can't be stored.</exception>
    public Codec<T> For<T>() => (Codec<T>)_codecs.GetOrAdd(typeof(T), Make);

    private void Add<T>(Codec<T> codec) => _codecs[typeof(T)] = codec;

    private static CustomCodec<T> Pointer<T>(IReadOnlyList<T> targets)
        where T : class
    {
        var indexes = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < targets.Count; i++) indexes[targets[i]] = i;
        return new CustomCodec<T>(
            (writer, value) => writer.Number(value is null ? -1 : indexes[value]),
            reader => reader.Number() is >= 0 and var index ? targets[(int)index] : null!);
    }

    private object Make(Type type)
    {
        if (type.IsEnum) return Create<object>(typeof(EnumCodec<>), type);
        if (Nullable.GetUnderlyingType(type) is { } inner) return MadeBy(typeof(NullableMaker<>), inner);
        if (ElementOf(type) is { } element) return MadeBy(typeof(ListMaker<,>), type, element);
        if (type.Namespace?.StartsWith("DocsSite", StringComparison.Ordinal) != true) throw new NotSupportedException($"{type} can't be stored: give it a codec in {nameof(CodecSet)}.");
        if (type.IsValueType) return MadeBy(typeof(StructMaker<>), type);
        return MadeBy(type.IsAbstract ? typeof(UnionMaker<>) : typeof(RecordMaker<>), type);
    }

    private static Type? ElementOf(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        if (!type.IsGenericType) return null;
        var definition = type.GetGenericTypeDefinition();
        var isKnown = definition == typeof(IReadOnlyList<>) || definition == typeof(ImmutableArray<>) || definition == typeof(IReadOnlySet<>);
        return isKnown ? type.GetGenericArguments()[0] : null;
    }

    /// <summary>The properties behind the fields of a type and its bases, in the order of declaration.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type)
    {
        foreach (var field in Fields(type).Where(field => field.FieldType != typeof(LazyText)))
        {
            var name = field.Name.Split('>')[0].TrimStart('<');
            var property = field.Name.EndsWith("k__BackingField", StringComparison.Ordinal) ? field.DeclaringType!.GetProperty(name, Stored) : null;
            if (property is not { GetMethod: not null, SetMethod: not null })
                throw new NotSupportedException($"{field.DeclaringType}.{field.Name} can't be stored: make it a property with get and init, or give the type a codec in {nameof(CodecSet)}.");
            yield return property;
        }
    }

    private static IEnumerable<FieldInfo> Texts(Type type) => Fields(type).Where(field => field.FieldType == typeof(LazyText));

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        (type.BaseType is { } up && up != typeof(object) && up != typeof(ValueType) ? Fields(up) : []).Concat(type.GetFields(Stored).OrderBy(field => field.MetadataToken));

    private object MadeBy(Type maker, params Type[] types) => Create<Maker>(maker, types).Make(this);

    /// <summary>Constructors without parameters are called directly; for any other call by reflection code would be made, for each type anew.</summary>
    private static TBase Create<TBase>(Type definition, params Type[] types) => (TBase)Activator.CreateInstance(definition.MakeGenericType(types))!;

    private static IPropertyMember MemberOf(Type definition, Type owner, PropertyInfo property, CodecSet codecs)
    {
        var member = Create<IPropertyMember>(definition, owner, property.PropertyType);
        member.Bind(property, codecs);
        return member;
    }

    /// <summary>Makes the codec of a type that is known at run time only.</summary>
    private abstract class Maker
    {
        public abstract object Make(CodecSet codecs);
    }

    private sealed class NullableMaker<T> : Maker
        where T : struct
    {
        public override object Make(CodecSet codecs) => new NullableCodec<T>(codecs.For<T>());
    }

    private sealed class ListMaker<TList, T> : Maker
        where TList : IEnumerable<T>
    {
        public override object Make(CodecSet codecs)
        {
            object from = typeof(TList).IsArray || typeof(TList).GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? (Func<T[], IReadOnlyList<T>>)(items => items)
                : typeof(TList).GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? (Func<T[], ImmutableArray<T>>)(items => [.. items])
                : (Func<T[], IReadOnlySet<T>>)(items => items.ToHashSet(typeof(T) == typeof(string) ? (IEqualityComparer<T>)(object)StringComparer.Ordinal : null));
            return new ListCodec<TList, T>(codecs.For<T>(), from as Func<T[], TList> ?? (items => (TList)(object)items));
        }
    }

    private sealed class StructMaker<T> : Maker
        where T : struct
    {
        public override object Make(CodecSet codecs) =>
            new StructCodec<T>([.. Properties(typeof(T)).Select(property => (StructMember<T>)MemberOf(typeof(StructMember<,>), typeof(T), property, codecs))]);
    }

    private sealed class RecordMaker<T> : Maker
        where T : class
    {
        public override object Make(CodecSet codecs)
        {
            if (!typeof(T).IsSealed) throw new NotSupportedException($"{typeof(T)} can't be stored: it is neither sealed nor abstract.");
            return new RecordCodec<T>(() =>
            [
                .. Properties(typeof(T)).Select(property => (Member<T>)MemberOf(typeof(PropertyMember<,>), typeof(T), property, codecs)),
                .. Texts(typeof(T)).Select(field => field.IsDefined(typeof(KeptAttribute)) ? (Member<T>)new KeptTextMember<T>(field) : new TextMember<T>(field)),
            ]);
        }
    }

    private sealed class UnionMaker<T> : Maker
        where T : class
    {
        public override object Make(CodecSet codecs) => new UnionCodec<T>(() =>
        [
            .. typeof(T).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && typeof(T).IsAssignableFrom(type)).OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (type, ShapeOf(type, codecs))),
        ]);

        private static ShapeCodec<T> ShapeOf(Type type, CodecSet codecs)
        {
            var shape = Create<ShapeCodec<T>>(typeof(ShapeCodec<,>), typeof(T), type);
            shape.Bind(codecs);
            return shape;
        }
    }
}
