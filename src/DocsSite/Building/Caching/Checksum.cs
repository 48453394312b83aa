using System.Numerics;
using System.Runtime.InteropServices;

namespace DocsSite.Building.Caching;

/// <summary>CRC-32C: finds damage, not forgery.</summary>
internal static class Checksum
{
    /// <param name="bytes">What is summed up.</param>
    /// <param name="start">Another start gives another sum.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint start)
    {
        var crc = start;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) crc = BitOperations.Crc32C(crc, word);
        foreach (var value in bytes[(words.Length * sizeof(ulong))..]) crc = BitOperations.Crc32C(crc, value);
        return crc;
    }
}

/// <summary>A cache file does not hold what was written: it is thrown away and everything is made anew.</summary>
public sealed class CacheDamagedException(string message) : Exception(message);
