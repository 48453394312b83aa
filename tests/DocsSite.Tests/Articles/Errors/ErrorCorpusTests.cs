using DocsSite.Articles.Errors;
using DocsSite.Tests.Support;

namespace DocsSite.Tests.Articles.Errors;

[Trait("Category", "Corpus")]
public sealed class ErrorCorpusTests
{
    private const string Corpus = "corpus/support-articles/support";

    [SharedFact(Corpus)]
    public void Real_articles_share_hundreds_of_codes_and_surface_forms_meet()
    {
        var scanner = new ErrorCodeScanner(ErrorRegistry.Empty, ErrorFamilySet.Default);
        var articles = new Dictionary<ErrorCode, HashSet<string>>();
        var forms = new Dictionary<ErrorCode, HashSet<string>>();
        foreach (var (path, text) in Files())
        {
            foreach (var mention in scanner.Scan(text, Context(path)).Where(mention => mention.Confidence >= Confidence.Likely))
            {
                In(articles, mention.Code).Add(path);
                In(forms, mention.Code).Add(text.Substring(mention.Start, mention.Length));
            }
        }

        Assert.InRange(articles.Values.Count(paths => paths.Count > 1), 480, 700);
        Assert.InRange(articles.Count, 2_500, 3_200);
        Assert.Superset(new HashSet<string> { "0x80072EE7", "0x80072ee7", "-2147012889" }, forms[ErrorCodes.Hex(0x80072EE7)]);
        Assert.DoesNotContain(articles.Keys, code => code.Canonical.StartsWith("HKEY_", StringComparison.Ordinal) || code.Canonical.StartsWith("REG_", StringComparison.Ordinal));
    }

    [SharedFact("seeds")]
    public void Three_products_meet_on_one_error_though_one_of_them_never_names_the_code()
    {
        var registry = Scan.Registry("code: OAUTH_APP_ACCESS_DENIED\nmessages: [user is not admin approved to access this app]\n");
        var scanner = new ErrorCodeScanner(registry, ErrorFamilySet.Default);
        var named = 0;
        var reached = 0;
        foreach (var file in Directory.GetFiles(Shared.PathTo("seeds"), "*.txt"))
        {
            var text = File.ReadAllText(file);
            var byCode = scanner.Scan(text, ScanContext.Prose).Any(mention => registry.Find(mention.Code) is not null);
            var byMessage = registry.Messages.Find(text).Count > 0;
            if (byCode) named++;
            if (byCode || byMessage) reached++;
        }

        Assert.Equal((2, 3), (named, reached));
    }

    private static ScanContext Context(string path)
    {
        var product = path.Split('/')[0];
        var subject = product switch
        {
            "sql" => ScanSubject.Sql,
            "windows-server" or "windows-client" or "windows" => ScanSubject.Windows,
            _ => ScanSubject.None,
        };
        return new ScanContext(TextKind.Prose, subject, product);
    }

    // Markdown escapes are undone, as the renderer does before it scans.
    private static IEnumerable<(string Path, string Text)> Files()
    {
        var root = Shared.PathTo(Corpus);
        return Directory.GetFiles(root, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file =>
            (Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file).Replace("\\_", "_", StringComparison.Ordinal)));
    }

    private static HashSet<string> In(Dictionary<ErrorCode, HashSet<string>> sets, ErrorCode code)
    {
        if (!sets.TryGetValue(code, out var set)) sets.Add(code, set = new HashSet<string>(StringComparer.Ordinal));
        return set;
    }
}
