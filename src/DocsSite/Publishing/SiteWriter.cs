namespace DocsSite.Publishing;

/// <summary>How a publish changed the output folder.</summary>
public sealed record PublishResult(int Written, int Unchanged, int Removed, long Bytes);
