namespace DocsSite.Diagnostics;

/// <summary>Gives reporters the text around a finding.</summary>
public interface ISourceLookup
{
    /// <summary>The file as it was checked, or null when it can't be shown.</summary>
    SourceText? Find(string path);
}
