using System.Security.Cryptography;
using System.Text;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>
/// The identity of a finding over time: it survives edits elsewhere in the file, because it holds no line number. SHA-256 over rule id, path,
/// the text at the place (white space collapsed; the whole line when the span is empty) and the ordinal among equals; 32 lower-case hex digits.
/// </summary>
public static class Fingerprint
{
    private const int HexDigits = 32;

    /// <summary>One fingerprint for each finding, in their order. The order must be that of the policy, because equals are numbered.</summary>
    public static IReadOnlyList<string> Compute(IEnumerable<Diagnostic> diagnostics, ISourceLookup sources)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<string>();
        // Reading the texts is the work; numbering the equals needs the order.
        var keys = diagnostics.AsParallel().AsOrdered().Select(diagnostic => $"{diagnostic.Rule.Id}\n{diagnostic.Span.Path}\n{Text(diagnostic.Span, sources)}");
        foreach (var key in keys)
        {
            var ordinal = seen[key] = seen.GetValueOrDefault(key) + 1;
            result.Add(Hash($"{key}\n{ordinal}"));
        }

        return result;
    }

    private static string Text(SourceSpan span, ISourceLookup sources)
    {
        if (sources.Find(span.Path) is not { } source) return "";
        var start = Math.Clamp(span.Start, 0, source.Text.Length);
        var text = source.Text.Substring(start, Math.Clamp(span.Length, 0, source.Text.Length - start));
        return Normalize(text) is { Length: > 0 } normalized ? normalized : Normalize(source.Line(span.Line).ToString());
    }

    private static string Normalize(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HexDigits];
}
