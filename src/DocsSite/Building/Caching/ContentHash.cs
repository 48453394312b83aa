using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DocsSite.Building.Caching;

/// <summary>The first 128 bits of SHA-256: two contents with the same hash are the same content.</summary>
internal readonly record struct ContentHash(ulong High, ulong Low)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new ContentHash(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    /// <summary>Of several texts; <c>ab, c</c> and <c>a, bc</c> differ.</summary>
    public static ContentHash OfTexts(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var text in texts)
        {
            var bytes = MemoryMarshal.AsBytes(text.AsSpan());
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(result);
        return new ContentHash(BinaryPrimitives.ReadUInt64BigEndian(result), BinaryPrimitives.ReadUInt64BigEndian(result[8..]));
    }

    public override string ToString() => $"{High:x16}{Low:x16}";
}
