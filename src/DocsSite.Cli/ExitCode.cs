using DocsSite.Configuration;
using DocsSite.Diagnostics;

namespace DocsSite.Cli;

/// <summary>What the process tells its caller. The numbers are a contract with CI scripts.</summary>
public static class ExitCode
{
    public const int Clean = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int Internal = 3;
    public const int Interrupted = 130;

    /// <summary>Errors that mean: the site is not configured as somebody thinks it is.</summary>
    private static readonly RuleDescriptor[] Configuration =
        [SettingsRules.UnknownSetting, SettingsRules.SettingType, PolicyRules.UnknownRuleInSettings];

    /// <summary>The code for a finished run: configuration errors first, then findings at or above <paramref name="failOn"/>.</summary>
    public static int Of(IReadOnlyList<Diagnostic> diagnostics, Severity failOn)
    {
        if (diagnostics.Any(item => item.Severity == Severity.Error && Configuration.Contains(item.Rule))) return Usage;
        return diagnostics.Any(item => item.Severity >= failOn) ? Findings : Clean;
    }
}
