using System.Text;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>Bytes → text → front matter and body.</summary>
public static class SourceFileReader
{
    public const int MaxArticleBytes = 1024 * 1024;
    public const int MaxFrontMatterLength = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// An article or include. Of a file that is too large the beginning comes back, to the last whole line; one that can't be read comes
    /// back empty. The diagnostic says so.
    /// </summary>
    public static SourceFile Read(IInputFolder folder, string path)
    {
        var text = ReadText(folder, path, MaxArticleBytes);
        if (text.Diagnostics.Count > 0 && text.Source.Text.Length == 0) return new SourceFile(text.Source, null, 0, text.Diagnostics);
        var split = Split(text.Source);
        return split with { Diagnostics = [.. text.Diagnostics, .. split.Diagnostics] };
    }

    /// <summary>Any text file, decoded.</summary>
    public static (SourceText Source, IReadOnlyList<Diagnostic> Diagnostics) ReadText(IInputFolder folder, string path, int maxBytes = 16 * 1024 * 1024)
    {
        byte[] bytes;
        try
        {
            bytes = folder.Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Lost(LoadingRules.Unreadable.At(SourceSpan.FileStart(path), "the file can't be read: " + exception.Message, "Check that it exists and its permissions."));
        }

        if (bytes.Length <= maxBytes) return Decode(path, bytes);
        var tooLarge = LoadingRules.TooLarge.At(
            SourceSpan.FileStart(path), $"the file is {bytes.Length:N0} bytes long; what comes after the first {maxBytes:N0} is left out", "Split it into several articles.");
        var (source, found) = Decode(path, bytes.AsSpan(0, WholeLines(bytes, maxBytes)));
        return (source, [tooLarge, .. found]);

        (SourceText, IReadOnlyList<Diagnostic>) Lost(Diagnostic diagnostic) => (new SourceText(path, ""), [diagnostic]);
    }

    /// <summary>Length of the lines that fit into a number of bytes; of one endless line, of the letters that do.</summary>
    private static int WholeLines(byte[] bytes, int max)
    {
        var end = bytes.AsSpan(0, max).LastIndexOf((byte)'\n') + 1;
        if (end > 0) return end;
        for (end = max; end > 0 && (bytes[end] & 0xC0) == 0x80;) end--;
        return end;
    }

    /// <summary>Strict UTF-8 without its byte order mark; invalid bytes are shown as U+FFFD and reported once, at the first.</summary>
    public static (SourceText Source, IReadOnlyList<Diagnostic> Diagnostics) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return (new SourceText(path, Strict.GetString(bytes)), []);
        }
        catch (DecoderFallbackException)
        {
            var source = new SourceText(path, Encoding.UTF8.GetString(bytes));
            var at = Math.Max(0, source.Text.IndexOf('\uFFFD', StringComparison.Ordinal));
            return (source, [LoadingRules.NotUtf8.At(source.Span(at, 1), "the file is not valid UTF-8 from here on", "Save it as UTF-8.")]);
        }
    }

    private static SourceFile Split(SourceText source)
    {
        var text = source.Text;
        if (!IsFence(source.Line(1))) return new SourceFile(source, null, 0, []);
        for (var line = 2; line <= source.LineCount; line++)
        {
            if (!IsFence(source.Line(line)) && !source.Line(line).TrimEnd().SequenceEqual("...")) continue;
            var start = source.LineStart(2);
            var end = source.LineStart(line);
            var bodyStart = line < source.LineCount ? source.LineStart(line + 1) : text.Length;
            return ReadFrontMatter(source, start, end, bodyStart);
        }

        var unclosed = LoadingRules.UnclosedFrontMatter.At(
            source.Span(0, 3), "the front matter that starts here is never closed", "Write `---` on a line of its own after the last key.");
        // A lone first line is a horizontal rule in Markdown; keep everything as text so that nothing is lost.
        return new SourceFile(source, null, 0, [unclosed]);
    }

    private static SourceFile ReadFrontMatter(SourceText source, int start, int end, int bodyStart)
    {
        var document = YamlReader.Read(source, start, end - start, MaxFrontMatterLength);
        if (document.Root is null or DataNull or DataMap)
            return new SourceFile(source, document.Root as DataMap, bodyStart, document.Diagnostics);
        var finding = LoadingRules.NotAMapping.At(
            document.Root.Span, $"the front matter is a {document.Root.TypeName}, not `key: value` lines", "Write one `key: value` per line.");
        return new SourceFile(source, null, bodyStart, [.. document.Diagnostics, finding]);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual("---");
}
