namespace DocsSite.Diagnostics;

/// <summary>Rules about the settings of rules and about suppression comments.</summary>
public static class PolicyRules
{
    public static readonly RuleDescriptor UnusedSuppression = new("DS9201", "unused-suppression", Severity.Warning)
    {
        Summary = "A suppression comment silences nothing.",
        Why = "The defect was mended or moved; the comment stays behind and would hide the next one.",
        BadExample = "# Sign-in fails\n\n<!-- docssite-ignore unknown-rule-in-settings: quoted from a log -->\nClean text.\n",
        GoodExample = "# Sign-in fails\n\nClean text.\n",
        Fix = FixSafety.Safe,
    };

    public static readonly RuleDescriptor MalformedSuppression = new("DS9202", "malformed-suppression", Severity.Error)
    {
        Summary = "A suppression comment names no rule, gives no reason, or has an unknown form.",
        Why = "Without a reason the next writer can't tell whether the exception still holds. Such a comment has no effect.",
        BadExample = "# Sign-in fails\n\n<!-- docssite-ignore unused-suppression -->\nText.\n",
        GoodExample = "# Sign-in fails\n\n<!-- docssite-ignore anchor-missing: the part comes with the next release -->\nSee [the fix](#the-fix).\n",
    };

    public static readonly RuleDescriptor UnknownSuppressedRule = new("DS9203", "unknown-suppressed-rule", Severity.Error)
    {
        Summary = "A suppression comment names a rule that does not exist.",
        Why = "A misspelt rule silences nothing, and nobody notices.",
        BadExample = "# Sign-in fails\n\n<!-- docssite-ignore unused-supression: see the guide -->\nText.\n",
        GoodExample = "# Sign-in fails\n\n<!-- docssite-ignore anchor-missing: the part comes with the next release -->\nSee [the fix](#the-fix).\n",
    };

    public static readonly RuleDescriptor UnknownRuleInSettings = new("DS9204", "unknown-rule-in-settings", Severity.Error)
    {
        Summary = "The settings name a rule that does not exist.",
        Why = "The level that somebody wanted is not in force. Settings are never guessed, so this level can't be lowered.",
        BadExample = "rules:\n  DS0000: off\n",
        GoodExample = "rules:\n  DS9201: off\n",
        ExamplePath = "settings.yml",
        Failure = RunFailure.Configuration,
    };

    public static readonly RuleDescriptor ForbiddenSuppression = new("DS9205", "forbidden-suppression", Severity.Error)
    {
        Summary = "A suppression comment tries to silence a rule that articles can't silence.",
        Why = "Security findings are decided in the settings, where a review sees them, not in the text that they are about.",
        BadExample = "# Sign-in fails\n\n<!-- docssite-ignore DS8*: we trust this page -->\nText.\n",
        GoodExample = "# Sign-in fails\n\nText.\n",
    };

    public static readonly RuleDescriptor UnbalancedSuppression = new("DS9206", "unbalanced-suppression", Severity.Error)
    {
        Summary = "A docssite-ignore-start has no docssite-ignore-end, or the other way round.",
        Why = "Without its partner the comment would silence the rest of the article, or nothing at all.",
        BadExample = "# Sign-in fails\n\n<!-- docssite-ignore-start unused-suppression: quoted log -->\nText.\n",
        GoodExample =
            "# Sign-in fails\n\n<!-- docssite-ignore-start anchor-missing: to be written -->\nSee [the fix](#the-fix).\n<!-- docssite-ignore-end anchor-missing -->\n",
    };
}
