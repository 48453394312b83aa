using System.Text.Json;
using DocsSite.Diagnostics;
using DocsSite.Tests.Support;
using Xunit.Abstractions;

namespace DocsSite.Tests.Corpus;

/// <summary>
/// A second checker that shares no code with the product: it reads the published pages as a browser would and follows every link, anchor,
/// picture and redirect in the output tree. What it finds broken, <c>check</c> must have reported at the article.
/// </summary>
[Trait("Category", "Corpus")]
[Collection(CorpusTests.Name)]
public sealed class LinkCheckTests(CorpusSite site, ITestOutputHelper output)
{
    [SharedFact(CorpusSite.Folder)]
    public void Every_internal_link_leads_somewhere_or_is_reported()
    {
        var reported = site.Plan.Diagnostics.ToLookup(finding => finding.IncludedFrom?.Path ?? finding.Span.Path, StringComparer.Ordinal);
        var sources = site.Sources;
        int total = 0, broken = 0;
        var unreported = new List<string>();
        foreach (var (path, page) in site.Pages)
        {
            foreach (var target in page.Targets.Where(IsInternal))
            {
                total++;
                if (Resolves(path, target)) continue;
                broken++;
                if (!sources.TryGetValue(path, out var source) || !reported[source].Any(finding => Names(finding, target))) unreported.Add($"{path}: {target}");
            }
        }

        output.WriteLine(FormattableString.Invariant($"{site.Pages.Count} pages, {total} internal targets, {broken} broken, {unreported.Count} of them not reported"));
        Assert.True(total > 300_000, $"only {total} internal targets: the checker misses something");
        Assert.True(unreported.Count == 0, string.Join('\n', unreported.Take(40)));
        Assert.True(broken < total / 1000, $"{broken} of {total} are broken");
    }

    [SharedFact(CorpusSite.Folder)]
    public void Every_redirect_of_the_repository_lands_or_is_reported()
    {
        var unreported = new List<string>();
        var total = 0;
        foreach (var file in Directory.EnumerateFiles(Shared.PathTo(CorpusSite.Folder), ".openpublishing.redirection*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            foreach (var entry in json.RootElement.GetProperty("redirections").EnumerateArray())
            {
                total++;
                // The address that Learn had for the source: the base path in place of the docset's folder.
                var source = entry.GetProperty("source_path").GetString()!;
                var former = Former("/troubleshoot/" + Path.ChangeExtension(source["support/".Length..], null).ToLowerInvariant().Replace(' ', '-').Replace("--", "-", StringComparison.Ordinal));
                var line = entry.GetProperty("redirect_url").GetString()!;
                if (!Lands(former) && !site.Plan.Diagnostics.Any(finding => finding.Severity == Severity.Error && finding.Span.Path == Path.GetFileName(file) && finding.Rule.Id.StartsWith("DS301", StringComparison.Ordinal)))
                    unreported.Add($"{source} → {line}");
            }
        }

        output.WriteLine(FormattableString.Invariant($"{total} redirects, {unreported.Count} land nowhere"));
        Assert.InRange(total, 1_900, 2_100);
        Assert.True(unreported.Count == 0, string.Join('\n', unreported.Take(40)));
    }

    [SharedFact(CorpusSite.Folder)]
    public void Published_redirects_go_straight_to_a_page()
    {
        var wrong = site.Redirects.Exact.Where(rule => !rule.Key.StartsWith("/e/", StringComparison.Ordinal) && !IsExternal(rule.Value))
            .Where(rule => (Resolves("index.html", rule.Key + "/") && !site.Redirects.IsForced(rule.Key)) || !Resolves("index.html", rule.Value)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20).Select(rule => $"{rule.Key} → {rule.Value}")));
    }

    /// <summary>Learn hides the name of index pages.</summary>
    private static string Former(string address) => address.EndsWith("/index", StringComparison.Ordinal) ? address[..^"index".Length] : address;

    private bool Lands(string path)
    {
        for (var hop = 0; hop < 5; hop++)
        {
            if (site.Redirects.Next(path.Split('#')[0]) is not { } next) return Resolves("index.html", path.EndsWith('/') || path.Contains('#') ? path : path + "/");
            if (IsExternal(next)) return true;
            path = next;
        }

        return false;
    }

    /// <summary>Whether a browser on one page of the output tree finds the target.</summary>
    private bool Resolves(string from, string target)
    {
        var uri = new Uri(new Uri("https://site.invalid/" + (from.EndsWith("index.html", StringComparison.Ordinal) ? from[..^"index.html".Length] : from)), target);
        var path = Uri.UnescapeDataString(uri.AbsolutePath)[1..];
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        if (!site.Plan.Files.ContainsKey(file))
        {
            // Short links are served by a redirect.
            return uri.AbsolutePath.StartsWith("/e/", StringComparison.Ordinal) && site.Redirects.Next(uri.AbsolutePath) is { } next && Resolves(from, next.EndsWith('/') ? next : next + "/");
        }

        var fragment = Uri.UnescapeDataString(uri.Fragment.TrimStart('#'));
        if (fragment.Length == 0 || fragment == "top" || fragment.StartsWith(":~:", StringComparison.Ordinal)) return true;
        return !site.Pages.TryGetValue(file, out var page) || page.Anchors.Contains(fragment);
    }

    private static bool IsExternal(string target) =>
        target.StartsWith("//", StringComparison.Ordinal) || (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme != "file");

    private static bool IsInternal(string target) => !IsExternal(target);

    /// <summary>The finding is about a link and names the target or its anchor.</summary>
    private static bool Names(Diagnostic finding, string target)
    {
        if (!finding.Rule.Id.StartsWith("DS3", StringComparison.Ordinal)) return false;
        var fragment = target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? Uri.UnescapeDataString(target[hash..]) : "";
        return finding.Message.Contains(Uri.UnescapeDataString(target), StringComparison.OrdinalIgnoreCase)
            || finding.Message.Contains(target, StringComparison.OrdinalIgnoreCase)
            || (fragment.Length > 1 && finding.Message.Contains(fragment, StringComparison.Ordinal));
    }
}
