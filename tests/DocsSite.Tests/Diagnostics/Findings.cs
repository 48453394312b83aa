using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Tests.Diagnostics;

/// <summary>Hand-made sources, rules and findings for tests.</summary>
internal sealed class Findings : ISourceLookup
{
    public static readonly RuleDescriptor MissingCause = Rule("DS2902", "missing-cause", Severity.Error);
    public static readonly RuleDescriptor Mojibake = Rule("DS7906", "mojibake", Severity.Error);
    public static readonly RuleDescriptor Heading = Rule("DS2904", "odd-heading", Severity.Warning);
    public static readonly RuleDescriptor Script = Rule("DS8901", "script", Severity.Error);
    public static readonly RuleDescriptor Stale = Rule("DS1905", "stale", Severity.Suggestion);

    private readonly Dictionary<string, SourceText> _files = new(StringComparer.Ordinal);

    public static RuleDescriptor Rule(string id, string name, Severity severity) => new(id, name, severity)
    {
        Summary = $"Finds {name}.",
        Why = "It matters in tests.",
    };

    public Findings With(string path, string text)
    {
        _files[path] = new SourceText(path, text);
        return this;
    }

    public SourceText? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The span of the n-th (0-based) occurrence of a text.</summary>
    public SourceSpan Span(string path, string text, int occurrence = 0)
    {
        var source = _files[path];
        var at = -1;
        for (var i = 0; i <= occurrence; i++) at = source.Text.IndexOf(text, at + 1, StringComparison.Ordinal);
        return source.Span(at, text.Length);
    }

    public Report Report(params Diagnostic[] diagnostics) => new(DiagnosticPolicy.Arrange(diagnostics), this) { FileCount = 5, ToolVersion = "0.1.0" };

    public static string Write(IReporter reporter, Report report)
    {
        using var text = new StringWriter { NewLine = "\r\n" }; // A reporter that used it would be caught: reports are LF only.
        reporter.Write(report, text);
        return text.ToString();
    }
}
