using DocsSite.Diagnostics;

namespace DocsSite.Data;

/// <summary>What can be wrong with a YAML text before anybody looks at its meaning.</summary>
public static class YamlRules
{
    public static readonly RuleDescriptor Syntax = new("DS1001", "yaml-syntax", Severity.Error)
    {
        Summary = "The YAML can't be read.",
        Why = "Everything below the defect is lost: title, dates and errors of the article silently fall back to defaults.",
        BadExample = "---\ntitle: \"Sign-in fails\ndescription: The quote above is never closed.\n---\n\n# Sign-in fails\n",
        GoodExample = "---\ntitle: \"Sign-in fails\"\ndescription: The quote above is closed.\n---\n\n# Sign-in fails\n",
    };

    public static readonly RuleDescriptor DuplicateKey = new("DS1002", "yaml-duplicate-key", Severity.Error)
    {
        Summary = "A key is written twice in one mapping.",
        Why = "Readers of YAML disagree on which one counts; DocsSite keeps the first and says so.",
        BadExample = "---\ntitle: Sign-in fails\ntitle: Sign-in is blocked\n---\n\n# Sign-in fails\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n",
    };

    public static readonly RuleDescriptor Unsupported = new("DS1003", "yaml-unsupported", Severity.Error)
    {
        Summary = "The YAML uses an anchor, an alias, a tag, a directive or a second document.",
        Why = "Aliases can blow a few bytes up into gigabytes and tags can name types; articles need neither.",
        BadExample = "---\ntitle: &name Sign-in fails\nsummary: *name\n---\n\n# Sign-in fails\n",
        GoodExample = "---\ntitle: Sign-in fails\nsummary: Sign-in fails\n---\n\n# Sign-in fails\n",
    };

    public static readonly RuleDescriptor Limit = new("DS1004", "yaml-limit", Severity.Error)
    {
        Summary = "The YAML is larger or nested deeper than DocsSite reads.",
        Why = "The limits (64 levels; 64 KiB for front matter) keep a hostile or broken file from stopping the build.",
    };
}
