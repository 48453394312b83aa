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

    /// <summary>The code for a finished run: a defect of the product first, then configuration errors, then findings at or above <paramref name="failOn"/>.</summary>
    public static int Of(IReadOnlyList<Diagnostic> diagnostics, Severity failOn)
    {
        if (diagnostics.Any(item => item.Rule.Failure == RunFailure.Internal)) return Internal;
        if (diagnostics.Any(item => item.Severity == Severity.Error && item.Rule.Failure == RunFailure.Configuration)) return Usage;
        return diagnostics.Any(item => item.Severity >= failOn) ? Findings : Clean;
    }
}
