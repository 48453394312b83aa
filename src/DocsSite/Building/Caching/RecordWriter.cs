using System.Buffers;
using System.Text;
using System.Text.Unicode;
using DocsSite.Articles;

namespace DocsSite.Building.Caching;

/// <summary>Writes records as bytes: numbers by seven bits, each different string once. Lazy texts are not written, only that they are there.</summary>
internal sealed class RecordWriter
{
    private readonly ByteBuffer _records = new();
    private readonly ByteBuffer _strings = new();
    private readonly List<LazyText> _texts = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public int Position => _records.Length;

    /// <summary>Forgets everything written: for the next record.</summary>
    public void Clear()
    {
        _records.Clear();
        _strings.Clear();
        _texts.Clear();
        _indexes.Clear();
    }

    public ByteBuffer Records => _records;

    /// <summary>Every string: its length in bytes, doubled, plus one when it is UTF-16; then its bytes.</summary>
    public ByteBuffer Strings => _strings;

    public int StringCount => _indexes.Count;

    /// <summary>The lazy texts met so far, in order.</summary>
    public IReadOnlyList<LazyText> Texts => _texts;

    public void Number(long value) => Number(_records, (ulong)((value << 1) ^ (value >> 63)));

    public void Hash(ContentHash hash)
    {
        BitConverter.TryWriteBytes(_records.GetSpan(16), hash.High);
        BitConverter.TryWriteBytes(_records.GetSpan(16)[8..], hash.Low);
        _records.Advance(16);
    }

    /// <summary>A string that may be null and may come again.</summary>
    public void String(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        if (!_indexes.TryGetValue(value, out var index))
        {
            index = _indexes.Count + 1;
            _indexes.Add(value, index);
            Encode(_strings, value);
        }

        Number(index);
    }

    /// <summary>A text that can be made again; whether it is empty is known without.</summary>
    public void Text(LazyText text)
    {
        Number(text.IsEmpty ? 0 : 1);
        if (!text.IsEmpty) _texts.Add(text);
    }

    /// <summary>A text that is written like a string where it is at hand, and else like one that can be made again.</summary>
    public void KeptText(LazyText text)
    {
        if (!text.IsEmpty) _texts.Add(text);
        if (text.IsEmpty || text.IsAtHand) String(text.IsEmpty ? null : text.Value);
        else Number(-1);
    }

    private static void Encode(ByteBuffer target, string value)
    {
        var count = Encoding.UTF8.GetByteCount(value);
        var buffer = ArrayPool<byte>.Shared.Rent(count);
        var status = Utf8.FromUtf16(value, buffer, out _, out var written, replaceInvalidSequences: false);
        // A lone surrogate has no UTF-8 form.
        var isUtf8 = status == OperationStatus.Done;
        Number(target, isUtf8 ? (ulong)written << 1 : ((ulong)value.Length << 2) | 1);
        if (isUtf8) target.Write(buffer.AsSpan(0, written));
        else target.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(value.AsSpan()));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static void Number(ByteBuffer target, ulong value)
    {
        var span = target.GetSpan(10);
        var at = 0;
        while (value >= 0x80)
        {
            span[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[at++] = (byte)value;
        target.Advance(at);
    }
}
