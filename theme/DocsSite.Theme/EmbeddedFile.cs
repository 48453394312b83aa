namespace DocsSite.Theme;

internal static class EmbeddedFile
{
    /// <exception cref="InvalidOperationException">The assembly holds no such file.</exception>
    public static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The theme holds no file '{name}'.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
