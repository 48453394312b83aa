using DocsSite.Diagnostics;

namespace DocsSite.Loading.Tocs;

/// <summary>What can be wrong with tables of contents.</summary>
public static class TocRules
{
    private const string File = "product/toc.yml";

    public static readonly RuleDescriptor Malformed = new("DS9023", "toc-malformed", Severity.Error)
    {
        Summary = "A table of contents, or an entry in it, is not what it has to be: a list of entries with `name` and `href` or `items`.",
        Why = "The entries that can't be read are missing from the navigation.",
        ExamplePath = File,
        BadExample = "- name: Start\n  href: https://example.org/\n- just text\n",
        GoodExample = "- name: Start\n  href: https://example.org/\n",
    };

    public static readonly RuleDescriptor TargetMissing = new("DS9024", "toc-target-missing", Severity.Error)
    {
        Summary = "An entry of a table of contents or breadcrumb names a file or page that does not exist.",
        Why = "Readers would meet a dead entry in the menu; it is left out.",
        ExamplePath = File,
        BadExample = "- name: Setup\n  href: no-such-page.md\n",
        GoodExample = "- name: Setup\n  href: https://example.org/\n",
    };

    public static readonly RuleDescriptor CaseMismatch = new("DS9025", "toc-case-mismatch", Severity.Warning)
    {
        Summary = "An entry of a table of contents differs from the file's name only by upper and lower case.",
        Why = "It works on some machines and breaks on others.",
        ExamplePath = File,
        BadExample = "- name: Setup\n  href: Setup.md\n",
        GoodExample = "- name: Setup\n  href: setup.md\n",
        ExampleFiles = new Dictionary<string, string> { ["product/setup.md"] = "---\ntitle: Setup\ndescription: How to set it up.\n---\n\n# Setup\n\nStart it.\n" },
        Fix = FixSafety.Safe,
    };

    public static readonly RuleDescriptor Loop = new("DS9026", "toc-loop", Severity.Error)
    {
        Summary = "Tables of contents contain each other.",
        Why = "The menu would never end; the second mention is left out.",
        ExamplePath = File,
        BadExample = "- name: Again\n  href: toc.yml\n",
        GoodExample = "- name: Elsewhere\n  href: https://example.org/\n",
    };

    public static readonly RuleDescriptor EmptyEntry = new("DS9027", "toc-empty-entry", Severity.Suggestion)
    {
        Summary = "An entry of a table of contents has neither a target nor entries below it.",
        Why = "It promises something that is not there; it is left out.",
        ExamplePath = File,
        BadExample = "- name: Setup\n",
        GoodExample = "- name: Setup\n  href: https://example.org/\n",
    };

    public static readonly RuleDescriptor Orphan = new("DS9028", "article-in-no-toc", Severity.Suggestion)
    {
        Summary = "An article is in no table of contents, though its folder or a folder above has one.",
        Why = "Readers find it by search only; the menu beside it does not show where it belongs.",
    };

    public static readonly RuleDescriptor MovedTarget = new("DS9029", "toc-target-moved", Severity.Warning)
    {
        Summary = "An entry of a table of contents names an article that a redirect has moved.",
        Why = "The menu follows the redirect, but the entry may belong elsewhere now.",
        ExamplePath = File,
    };
}
