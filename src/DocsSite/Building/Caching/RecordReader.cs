using System.Runtime.InteropServices;
using System.Text;
using DocsSite.Articles;

namespace DocsSite.Building.Caching;

/// <summary>The strings that records of one file refer to, each decoded at its first use. Thread-safe.</summary>
internal sealed class RecordStrings
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int[] _starts;
    private readonly string?[] _values;

    /// <param name="bytes">All strings, see <see cref="RecordWriter.Strings"/>.</param>
    /// <param name="count">How many.</param>
    public RecordStrings(ReadOnlyMemory<byte> bytes, int count)
    {
        _bytes = bytes;
        _starts = new int[count + 1];
        _values = new string?[count + 1];
        var reader = new RecordReader(bytes, this);
        for (var i = 1; i <= count; i++)
        {
            _starts[i] = reader.Position;
            reader.SkipString();
        }
    }

    public string this[int index] => _values[index] ??= new RecordReader(_bytes, this) { Position = _starts[index] }.EncodedString();
}

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
internal sealed class RecordReader(ReadOnlyMemory<byte> bytes, RecordStrings strings)
{
    private int _textCount;

    public int Position { get; set; }

    /// <summary>Makes the record's lazy texts, in the order in which they were written.</summary>
    public Lazy<IReadOnlyList<LazyText>> Texts { get; init; } = new([]);

    public long Number()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Count()
    {
        var count = Number();
        // Every item takes a byte at least: a larger number can only be damage.
        return count >= 0 && count <= bytes.Length ? (int)count : throw new CacheDamagedException("a count is damaged");
    }

    public ContentHash Hash()
    {
        var span = bytes.Span.Slice(Position, 16);
        Position += 16;
        return new ContentHash(BitConverter.ToUInt64(span), BitConverter.ToUInt64(span[8..]));
    }

    public string? String()
    {
        var index = (int)Number();
        return index == 0 ? null : strings[index];
    }

    public LazyText Text() => Number() == 0 ? LazyText.Empty : Remade();

    public LazyText KeptText()
    {
        var index = (int)Number();
        if (index == 0) return LazyText.Empty;
        var remade = Remade();
        return index < 0 ? remade : new LazyText(strings[index]);
    }

    private LazyText Remade()
    {
        var (texts, index) = (Texts, _textCount++);
        // A file that changed since it was looked at may have fewer; the next run sees that change.
        return new LazyText(() => index < texts.Value.Count ? texts.Value[index].Value : "");
    }

    public void SkipString()
    {
        var length = (int)(Unsigned() >> 1);
        Position += length;
    }

    public string EncodedString()
    {
        var header = Unsigned();
        var span = bytes.Span.Slice(Position, (int)(header >> 1));
        Position += span.Length;
        return (header & 1) == 0 ? Encoding.UTF8.GetString(span) : new string(MemoryMarshal.Cast<byte, char>(span));
    }

    private ulong Unsigned()
    {
        var span = bytes.Span;
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = span[Position++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
