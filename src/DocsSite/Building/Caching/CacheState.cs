using DocsSite.Articles;
using DocsSite.Diagnostics;

namespace DocsSite.Building.Caching;

/// <summary>A file that an article took text from, or would have taken.</summary>
/// <param name="Hash">Null: there was no such file.</param>
internal readonly record struct ReadFile(string Path, ContentHash? Hash);

/// <summary>Everything that one article was made from, apart from what all articles share.</summary>
/// <param name="Source">The file itself.</param>
/// <param name="Folders">The metadata files of its folders.</param>
/// <param name="Links">Where its references lead, and how large its pictures are.</param>
/// <param name="Reads">Includes and snippets.</param>
internal sealed record ArticleInputs(ContentHash Source, ContentHash Folders, ContentHash Links, IReadOnlyList<ReadFile> Reads);

/// <summary>What is known of an article without its records.</summary>
/// <param name="Inputs">What it was made from; null when that could not be read, so it is made anew every time.</param>
/// <param name="Notes">What a check needs.</param>
/// <param name="Outside">Of what the rest of the site sees.</param>
/// <param name="Anchors">Of what links can point to.</param>
internal sealed record KnownArticle(ArticleInputs? Inputs, ArticleNotes Notes, ContentHash Outside, ContentHash Anchors)
{
    /// <summary>In these surroundings its rules had <see cref="Findings"/>.</summary>
    public ContentHash Surroundings { get; init; }

    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    public Block Records { get; init; }

    public Block OutsideRecords { get; init; }
}

/// <param name="Load">Reads the article's records.</param>
/// <param name="LoadOutside">Reads what the rest of the site sees.</param>
internal sealed record CacheEntry(KnownArticle Known, Func<CompiledArticle> Load, Func<Article> LoadOutside);

/// <summary>The articles of one run.</summary>
/// <param name="Environment">What all articles were made from: the program, settings, vocabulary, error registry, schemas.</param>
/// <param name="Listing">Names of all files, sizes and times of pictures: while these are the same, references lead where they led.</param>
/// <param name="Entries">By path of the article.</param>
internal sealed record CacheState(ContentHash Environment, ContentHash Listing, IReadOnlyDictionary<string, CacheEntry> Entries)
{
    public static CacheState Empty { get; } = new(default, default, new Dictionary<string, CacheEntry>());

    /// <summary>The words that the articles point to, when they are in memory.</summary>
    public Vocabulary? Vocabulary { get; init; }
}
