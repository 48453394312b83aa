using System.Text.RegularExpressions;
using DocsSite.Importing.Html;

namespace DocsSite.Importing.Importers;

/// <summary>Document360: copied text, saved pages, exports in HTML, Markdown and JSON.</summary>
public sealed partial class Document360Importer : IImporter
{
    public string Name => "document360";

    public string Summary => "Document360: copied text, saved pages, HTML, Markdown or JSON exports";

    public Detection Detect(ForeignFolder folder)
    {
        var samples = new Samples(folder);
        return Detection.Of(
        [
            (samples.Match(ReadTime()), 0.5, "a line \"1 Minute to read\""),
            (samples.Match(ArticleSummary()), 0.5, "a line \"Article summary\""),
            (samples.Match(Pdf()), 0.3, "a line \"PDF\""),
            (samples.Match(Helpful()), 0.2, "a line \"Was this article helpful?\""),
            (samples.Texts.Any(text => PlatformProfiles.Confidence(PlatformProfiles.Document360, text) >= 0.5), 0.9, "pages with Document360's class names"),
        ]);
    }

    public ImportedSite Read(ForeignFolder folder, ImportContext context) =>
        PageImporter.ReadExport(folder, new ReadingOptions(context.Passes) { Profile = PlatformProfiles.Document360 });

    private const RegexOptions LineWise = RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*\d+ minutes? to read\W*$", LineWise)]
    private static partial Regex ReadTime();

    [GeneratedRegex(@"^\W*article summary\W*$", LineWise)]
    private static partial Regex ArticleSummary();

    [GeneratedRegex(@"^[^\w\n]*pdf[^\w\n]*$", LineWise)]
    private static partial Regex Pdf();

    [GeneratedRegex(@"^was this article helpful\?\W*$", LineWise)]
    private static partial Regex Helpful();
}
