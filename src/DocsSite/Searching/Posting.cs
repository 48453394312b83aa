namespace DocsSite.Searching;

/// <summary>A term in a document.</summary>
/// <param name="Document">Number of the document.</param>
/// <param name="Level">How much the document is about the term, 1 to 15.</param>
/// <param name="Neighbours">Hashes (<see cref="TermHash"/>) of the words beside it, ascending; each pair of words is kept
/// once, with its rarer word.</param>
internal readonly record struct Posting(int Document, byte Level, ReadOnlyMemory<byte> Neighbours);

/// <summary>A term and where it occurs.</summary>
/// <param name="Frequency">Number of documents that hold the term; more than there are postings when the list is capped.</param>
/// <param name="InMessages">Number of documents that hold the term in the title or a message.</param>
internal sealed record TermEntry(string Term, int Frequency, int InMessages, IReadOnlyList<Posting> Postings);
