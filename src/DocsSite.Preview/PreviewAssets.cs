namespace DocsSite.Preview;

/// <summary>The script and the stylesheet of the panel, as they travel in the assembly.</summary>
internal static class PreviewAssets
{
    public static ReadOnlyMemory<byte> Read(string name)
    {
        using var stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no resource {name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
