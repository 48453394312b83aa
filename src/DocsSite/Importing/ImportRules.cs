using DocsSite.Diagnostics;

namespace DocsSite.Importing;

/// <summary>What can be wrong with the material of an import.</summary>
public static class ImportRules
{
    public static readonly RuleDescriptor Binary = new("DS9401", "import-not-text", Severity.Error)
    {
        Summary = "A file that should be an article is no text.",
        Why = "An article made of bytes that nobody can read would be published as noise.",
    };

    public static readonly RuleDescriptor WrongPlatform = new("DS9402", "import-wrong-platform", Severity.Error)
    {
        Summary = "The material is not of the platform that `--from` names, or of none that is known.",
        Why = "The importer of another platform would keep its debris and miss its structure.",
    };

    public static readonly RuleDescriptor UnsafeArchive = new("DS9403", "import-unsafe-archive", Severity.Error)
    {
        Summary = "An archive has entries that lead out of its folder, or unpacks to far more than it seems.",
        Why = "Such an archive is made to write over other files or to fill the disk; nothing of it is used.",
    };

    public static readonly RuleDescriptor LeftOut = new("DS9404", "import-entry-left-out", Severity.Warning)
    {
        Summary = "A link, a doubled name or an encrypted entry of an archive was left out.",
        Why = "A link can lead anywhere on the machine, and of two entries with one name only one can be kept.",
    };

    public static readonly RuleDescriptor TooLarge = new("DS9405", "import-too-large", Severity.Error)
    {
        Summary = "A page is larger than the import reads.",
        Why = "No reader gets through such a page, and reading it would take the machine's memory.",
    };

    public static readonly RuleDescriptor TooDeep = new("DS9406", "import-too-deep", Severity.Error)
    {
        Summary = "The HTML of a page is nested deeper than any real page.",
        Why = "Reading it takes more than linear time; it is broken or made to do harm.",
    };

    public static readonly RuleDescriptor Exists = new("DS9407", "import-target-exists", Severity.Error)
    {
        Summary = "A file of the target folder differs from what the import would write there.",
        Why = "Somebody may have worked on it since; nothing is overwritten unless you say so.",
    };

    public static readonly RuleDescriptor NothingFound = new("DS9408", "import-nothing-found", Severity.Error)
    {
        Summary = "There is no article in the material.",
        Why = "An import that brings nothing is most likely pointed at the wrong place.",
    };

    public static readonly RuleDescriptor SameTarget = new("DS9409", "import-same-target", Severity.Warning)
    {
        Summary = "Two articles would become one file; the second got a number.",
        Why = "Only one of them could be published at that address.",
    };

    public static readonly RuleDescriptor UnsafeTarget = new("DS9410", "import-unsafe-target", Severity.Error)
    {
        Summary = "A part of the target's path is a symbolic link or a file where a folder should be.",
        Why = "Writing through it would put files where nobody expects them.",
    };

    public static readonly RuleDescriptor RedirectLeftOut = new("DS9412", "import-redirect-left-out", Severity.Warning)
    {
        Summary = "Redirects of the old site lead to no imported article and were left out.",
        Why = "An old address only lives on in the article that it leads to.",
    };

    public static readonly RuleDescriptor Empty = new("DS9411", "import-empty-article", Severity.Warning)
    {
        Summary = "A file has no text that could become an article.",
        Why = "It was left out, so that no empty page is published.",
    };
}
