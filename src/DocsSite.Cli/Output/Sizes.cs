namespace DocsSite.Cli.Output;

/// <summary>Numbers of bytes for people.</summary>
internal static class Sizes
{
    /// <summary><c>512 bytes</c>, <c>12.3 KB</c>, <c>4.5 MB</c> (powers of 1,024).</summary>
    public static string Text(long bytes) => bytes switch
    {
        < 1024 => FormattableString.Invariant($"{bytes} bytes"),
        < 1024 * 1024 => FormattableString.Invariant($"{bytes / 1024.0:N1} KB"),
        _ => FormattableString.Invariant($"{bytes / (1024.0 * 1024):N1} MB"),
    };
}
