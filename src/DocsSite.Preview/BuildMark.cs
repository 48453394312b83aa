using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocsSite.Publishing;

namespace DocsSite.Preview;

/// <summary>
/// Lets a page in the browser tell whether it is out of date: every HTML response names the build it is from and a fingerprint of
/// its own bytes in <c>Server-Timing</c>, the one header that a script can read of the page that it runs in.
/// </summary>
internal static partial class BuildMark
{
    public static string Of(PreviewSession session, PreviewState state) => $"{session.Id}-{state.Build.Number}";

    public static string Header(string build, OutputFile file, ReadOnlyMemory<byte> content) =>
        file.Path.EndsWith(".html", StringComparison.Ordinal) ? $"build;desc=\"{build}\", page;desc=\"{Fingerprint(content)}\"" : "";

    /// <summary>Of the page without the hashes in its stylesheets' names: those are swapped in place.</summary>
    private static string Fingerprint(ReadOnlyMemory<byte> html)
    {
        var text = StylesheetHash().Replace(Encoding.UTF8.GetString(html.Span), "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    [GeneratedRegex("""(?<=\.)[0-9a-f]{6,64}\.(?=css\b)""", RegexOptions.CultureInvariant)]
    private static partial Regex StylesheetHash();
}
