namespace DocsSite.Importing;

/// <summary>What became of one file of a finished import.</summary>
/// <param name="Source">Path of the foreign file.</param>
/// <param name="Target">Path in the target folder.</param>
/// <param name="Notes">In the order of the foreign file's lines.</param>
public sealed record FileReport(string Source, string Target, IReadOnlyList<ImportNote> Notes)
{
    /// <summary>For every line of the target the line of the foreign file that it came from; 0 when the import made it.</summary>
    public IReadOnlyList<int> SourceLines { get; init; } = [];

    public static FileReport Of(Draft draft, string target, IEnumerable<int> sourceLines) =>
        new FileReport(draft.Source, target, []) { SourceLines = [.. sourceLines] }.With(draft.Notes);

    public FileReport With(IEnumerable<ImportNote> notes) => this with { Notes = [.. Notes.Concat(notes).OrderBy(note => note.Line)] };
}
