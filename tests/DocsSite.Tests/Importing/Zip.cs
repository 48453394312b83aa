using System.IO.Compression;
using System.Text;

namespace DocsSite.Tests.Importing;

internal static class Zip
{
    /// <param name="entries">Name, content and Unix mode (0 = none).</param>
    public static MemoryStream Of(params (string Name, byte[] Content, int Mode)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, mode) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.ExternalAttributes = mode << 16;
                using var file = entry.Open();
                file.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static (string, byte[], int) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text), 0);
}
