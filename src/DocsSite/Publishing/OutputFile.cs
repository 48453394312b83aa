namespace DocsSite.Publishing;

/// <summary>One file of the published site; its bytes are made when somebody asks, so that preview renders one page and build all.</summary>
/// <param name="Path">Relative to the output folder, <c>/</c> as separator, no leading slash, e.g. <c>errors/index.html</c>.</param>
/// <param name="Content">Makes the bytes: pure, thread-safe, the same bytes at every call.</param>
public sealed record OutputFile(string Path, Func<ReadOnlyMemory<byte>> Content);
