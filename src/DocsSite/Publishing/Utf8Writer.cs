using System.Buffers;
using System.Text;

namespace DocsSite.Publishing;

/// <summary>Collects the text of a page in a borrowed buffer and hands it out as UTF-8: thousands of pages are made without a string of each.</summary>
internal sealed class Utf8Writer : TextWriter
{
    private char[] _text = ArrayPool<char>.Shared.Rent(1 << 15);
    private int _length;

    public Utf8Writer()
        : base(System.Globalization.CultureInfo.InvariantCulture) => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_length == _text.Length) Grow(1);
        _text[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _text.Length - _length) Grow(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <summary>Everything written so far.</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes(_text, 0, _length);

    protected override void Dispose(bool disposing)
    {
        if (_text.Length > 0) ArrayPool<char>.Shared.Return(_text);
        _text = [];
        base.Dispose(disposing);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _text.Length, _length + count));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
