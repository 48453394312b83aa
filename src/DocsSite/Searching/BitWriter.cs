using System.Numerics;

namespace DocsSite.Searching;

/// <summary>Writes bits, the highest of each byte first. Codes: fixed width, Elias gamma, Rice.</summary>
public sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _used = 8;

    public byte[] ToArray() => [.. _bytes];

    /// <summary>The lowest <paramref name="width"/> bits of a value, 0 to 32.</summary>
    public void Fixed(uint value, int width)
    {
        while (width > 0)
        {
            if (_used == 8)
            {
                _bytes.Add(0);
                _used = 0;
            }
            var taken = Math.Min(width, 8 - _used);
            width -= taken;
            var bits = value >> width & ((1u << taken) - 1);
            _bytes[^1] |= (byte)(bits << (8 - _used - taken));
            _used += taken;
        }
    }

    /// <summary>A value from 1 on; short for small ones.</summary>
    public void Gamma(uint value)
    {
        var width = BitOperations.Log2(value);
        Fixed(0, width);
        Fixed(value, width + 1);
    }

    /// <summary>A value from 0 on, best when values are about 2^<paramref name="shift"/>; large quotients escape to gamma.</summary>
    public void Rice(uint value, int shift)
    {
        var quotient = value >> shift;
        if (quotient < RiceEscape)
        {
            Fixed((1u << (int)quotient) - 1 << 1, (int)quotient + 1);
        }
        else
        {
            Fixed((1u << RiceEscape) - 1, RiceEscape);
            Gamma(quotient - RiceEscape + 1);
        }
        Fixed(value & ((1u << shift) - 1), shift);
    }

    /// <summary>Bits that <see cref="Gamma"/> takes.</summary>
    internal static int GammaLength(uint value) => (2 * BitOperations.Log2(value)) + 1;

    /// <summary>Bits that <see cref="Rice"/> takes.</summary>
    internal static int RiceLength(uint value, int shift)
    {
        var quotient = value >> shift;
        return shift + (quotient < RiceEscape ? (int)quotient + 1 : RiceEscape + GammaLength(quotient - RiceEscape + 1));
    }

    internal const int RiceEscape = 16;
}
