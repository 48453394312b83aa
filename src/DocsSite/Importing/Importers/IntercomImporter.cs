using System.Text.RegularExpressions;
using DocsSite.Importing.Html;

namespace DocsSite.Importing.Importers;

/// <summary>Intercom Articles: copied text, saved pages, JSON of its interface.</summary>
public sealed partial class IntercomImporter : IImporter
{
    public string Name => "intercom";

    public string Summary => "Intercom: copied text, saved pages, HTML or JSON exports";

    public Detection Detect(ForeignFolder folder)
    {
        var samples = new Samples(folder);
        return Detection.Of(
        [
            (samples.Match(Answered()), 0.7, "a line \"Did this answer your question?\""),
            (samples.Match(WrittenBy()), 0.4, "a line \"Written by …\""),
            (samples.Match(AllCollections()), 0.4, "a line \"All Collections\""),
            (samples.Match(Ago()), 0.3, "a line \"Updated over a week ago\""),
            (samples.Texts.Any(text => PlatformProfiles.Confidence(PlatformProfiles.Intercom, text) >= 0.5), 0.9, "pages with Intercom's class names"),
        ]);
    }

    public ImportedSite Read(ForeignFolder folder, ImportContext context) =>
        PageImporter.ReadExport(folder, new ReadingOptions(context.Passes) { Profile = PlatformProfiles.Intercom });

    private const RegexOptions LineWise = RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^did this answer your question\?", LineWise)]
    private static partial Regex Answered();

    [GeneratedRegex(@"^written by \S", LineWise)]
    private static partial Regex WrittenBy();

    [GeneratedRegex(@"^all collections\s*$", LineWise)]
    private static partial Regex AllCollections();

    [GeneratedRegex(@"^updated (?:over|about|this|yesterday|today|\d+).{0,20}$", LineWise)]
    private static partial Regex Ago();
}
