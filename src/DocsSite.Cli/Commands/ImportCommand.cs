using System.CommandLine;
using System.Text;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Importing;
using DocsSite.Importing.Reports;
using DocsSite.Importing.Sources;

namespace DocsSite.Cli.Commands;

/// <summary>Turns articles of other platforms into articles of this site and tells what it did.</summary>
internal sealed class ImportCommand : CliCommand
{
    private const string Auto = "auto";

    private readonly Argument<string> _source = new("source") { Description = "Folder, zip archive or single file with the foreign articles" };

    private readonly Option<string> _into = new("--into") { Description = "Folder of the content that the articles go to, for example input/contoso", HelpName = "folder" };

    private readonly Option<string> _from = SiteOptions.OneOf(
        new Option<string>("--from") { Description = "Platform that the articles come from", HelpName = "platform", DefaultValueFactory = _ => Auto },
        ImporterCatalog.All.Select(importer => importer.Name).Prepend(Auto));

    private readonly Option<bool> _convert = new("--convert") { Description = "Rewrite a Microsoft Learn repository that would build as it is" };
    private readonly Option<bool> _force = new("--force") { Description = "Replace files of the target folder that differ" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Tell what would be done, and write nothing" };

    private readonly Option<string> _format = SiteOptions.OneOf(
        new Option<string>("--format", "-f") { Description = "Form of the report on standard output", HelpName = "name", DefaultValueFactory = _ => "text" }, ["text", "json"]);

    private readonly Option<string?> _report = new("--report") { Description = "Write the whole report as JSON to this file, too", HelpName = "file" };

    public ImportCommand(CliHost host)
        : base("import", "Turn articles of other platforms into articles of this site, and show what was changed, dropped and must be checked.", host)
    {
        Arguments.Add(_source);
        foreach (var option in (Option[])[_into, _from, _convert, _force, _dryRun, _format, _report]) Options.Add(option);
    }

    public override HelpNotes Notes { get; } = new(
        [
            "docssite import export.zip --into input/contoso",
            "docssite import article.txt --from intercom --into input/contoso --dry-run",
            "docssite import ../learn-repository --convert --into input/learn --report import.json",
        ],
        [
            "Platforms:\n" + string.Join('\n', ImporterCatalog.All.Select(importer => $"  {importer.Name,-13}{importer.Summary}"))
            + $"\n  {Auto,-13}Found out from the files, with the reasons in the report",
            "All files are written or none. Files that differ are only replaced with --force; a second import changes nothing.\n"
            + "Exit codes: 0 imported, 1 something forbids it and nothing was written, or a file could not be read,\n"
            + "2 usage or configuration, 3 internal error, 130 interrupted.",
        ]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var named = arguments.GetRequiredValue(_source);
        var source = Folders.Absolute(Host, named);
        if (!Path.Exists(source)) throw new UsageException($"'{named}' does not exist.", "Name a folder, a zip archive or a file.");
        var into = arguments.GetValue(_into);
        var target = into is null ? null : TargetFolder(into, source);
        var (folder, findings) = ForeignSource.Open(source);
        var site = target is null ? new TargetSite() : TargetSiteReader.Read(TargetSiteReader.ContentRootOf(target), target);
        var from = arguments.GetRequiredValue(_from);
        var result = folder is null
            ? new ImportResult { Platform = from, Detection = Detection.None }
            : SiteImporter.Import(new ImportRequest(folder, site) { From = from == Auto ? null : from, Convert = arguments.GetValue(_convert) });
        result = ImportMender.Mend(
            result with { Diagnostics = [.. findings, .. result.Diagnostics] }, site, SiteOptions.Request(Host, target ?? source, []), build => Host.Pipeline.Check(build, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (target is null && !result.BuildsInPlace && !result.IsRefused) throw new UsageException("--into is missing: where should the articles go?", "Name a folder of the content, for example --into input/contoso.");
        var plan = ImportWriter.Plan(target ?? "", result.Files, arguments.GetValue(_force));
        var outcome = result.BuildsInPlace ? ImportOutcome.InPlace
            : result.IsRefused || plan.Diagnostics.Count > 0 ? ImportOutcome.Refused
            : arguments.GetValue(_dryRun) ? ImportOutcome.DryRun : ImportOutcome.Written;
        if (outcome == ImportOutcome.Written) ImportWriter.Write(target!, result.Files, plan);
        var report = new ImportReport(result, plan) { Source = named, Target = (into ?? "").Replace('\\', '/').TrimEnd('/'), Outcome = outcome };
        Print(report, arguments);
        var isClean = outcome != ImportOutcome.Refused && result.Diagnostics.All(finding => finding.Severity < Severity.Error);
        return Task.FromResult(isClean ? ExitCode.Clean : ExitCode.Findings);
    }

    /// <exception cref="UsageException">The target can't be a folder of its own.</exception>
    private string TargetFolder(string into, string source)
    {
        var target = Folders.Absolute(Host, into);
        if (File.Exists(target)) throw new UsageException($"The target '{into}' is a file.", "Name a folder with --into, for example input/contoso.");
        if (Directory.Exists(source) && (Folders.IsInside(target, source) || Folders.IsInside(source, target)))
            throw new UsageException($"The target '{into}' and the source lie in each other.", "Import from one folder into another.");
        return target;
    }

    private void Print(ImportReport report, ParseResult arguments)
    {
        var json = JsonImportReport.Write(report);
        Host.Output.Write(arguments.GetRequiredValue(_format) == "json" ? json : TextImportReport.Write(report));
        Host.Output.Flush();
        if (arguments.GetValue(_report) is { } file) File.WriteAllText(Folders.Absolute(Host, file), json, new UTF8Encoding(false));
    }
}
