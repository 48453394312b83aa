using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocsSite.Publishing;

/// <summary>JSON files for other programs: UTF-8, letters of all scripts as they are, one final line feed.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static OutputFile File(string path, Action<Utf8JsonWriter> write) => new(path, () =>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    });
}
