namespace DocsSite.Building.Caching;

/// <summary>Writes and reads values of one type.</summary>
internal abstract class Codec<T>
{
    public abstract void Write(RecordWriter writer, T value);

    public abstract T Read(RecordReader reader);
}

/// <summary>A value that the caller knows how to write and read: for types that mean something outside the record.</summary>
internal sealed class CustomCodec<T>(Action<RecordWriter, T> write, Func<RecordReader, T> read) : Codec<T>
{
    public override void Write(RecordWriter writer, T value) => write(writer, value);

    public override T Read(RecordReader reader) => read(reader);
}

internal sealed class EnumCodec<T> : Codec<T>
    where T : struct, Enum
{
    public override void Write(RecordWriter writer, T value) => writer.Number(System.Runtime.CompilerServices.Unsafe.As<T, int>(ref value));

    public override T Read(RecordReader reader)
    {
        var number = (int)reader.Number();
        return System.Runtime.CompilerServices.Unsafe.As<int, T>(ref number);
    }
}

internal sealed class NullableCodec<T>(Codec<T> inner) : Codec<T?>
    where T : struct
{
    public override void Write(RecordWriter writer, T? value)
    {
        writer.Number(value is null ? 0 : 1);
        if (value is { } some) inner.Write(writer, some);
    }

    public override T? Read(RecordReader reader) => reader.Number() == 0 ? null : inner.Read(reader);
}

/// <summary>Any list; it comes back as an array, or as what <paramref name="from"/> makes of one.</summary>
internal sealed class ListCodec<TList, T>(Codec<T> item, Func<T[], TList> from) : Codec<TList>
    where TList : IEnumerable<T>
{
    public override void Write(RecordWriter writer, TList value)
    {
        // Nearly all lists are arrays and lists, and most are empty: millions of enumerators are saved.
        if (value is IReadOnlyList<T> list)
        {
            var count = list.Count;
            writer.Number(count);
            for (var i = 0; i < count; i++) item.Write(writer, list[i]);
            return;
        }

        writer.Number(value.Count());
        foreach (var entry in value) item.Write(writer, entry);
    }

    public override TList Read(RecordReader reader)
    {
        var items = new T[reader.Count()];
        for (var i = 0; i < items.Length; i++) items[i] = item.Read(reader);
        return from(items);
    }
}

/// <summary>A class that has several shapes: a number for the shape, then the shape.</summary>
internal sealed class UnionCodec<T>(Func<(Type Type, ShapeCodec<T> Codec)[]> shapes) : Codec<T>
    where T : class
{
    private readonly Lazy<(Type Type, ShapeCodec<T> Codec)[]> _shapes = new(shapes);

    public override void Write(RecordWriter writer, T value)
    {
        var shapes = _shapes.Value;
        for (var i = 0; i < shapes.Length; i++)
        {
            if (value?.GetType() != shapes[i].Type) continue;
            writer.Number(i + 1);
            shapes[i].Codec.Write(writer, value);
            return;
        }

        writer.Number(value is null ? 0 : throw new NotSupportedException($"{value.GetType()} is no shape of {typeof(T)}."));
    }

    public override T Read(RecordReader reader)
    {
        var shape = (int)reader.Number();
        return shape == 0 ? null! : _shapes.Value[shape - 1].Codec.Read(reader);
    }
}

/// <summary>One shape of a class, seen as the class; bound once, before its first use.</summary>
internal abstract class ShapeCodec<T> : Codec<T>
{
    public abstract void Bind(CodecSet codecs);
}

internal sealed class ShapeCodec<T, TShape> : ShapeCodec<T>
    where T : class
    where TShape : class, T
{
    private Codec<TShape> _inner = null!;

    public override void Bind(CodecSet codecs) => _inner = codecs.For<TShape>();

    public override void Write(RecordWriter writer, T value) => _inner.Write(writer, (TShape)value);

    public override T Read(RecordReader reader) => _inner.Read(reader);
}
