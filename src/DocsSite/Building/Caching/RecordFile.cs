using System.Buffers.Binary;
using DocsSite.Articles;

namespace DocsSite.Building.Caching;

/// <summary>
/// Records as one file: "DSC1", checksum of the program and the rest, length of the strings, their number, the strings, the records. Pure.
/// </summary>
internal static class RecordFile
{
    private const int HeaderLength = 16;

    /// <summary>What another version of the program wrote means something else: its checksum is wrong.</summary>
    private static readonly uint Program = BitConverter.ToUInt32(typeof(RecordFile).Assembly.ManifestModule.ModuleVersionId.ToByteArray());

    private static ReadOnlySpan<byte> Magic => "DSC1"u8;

    /// <summary>How values of a type are written that mention no words of the vocabulary, as findings and notes do not.</summary>
    public static Codec<T> Codec<T>() => new CodecSet(Vocabulary.Empty).For<T>();

    public static byte[] Write<T>(T value)
    {
        var writer = new RecordWriter();
        Codec<T>().Write(writer, value);
        return Pack(writer);
    }

    /// <summary>Null when the bytes are damaged.</summary>
    public static T? Read<T>(byte[] file)
        where T : class => Unpack(file) is var (records, strings) ? Codec<T>().Read(new RecordReader(records, strings)) : null;

    public static byte[] Pack(RecordWriter writer)
    {
        var file = new byte[HeaderLength + writer.Strings.Length + writer.Records.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), writer.Strings.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), writer.StringCount);
        writer.Strings.CopyTo(file.AsSpan(HeaderLength));
        writer.Records.CopyTo(file.AsSpan(HeaderLength + writer.Strings.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), Checksum.Of(file.AsSpan(8), Program));
        return file;
    }

    /// <summary>The records and their strings; null when this is not what <see cref="Pack"/> made.</summary>
    public static (ReadOnlyMemory<byte> Records, RecordStrings Strings)? Unpack(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        if (span.Length < HeaderLength || !span.StartsWith(Magic)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(span[4..]) != Checksum.Of(span[8..], Program)) return null;
        var strings = BinaryPrimitives.ReadInt32LittleEndian(span[8..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(span[12..]);
        return (file[(HeaderLength + strings)..], new RecordStrings(file.Slice(HeaderLength, strings), count));
    }
}
