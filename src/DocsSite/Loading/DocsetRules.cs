using DocsSite.Diagnostics;

namespace DocsSite.Loading;

/// <summary>What can be wrong with the docsets of a Learn repository.</summary>
public static class DocsetRules
{
    public static readonly RuleDescriptor NoContent = new("DS9020", "docfx-without-content", Severity.Suggestion)
    {
        Summary = "A docfx.json has metadata or build settings and no `build.content`.",
        Why = "It publishes nothing and its metadata reaches no article.",
        ExamplePath = "product/docfx.json",
        BadExample = """{ "fileMetadata": { "author": { "**/*.md": "me" } } }""",
        GoodExample = "{}",
    };

    public static readonly RuleDescriptor NotPublished = new("DS9021", "docset-not-published", Severity.Suggestion)
    {
        Summary = "The repository's publish configuration does not list a docset.",
        Why = "Nothing should be missing from a site without a word.",
        ExamplePath = "product/docfx.json",
    };

    public static readonly RuleDescriptor Missing = new("DS9022", "docset-missing", Severity.Error)
    {
        Summary = "The repository's publish configuration lists a docset that does not exist.",
        Why = "All its articles are missing from the site.",
        ExamplePath = ".openpublishing.publish.config.json",
        BadExample = """{ "docsets_to_publish": [{ "docset_name": "crm", "build_source_folder": "no-such-folder" }] }""",
        GoodExample = """{ "docsets_to_publish": [] }""",
    };
}
