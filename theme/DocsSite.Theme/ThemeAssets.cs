using DocsSite.Rendering;

namespace DocsSite.Theme;

/// <summary>The files of <c>wwwroot/</c>, embedded in the assembly.</summary>
internal static class ThemeAssets
{
    private const string Prefix = "wwwroot/";

    /// <summary>In ordinal order of their names.</summary>
    public static IReadOnlyList<ThemeAsset> Load() =>
        [.. typeof(ThemeAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ThemeAsset(name[Prefix.Length..], ContentOf(name)))];

    private static ReadOnlyMemory<byte> ContentOf(string name)
    {
        var content = EmbeddedFile.Read(name);
        return name.EndsWith(".js", StringComparison.Ordinal) ? ScriptText.Shortened(content) : content;
    }
}
