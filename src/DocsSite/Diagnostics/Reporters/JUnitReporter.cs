using System.Globalization;
using System.Xml;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>
/// A test report for CI systems: a suite for each file with findings; findings that fail the run are failures, the others skipped tests.
/// </summary>
public sealed class JUnitReporter : IReporter
{
    public string Name => "junit";

    public string Summary => "for CI test views: findings that fail the run are failures, the others skipped tests";

    public void Write(Report report, TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, OmitXmlDeclaration = true };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, report, report.Diagnostics);
            foreach (var file in report.Diagnostics.GroupBy(item => report.PathOf(item.Span))) WriteSuite(xml, report, file);
            // A suite without tests counts as broken in several CI systems.
            if (report.Diagnostics.Count == 0) WriteClean(xml);
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteSuite(XmlWriter xml, Report report, IGrouping<string, Diagnostic> file)
    {
        var path = VisibleText.Escape(file.Key);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", path);
        WriteCounts(xml, report, [.. file]);
        foreach (var diagnostic in file)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", path);
            xml.WriteAttributeString("name", $"{diagnostic.Rule.Id} {diagnostic.Rule.Name} ({diagnostic.Span.Line}:{diagnostic.Span.Column})");
            WriteOutcome(xml, report, diagnostic);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, Report report, Diagnostic diagnostic)
    {
        var isFailure = diagnostic.Severity >= report.FailOn;
        var message = VisibleText.Escape(diagnostic.Message);
        xml.WriteStartElement(isFailure ? "failure" : "skipped");
        if (isFailure) xml.WriteAttributeString("type", diagnostic.Severity.Name());
        xml.WriteAttributeString("message", isFailure ? message : $"{diagnostic.Severity.Name()}: {message}");
        var place = $"{VisibleText.Escape(report.PathOf(diagnostic.Span))}:{diagnostic.Span.Line}:{diagnostic.Span.Column}";
        xml.WriteString(diagnostic.Help is { } help ? $"{place}: {message}; help: {VisibleText.Escape(help)}" : $"{place}: {message}");
        xml.WriteEndElement();
    }

    private static void WriteClean(XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "DocsSite");
        xml.WriteAttributeString("tests", "1");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "DocsSite");
        xml.WriteAttributeString("name", "no findings");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, Report report, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var failures = diagnostics.Count(item => item.Severity >= report.FailOn);
        var tests = diagnostics.Count == 0 ? 1 : diagnostics.Count;
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", (diagnostics.Count - failures).ToString(CultureInfo.InvariantCulture));
    }
}
