using System.Reflection;
using System.Runtime.CompilerServices;
using DocsSite.Articles;

namespace DocsSite.Building.Caching;

/// <summary>One stored member of a class.</summary>
internal abstract class Member<T>
{
    public abstract void Write(RecordWriter writer, T owner);

    public abstract void Read(RecordReader reader, T owner);
}

/// <summary>A member that is a property; bound once, before its first use.</summary>
internal interface IPropertyMember
{
    void Bind(PropertyInfo property, CodecSet codecs);
}

internal sealed class PropertyMember<T, TValue> : Member<T>, IPropertyMember
{
    private Codec<TValue> _codec = null!;
    private Func<T, TValue> _get = null!;
    private Action<T, TValue> _set = null!;

    public void Bind(PropertyInfo property, CodecSet codecs)
    {
        _codec = codecs.For<TValue>();
        _get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
        _set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();
    }

    public override void Write(RecordWriter writer, T owner) => _codec.Write(writer, _get(owner));

    public override void Read(RecordReader reader, T owner) => _set(owner, _codec.Read(reader));
}

/// <summary>A text that is made again when it is asked for.</summary>
internal sealed class TextMember<T>(FieldInfo field) : Member<T>
{
    public override void Write(RecordWriter writer, T owner) => writer.Text((LazyText)field.GetValue(owner)!);

    public override void Read(RecordReader reader, T owner) => field.SetValue(owner, reader.Text());
}

/// <summary>A text that lies in the file where it was at hand.</summary>
internal sealed class KeptTextMember<T>(FieldInfo field) : Member<T>
{
    public override void Write(RecordWriter writer, T owner) => writer.KeptText((LazyText)field.GetValue(owner)!);

    public override void Read(RecordReader reader, T owner) => field.SetValue(owner, reader.KeptText());
}

/// <summary>A record class: a mark for null, then its members. They are made at the first use, since a record may hold records of its own kind.</summary>
internal sealed class RecordCodec<T>(Func<Member<T>[]> members) : Codec<T>
    where T : class
{
    private readonly Lazy<Member<T>[]> _members = new(members);

    public override void Write(RecordWriter writer, T value)
    {
        writer.Number(value is null ? 0 : 1);
        if (value is null) return;
        foreach (var member in _members.Value) member.Write(writer, value);
    }

    public override T Read(RecordReader reader)
    {
        if (reader.Number() == 0) return null!;
        var value = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        foreach (var member in _members.Value) member.Read(reader, value);
        return value;
    }
}

/// <summary>One stored member of a struct.</summary>
internal abstract class StructMember<T>
    where T : struct
{
    public abstract void Write(RecordWriter writer, ref T owner);

    public abstract void Read(RecordReader reader, ref T owner);
}

internal sealed class StructMember<T, TValue> : StructMember<T>, IPropertyMember
    where T : struct
{
    private Codec<TValue> _codec = null!;
    private Getter _get = null!;
    private Setter _set = null!;

    private delegate TValue Getter(ref T owner);

    private delegate void Setter(ref T owner, TValue value);

    public void Bind(PropertyInfo property, CodecSet codecs)
    {
        _codec = codecs.For<TValue>();
        _get = property.GetMethod!.CreateDelegate<Getter>();
        _set = property.SetMethod!.CreateDelegate<Setter>();
    }

    public override void Write(RecordWriter writer, ref T owner) => _codec.Write(writer, _get(ref owner));

    public override void Read(RecordReader reader, ref T owner) => _set(ref owner, _codec.Read(reader));
}

internal sealed class StructCodec<T>(StructMember<T>[] members) : Codec<T>
    where T : struct
{
    public override void Write(RecordWriter writer, T value)
    {
        foreach (var member in members) member.Write(writer, ref value);
    }

    public override T Read(RecordReader reader)
    {
        T value = default;
        foreach (var member in members) member.Read(reader, ref value);
        return value;
    }
}
