using DocsSite.Diagnostics;

namespace DocsSite.Normalizing;

public static class NormalizingRules
{
    public static readonly RuleDescriptor IncludeMissing = new("DS4001", "include-missing", Severity.Error)
    {
        Summary = "The file named by an include does not exist in the content root.",
        Why = "The text that the writer meant to reuse, often a legal notice or a warning, is missing from the page.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\n[!INCLUDE [Notice](../includes/no-such-file.md)]\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nThe notice itself.\n",
    };

    public static readonly RuleDescriptor IncludeCycle = new("DS4002", "include-cycle", Severity.Error)
    {
        Summary = "An include includes itself, directly or through others.",
        Why = "It can't be expanded; the inner use is left out.",
        ExamplePath = "includes/loop.md",
    };

    public static readonly RuleDescriptor IncludeLimit = new("DS4003", "include-limit", Severity.Error)
    {
        Summary = "The includes of one page are nested deeper than 16, more than 1,000, or larger than 4 MiB together.",
        Why = "A few nested includes can multiply into a page that no reader and no machine can hold.",
    };

    public static readonly RuleDescriptor IncludeCase = new("DS4004", "include-case-mismatch", Severity.Warning)
    {
        Summary = "The path of an include differs from the file's name only by upper and lower case.",
        Why = "It works on some machines and fails on others.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\n[!INCLUDE [wait](_Wait.md)]\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\n[!INCLUDE [wait](_wait.md)]\n",
        ExampleFiles = new Dictionary<string, string> { ["product/_wait.md"] = "Wait for an hour.\n" },
        Fix = FixSafety.Safe,
    };

    public static readonly RuleDescriptor UnknownVariable = new("DS4005", "unknown-variable", Severity.Error)
    {
        Summary = "A variable is used that the settings do not define.",
        Why = "Readers would see the braces instead of the text.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nAsk {{ no_such_team }} for help.\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nAsk the service desk for help.\n",
    };

    public static readonly RuleDescriptor VariableWithoutValue = new("DS4006", "variable-without-value", Severity.Error)
    {
        Summary = "A variable is used that is declared, but has no value.",
        Why = "Readers would see the braces instead of the text. An import declares the variables whose text the old platform kept to itself.",
        BadExample = "---\ntitle: Sign-in fails\nvariables:\n  support_team:\n---\n\n# Sign-in fails\n\nAsk {{ support_team }} for help.\n",
        GoodExample = "---\ntitle: Sign-in fails\nvariables:\n  support_team: the service desk\n---\n\n# Sign-in fails\n\nAsk {{ support_team }} for help.\n",
    };
}
