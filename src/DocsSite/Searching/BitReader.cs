namespace DocsSite.Searching;

/// <summary>Reads what <see cref="BitWriter"/> wrote. Reading past the end is an <see cref="InvalidDataException"/>.</summary>
public sealed class BitReader(ReadOnlyMemory<byte> bytes)
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;
    private int _position;

    public uint Fixed(int width)
    {
        if (_position + width > _bytes.Length * 8L)
            throw new InvalidDataException("The search index file ends too early.");
        var span = _bytes.Span;
        uint value = 0;
        for (; width > 0; width--, _position++)
            value = value << 1 | (uint)(span[_position >> 3] >> (7 - (_position & 7)) & 1);
        return value;
    }

    public uint Gamma()
    {
        var width = 0;
        while (Fixed(1) == 0)
        {
            if (++width > 31)
                throw new InvalidDataException("The search index file is damaged.");
        }
        return 1u << width | Fixed(width);
    }

    public uint Rice(int shift)
    {
        uint quotient = 0;
        while (quotient < BitWriter.RiceEscape && Fixed(1) == 1)
            quotient++;
        if (quotient == BitWriter.RiceEscape)
            quotient += Gamma() - 1;
        return quotient << shift | Fixed(shift);
    }
}
