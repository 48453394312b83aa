namespace DocsSite.Diagnostics.Reporters;

/// <summary>One line for each finding, in the form of MSBuild, which the built-in problem matchers of editors accept (<c>$msCompile</c>).</summary>
public sealed class CompactReporter : IReporter
{
    public string Name => "compact";

    public string Summary => "for editors: one line for each finding, path(line,column): error DS0000: name: message";

    public void Write(Report report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            var path = VisibleText.Escape(report.PathOf(diagnostic.Span));
            // The matchers know these three words, and want a colon right behind the code.
            var level = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
            var span = diagnostic.Span;
            output.Write($"{path}({span.Line},{span.Column}): {level} {diagnostic.Rule.Id}: {diagnostic.Rule.Name}: {VisibleText.Escape(diagnostic.Message)}\n");
        }
    }
}
