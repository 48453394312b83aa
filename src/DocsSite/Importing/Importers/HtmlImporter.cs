using DocsSite.Importing.Html;

namespace DocsSite.Importing.Importers;

/// <summary>HTML of any other help centre, Zendesk's among them, and JSON that holds HTML.</summary>
public sealed class HtmlImporter : IImporter
{
    public string Name => "html";

    public string Summary => "HTML pages of any platform, such as Zendesk, saved or exported, and JSON exports";

    public Detection Detect(ForeignFolder folder)
    {
        var samples = new Samples(folder);
        var pages = samples.Texts.Where(text => ForeignArticle.FormOf(new Diagnostics.SourceText("x.txt", text)) == SourceForm.Html).ToList();
        return Detection.Of(
        [
            (folder.WithExtension(".html", ".htm").Any() || pages.Count > 0, 0.4, "HTML pages"),
            (pages.Any(text => PlatformProfiles.Confidence(PlatformProfiles.Zendesk, text) >= 0.7), 0.85, "pages with Zendesk's class names"),
            (folder.WithExtension(".json").Any(path => JsonExport.Pages(folder, path).Any()), 0.6, "JSON with HTML articles"),
        ]);
    }

    public ImportedSite Read(ForeignFolder folder, ImportContext context) => PageImporter.ReadExport(folder, new ReadingOptions(context.Passes));
}
