using DocsSite.Articles;
using DocsSite.Articles.Errors;

namespace DocsSite.Importing.Passes;

/// <summary>One step of an import: draft in, draft out, nothing else.</summary>
public delegate Draft Pass(Draft draft, PassContext context);

/// <summary>What passes know about the site that the article comes into.</summary>
/// <param name="Vocabulary">Words of the affected table, products.</param>
/// <param name="Scanner">Finds error codes.</param>
public sealed record PassContext(Vocabulary Vocabulary, ErrorCodeScanner Scanner)
{
    /// <summary>Slashed dates of this platform begin with the month.</summary>
    public bool IsMonthFirst { get; init; }

    /// <summary>The target folder has a default product.</summary>
    public bool HasProduct { get; init; }
}

/// <summary>The passes of each kind of source, in their order.</summary>
public static class PassList
{
    /// <summary>What every source needs when its text has become Markdown: from the sections on.</summary>
    private static readonly Pass[] Article =
    [
        MetadataKeys.Apply, Titles.Apply, Notes.Apply, SectionLabels.Apply, CauseMarkers.Apply, Conditions.Apply, FallBacks.Apply,
        ErrorTexts.Apply, HandOffs.Apply, AffectedDraft.Apply, Tidy.Apply,
    ];

    /// <summary>Text that was copied from a page.</summary>
    public static IReadOnlyList<Pass> Paste { get; } = [CharacterRepair.Apply, PageFurniture.Apply, Bylines.Apply, PasteStructure.Apply, StepLists.Apply, .. Article];

    /// <summary>Pages that were converted from HTML.</summary>
    public static IReadOnlyList<Pass> Html { get; } = [CharacterRepair.Apply, Spacers.Apply, PageFurniture.Apply, Bylines.Apply, FakeNumbers.Apply, .. Article];

    /// <summary>Markdown of any platform.</summary>
    public static IReadOnlyList<Pass> Markdown { get; } =
        [CharacterRepair.Apply, CodeFences.Apply, TemplateCode.Apply, RawHtml.Apply, Spacers.Apply, PageFurniture.Apply, Bylines.Apply, FakeNumbers.Apply, Glyphs.Apply, .. Article];

    /// <summary>Articles of a Learn repository: their structure is ours already and stays as it is.</summary>
    public static IReadOnlyList<Pass> Faithful { get; } = [MetadataKeys.Apply];

    /// <summary>Text that articles share.</summary>
    public static IReadOnlyList<Pass> Include { get; } = [CharacterRepair.Apply];

    public static Draft Run(this IReadOnlyList<Pass> passes, Draft draft, PassContext context) =>
        passes.Aggregate(draft, (current, pass) => pass(current, context));
}
