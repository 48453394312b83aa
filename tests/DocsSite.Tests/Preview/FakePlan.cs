using System.Text;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Publishing;

namespace DocsSite.Tests.Preview;

/// <summary>A small site that no builder made.</summary>
internal static class FakePlan
{
    public static readonly RuleDescriptor MissingCause = new("DS2002", "missing-cause", Severity.Error)
    {
        Summary = "A problem article has no cause.",
        Why = "Readers can't tell whether the article is about their case.",
    };

    public static SitePlan Of(params (string Path, string Content)[] files) => new()
    {
        Diagnostics = [],
        Files = new SortedDictionary<string, OutputFile>(
            files.ToDictionary(
                file => file.Path,
                file => new OutputFile(file.Path, () => Encoding.UTF8.GetBytes(file.Content))),
            StringComparer.Ordinal),
        Stages = [],
        Sources = new NoSources(),
        PageUrls = new Dictionary<string, string>(),
    };

    /// <summary>Home, one section with a page, a stylesheet, a picture and a 404 page.</summary>
    public static SitePlan Small(string home = "<!doctype html><title>Home</title>") => Of(
        ("index.html", home),
        ("sales/sign-in/index.html", "<!doctype html><title>Sign-in</title>"),
        ("thanks.html", "<!doctype html><title>Thanks</title>"),
        ("assets/site.1a2b3c4d.css", "body{}"),
        ("media/a b.png", "png"),
        ("404.html", "<!doctype html><title>Lost</title>"));

    private sealed class NoSources : ISourceLookup
    {
        public SourceText? Find(string path) => null;
    }
}
