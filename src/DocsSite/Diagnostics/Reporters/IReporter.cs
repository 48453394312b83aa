namespace DocsSite.Diagnostics.Reporters;

/// <summary>One form of report. Found by convention (see <see cref="ReporterCatalog"/>): a new form is a new file.</summary>
public interface IReporter
{
    /// <summary>The word for <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>One sentence: who reads this form.</summary>
    string Summary { get; }

    /// <summary>Writes the whole report; line ends are LF whatever the writer's own are.</summary>
    void Write(Report report, TextWriter output);
}
