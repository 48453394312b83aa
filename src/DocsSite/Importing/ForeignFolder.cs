using System.Text;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Loading;

namespace DocsSite.Importing;

/// <summary>The material of an import: a folder, an archive or one file, read-only and through limits.</summary>
/// <param name="Files">The files.</param>
/// <param name="IsSingleFile">One file was named, not a folder.</param>
public sealed record ForeignFolder(IInputFolder Files, bool IsSingleFile)
{
    /// <summary>Largest page that is read; pictures may be larger.</summary>
    public const int MaxPageBytes = 8 * 1024 * 1024;

    public const int MaxMediaBytes = 64 * 1024 * 1024;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly Dictionary<string, (SourceText? Text, IReadOnlyList<Diagnostic> Diagnostics)> _texts = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Paths => Files.Paths;

    /// <summary>Every file by its path in lower case, as the old platforms find it.</summary>
    public Dictionary<string, string> ByFoldedPath { get; } =
        Files.Paths.GroupBy(path => path, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> WithExtension(params string[] extensions) =>
        Paths.Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));

    public bool Has(string path) => ByFoldedPath.ContainsKey(path);

    /// <summary>The text of a file, or null with a finding that says why there is none.</summary>
    public (SourceText? Text, IReadOnlyList<Diagnostic> Diagnostics) Read(string path)
    {
        if (_texts.TryGetValue(path, out var known)) return known;
        return _texts[path] = ReadFresh(path);
    }

    /// <summary>The text of a file, or an empty one.</summary>
    public string TextOf(string path) => ByFoldedPath.TryGetValue(path, out var real) && Read(real).Text is { } text ? text.Text : "";

    public DataMap? Yaml(string path) => ByFoldedPath.TryGetValue(path, out var real) && Read(real).Text is { } text ? YamlReader.Read(text).Root as DataMap : null;

    private (SourceText?, IReadOnlyList<Diagnostic>) ReadFresh(string path)
    {
        byte[] bytes;
        try
        {
            bytes = Files.ReadHead(path, MaxPageBytes + 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, [LoadingRules.Unreadable.At(SourceSpan.FileStart(path), "the file can't be read: " + exception.Message, "Check that it exists and its permissions.")]);
        }

        if (bytes.Length > MaxPageBytes)
        {
            return (null, [ImportRules.TooLarge.At(
                SourceSpan.FileStart(path), $"the page is larger than {MaxPageBytes / 1024 / 1024} MiB", "Export it again without embedded media, or split it.")]);
        }

        return Decode(path, bytes) is { } text
            ? (text, [])
            : (null, [ImportRules.Binary.At(SourceSpan.FileStart(path), "the file is binary, not text", "Export the article as HTML, Markdown or text and import that.")]);
    }

    /// <summary>UTF-8, UTF-16 with its mark, or else Windows-1252, the one other encoding in wide use; null for binary data.</summary>
    private static SourceText? Decode(string path, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((byte[])[0xFF, 0xFE])) return new SourceText(path, Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2));
        if (bytes.AsSpan().StartsWith((byte[])[0xFE, 0xFF])) return new SourceText(path, Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2));
        var controls = bytes.Count(value => value < 0x20 && value is not (9 or 10 or 12 or 13 or 27));
        if (Array.IndexOf(bytes, (byte)0) >= 0 || controls * 100 > bytes.Length) return null;
        var (text, findings) = SourceFileReader.Decode(path, bytes);
        return findings.Count == 0 ? text : new SourceText(path, Windows1252.GetString(bytes));
    }
}
