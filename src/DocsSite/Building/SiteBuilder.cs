using DocsSite.Articles;
using DocsSite.Configuration;
using DocsSite.Diagnostics;
using DocsSite.Linking;
using DocsSite.Linking.Errors;
using DocsSite.Loading;
using DocsSite.Publishing;
using DocsSite.Publishing.Formats;
using DocsSite.Rendering;
using DocsSite.Searching;
using DocsSite.Validation;

namespace DocsSite.Building;

/// <summary>The list of stages from files to a planned site.</summary>
public static class SiteBuilder
{
    /// <summary>Loads, normalizes, links and checks; renders nothing.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SitePlan Check(BuildRequest request, CancellationToken cancellation = default)
    {
        var clock = new StageClock(request, cancellation);
        return ToPlan(Analyze(request, clock, cancellation), clock);
    }

    /// <summary>As <see cref="Check"/>, and plans every output file.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SitePlan Plan(BuildRequest request, ITheme theme, CancellationToken cancellation = default)
    {
        var clock = new StageClock(request, cancellation);
        var analysis = Analyze(request, clock, cancellation);
        var site = analysis.Site;
        var model = SiteModelBuilder.Build(site, ThemeAssets.Urls(theme), theme.StringsFor(site.Settings.Language), request.IsPreview);
        var errors = new ErrorLinks(site);
        var search = clock.Run("Index for search", 0, _ => SearchIndexBuilder.Build(SearchDocuments.Of(site), SearchDocuments.SettingsOf(site)).Files, files => (files.Count, "files"));
        var context = new PublishContext
        {
            Site = site, Model = model, Errors = errors, Theme = theme, Folder = analysis.Folder, SearchFiles = search,
        };
        var files = clock.Run("Plan pages", 0, _ => PlanFiles(context), planned => (planned.Count, "files"));
        return ToPlan(analysis, clock) with
        {
            Files = files,
            PageCount = files.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal)),
            ErrorCount = errors.All.Count,
        };
    }

    private static Analysis Analyze(BuildRequest request, StageClock clock, CancellationToken cancellation)
    {
        var folder = request.Input ?? clock.Run("List files", 0, _ => new DiskInputFolder(request.InputRoot), list => (list.Paths.Count, "files"));
        var sources = clock.Run("Read settings", 0, _ => SiteSourcesReader.Read(folder, request), read => (read.Texts.Count, "files"));
        var compiler = new ArticleCompiler(sources);
        var compiled = clock.Run("Compile articles", sources.Content.Articles.Count, compiler.CompileAll, all => (all.Count, "articles"));
        var articles = compiled.Select(item => item.Article).ToArray();
        var (site, linkFindings) = clock.Run("Link", 0, _ => SiteLinker.Link(sources, compiler, articles), linked => (linked.Site.Errors.Errors.Count, "errors"));
        var rules = RuleRunner.AllRules();
        var ruleFindings = clock.Run(
            "Check", rules.Count, _ => RuleRunner.Run(rules, new RuleContext(site, request.Today), request.MaxParallelism, cancellation), _ => (rules.Count, "rules"));
        var policed = DiagnosticPolicy.Apply(
            [.. sources.Diagnostics, .. request.ShippedCodes is { } codes ? ShippedCodes.Check(site.Errors, codes) : [], .. compiled.SelectMany(item => item.Diagnostics), .. compiler.IncludeDiagnostics, .. linkFindings, .. ruleFindings],
            PolicyFromSettings.Read(site.Settings),
            [.. compiled.SelectMany(item => item.Suppressions), .. compiler.IncludeSuppressions]);
        var texts = new SiteTexts(folder);
        var (baseline, baselineFindings) = request.UseBaseline ? ReadBaseline(site.Settings, texts) : (Baseline.Empty, []);
        var findings = baseline.Apply(policed with { Diagnostics = [.. policed.Diagnostics, .. baselineFindings] }, texts);
        return new Analysis(texts, site, findings, policed.Suppressed);
    }

    /// <summary>The baseline that the settings name, or the one at its usual place when there is one.</summary>
    private static (Baseline Baseline, IReadOnlyList<Diagnostic> Findings) ReadBaseline(SiteSettings settings, SiteTexts texts)
    {
        if (settings.Baseline is "none") return (Baseline.Empty, []);
        var path = settings.Baseline.Length > 0 ? settings.Baseline : BaselineFile.DefaultPath;
        if (texts.Find(path) is { } source) return BaselineFile.Read(source);
        if (settings.Baseline.Length == 0) return (Baseline.Empty, []);
        return (Baseline.Empty, [Baseline.Unreadable.At(SourceSpan.FileStart("settings.yml"), $"the baseline `{path}` does not exist in the content root", "Make it with `baseline create`, or correct `baseline` in settings.yml.")]);
    }

    private static SortedDictionary<string, OutputFile> PlanFiles(PublishContext context)
    {
        var files = new SortedDictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var format in OutputFormats.All())
        {
            foreach (var file in format.Create(context)) files[file.Path] = file;
        }

        return files;
    }

    private static SitePlan ToPlan(Analysis analysis, StageClock clock) => new()
    {
        Diagnostics = analysis.Findings.Diagnostics,
        Baselined = analysis.Findings.Baselined,
        BaselinePath = analysis.Site.Settings.Baseline is "" or "none" ? BaselineFile.DefaultPath : analysis.Site.Settings.Baseline,
        Suppressed = analysis.Suppressed,
        Files = new Dictionary<string, OutputFile>(),
        Stages = clock.Timings,
        Sources = analysis.Texts,
        ArticleCount = analysis.Site.Articles.Count,
        ErrorCount = analysis.Site.Errors.Errors.Count,
        PageUrls = analysis.Site.Articles.ToDictionary(article => article.Path, article => article.Url, StringComparer.Ordinal),
    };

    private sealed record Analysis(SiteTexts Texts, Site Site, BaselineResult Findings, IReadOnlyList<SuppressedDiagnostic> Suppressed)
    {
        public IInputFolder Folder => Texts.Folder;
    }
}
