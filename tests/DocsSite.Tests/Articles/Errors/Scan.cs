using DocsSite.Articles.Errors;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Tests.Articles.Errors;

/// <summary>Short ways to scan and to read registries in tests.</summary>
internal static class Scan
{
    private static readonly ErrorCodeScanner Default = new(ErrorRegistry.Empty, ErrorFamilySet.Default);

    /// <summary>Canonical forms of the codes that would be linked.</summary>
    public static string[] Links(string text, ScanSubject subject = ScanSubject.None, string scope = "") =>
        [.. Mentions(text, new ScanContext(TextKind.Prose, subject, scope)).Where(mention => mention.Confidence >= Confidence.Likely)
            .Select(mention => mention.Code.Canonical)];

    public static IReadOnlyList<CodeMention> Mentions(string text, ScanContext context) => Default.Scan(text, context);

    public static string[] Links(string text, ErrorRegistry registry, TextKind kind = TextKind.Prose) =>
        [.. new ErrorCodeScanner(registry, ErrorFamilySet.Default).Scan(text, new ScanContext(kind, ScanSubject.None, ""))
            .Where(mention => mention.Confidence >= Confidence.Likely).Select(mention => mention.Code.Canonical)];

    /// <summary>A registry that must be free of findings.</summary>
    public static ErrorRegistry Registry(string yaml)
    {
        var (registry, diagnostics) = Read(yaml);
        Assert.Empty(diagnostics);
        return registry;
    }

    public static (ErrorRegistry Registry, IReadOnlyList<Diagnostic> Diagnostics) Read(params string[] yaml) =>
        ErrorRegistryReader.Read(yaml.Select((text, index) => Yaml($"errors/{index}.yml", text)));

    public static DataNode Yaml(string path, string text)
    {
        var document = YamlReader.Read(new SourceText(path, text));
        Assert.Empty(document.Diagnostics);
        return document.Root!;
    }
}
