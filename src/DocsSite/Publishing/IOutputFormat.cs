namespace DocsSite.Publishing;

/// <summary>
/// One kind of published file, found by convention in <c>Publishing/Formats</c>. Add a format by adding one file there.
/// </summary>
public interface IOutputFormat
{
    /// <summary>The files of this format for a site; making their bytes is left to whoever asks.</summary>
    IEnumerable<OutputFile> Create(PublishContext context);
}
