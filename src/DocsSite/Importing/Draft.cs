using System.Collections.Immutable;

namespace DocsSite.Importing;

/// <summary>A line of an article on its way in.</summary>
/// <param name="Text">Markdown, without a line end.</param>
/// <param name="Source">1-based line of the foreign file that it came from; 0 when the import made it.</param>
public readonly record struct DraftLine(string Text, int Source)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

public enum NoteKind
{
    /// <summary>Said in another form; nothing is missing.</summary>
    Changed,
    /// <summary>Left out; <see cref="ImportNote.Text"/> is what is gone.</summary>
    Dropped,
    /// <summary>A guess that a person must confirm, or a fact that a person must add.</summary>
    Check,
}

/// <summary>One thing that the import did or could not know.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Line">1-based line of the foreign file; 0 for the article as a whole.</param>
/// <param name="What">One phrase: what was done, or what to look at.</param>
/// <param name="Text">The foreign text that it is about; complete when it was dropped.</param>
public sealed record ImportNote(NoteKind Kind, int Line, string What, string Text)
{
    /// <summary>How sure the import is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>
/// An article between its foreign form and ours: metadata and Markdown lines that remember where they came from, and the notes about
/// what happened on the way. Immutable: every pass makes a new one.
/// </summary>
public sealed record Draft
{
    /// <summary>Path of the foreign file in its folder.</summary>
    public required string Source { get; init; }

    public DraftMetadata Metadata { get; init; } = DraftMetadata.Empty;

    public required ImmutableArray<DraftLine> Lines { get; init; }

    public ImmutableArray<ImportNote> Notes { get; init; } = [];

    /// <summary>Addresses (paths from the root of the old site) at which readers found the article so far.</summary>
    public ImmutableArray<string> OldAddresses { get; init; } = [];

    /// <summary>The hand-off to support that was found in the text; becomes an include.</summary>
    public ImmutableArray<DraftLine> HandOff { get; init; } = [];

    /// <summary>Pictures that were embedded in the page: path in the foreign folder → bytes.</summary>
    public ImmutableDictionary<string, byte[]> Embedded { get; init; } = ImmutableDictionary<string, byte[]>.Empty;

    /// <summary>The text as lines, every line from its own number on.</summary>
    public static ImmutableArray<DraftLine> LinesOf(string text, int firstLine = 1)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return [.. lines.Select((line, index) => new DraftLine(line, firstLine + index))];
    }

    public Draft WithNote(NoteKind kind, int line, string what, string text, double confidence = 1) =>
        this with { Notes = Notes.Add(new ImportNote(kind, line, what, text) { Confidence = confidence }) };

    public Draft WithMetadata(string key, string yaml) => this with { Metadata = Metadata.With(key, yaml) };
}
