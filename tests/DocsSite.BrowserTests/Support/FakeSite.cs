using System.Text;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Publishing;

namespace DocsSite.BrowserTests.Support;

/// <summary>Small plans that no builder made, for the tests of the harness and of the preview.</summary>
internal static class FakeSite
{
    /// <summary>A page without a fault: the seeded faults of the harness tests are put into its main part.</summary>
    public static string Page(string main, string head = "") => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Page</title>
        <link rel="icon" href="data:,">{head}</head>
        <body><main><h1>Heading</h1>{main}</main></body>
        </html>
        """;

    public static SitePlan Of(params (string Path, string Content)[] files) => new()
    {
        Diagnostics = [],
        Files = files.ToDictionary(
            file => file.Path, file => new OutputFile(file.Path, () => Encoding.UTF8.GetBytes(file.Content)), StringComparer.Ordinal),
        Stages = [],
        Sources = new NoSources(),
    };

    private sealed class NoSources : ISourceLookup
    {
        public SourceText? Find(string path) => null;
    }
}
