using DocsSite.Articles;
using DocsSite.Building.Caching;
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
        using var input = OpenInput(request, clock);
        if (!request.NeedsDependencies && input.Session?.FindCheck(request) is { } known) return ToPlan(known, input.Folder, clock);
        var plan = ToPlan(Analyze(request, input, clock, cancellation), clock);
        input.Session?.SaveCheck(request, new RecordedCheck(plan.Diagnostics, plan.Suppressed, plan.Baselined)
        {
            BaselinePath = plan.BaselinePath, ArticleCount = plan.ArticleCount, ErrorCount = plan.ErrorCount,
        });
        return plan;
    }

    /// <summary>As <see cref="Check"/>, and plans every output file.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SitePlan Plan(BuildRequest request, ITheme theme, CancellationToken cancellation = default)
    {
        var clock = new StageClock(request, cancellation);
        request = request with { ThemeTexts = request.ThemeTexts ?? theme.StringsFor };
        using var input = OpenInput(request, clock) with { ForRendering = true };
        var analysis = Analyze(request, input, clock, cancellation);
        var site = analysis.Linked.Value.Site;
        var model = SiteModelBuilder.Build(site, ThemeAssets.Urls(theme, site.Branding), theme.StringsFor(site.Settings.Language), request.IsPreview);
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

    private static Input OpenInput(BuildRequest request, StageClock clock)
    {
        var folder = request.Input ?? clock.Run("List files", 0, _ => new DiskInputFolder(request.InputRoot), list => (list.Paths.Count, "files"));
        var session = request.Cache is { } cache ? new CacheSession(cache, folder) : null;
        return new Input(session?.Folder ?? folder, session);
    }

    private static Analysis Analyze(BuildRequest request, Input input, StageClock clock, CancellationToken cancellation)
    {
        var (folder, session, _) = input;
        // The settings are read by one thread.
        session?.ReadAhead();
        var allRules = Task.Run(() => request.Rules ?? RuleRunner.AllRules(), cancellation);
        var sources = clock.Run("Read settings", 0, _ => SiteSourcesReader.Read(folder, request, session is null ? null : session.ReadToc), read => (read.Texts.Count, "files"));
        if (session is not null) sources = session.Adopt(request, sources);
        var rules = allRules.GetAwaiter().GetResult();
        request = request with { Rules = rules };
        var compiler = new ArticleCompiler(sources, rules);
        session?.Open(sources, compiler);
        var articles = clock.Run(
            "Compile articles", sources.Content.Articles.Count, run => compiler.CompileAll(run, file => session?.Find(file), input.ForRendering), all => (all.Count, "articles"));
        var checker = new SiteChecker(request, sources, compiler, session);
        var link = clock.Run("Link", 0, _ => checker.Link(articles, input.ForRendering), made => (made.ErrorCount, "errors"));
        var checks = clock.Run("Check", rules.Count, run => checker.Check(link, run), _ => (rules.Count, "rules"));
        // The cache keeps findings as they were made; what the site's policy makes of them is worked out meanwhile.
        var keeping = session?.SaveAsync(articles, checks.Articles);
        var policed = DiagnosticPolicy.Apply(
            [.. sources.Diagnostics, .. articles.SelectMany(item => item.Notes.Diagnostics), .. compiler.IncludeDiagnostics, .. checks.Site.Diagnostics, .. checks.Articles.SelectMany(found => found)],
            PolicyFromSettings.Read(sources.Settings),
            [.. articles.SelectMany(item => item.Notes.Suppressions), .. compiler.IncludeSuppressions]);
        var texts = new SiteTexts(folder);
        var (baseline, baselineFindings) = request.UseBaseline ? ReadBaseline(sources.Settings, texts) : (Baseline.Empty, []);
        var findings = baseline.Apply(policed with { Diagnostics = [.. policed.Diagnostics, .. baselineFindings] }, texts);
        if (keeping is not null) clock.Run("Keep results", 0, _ => keeping.GetAwaiter().GetResult(), count => (count, "articles"));
        var notes = articles.Select(article => article.Notes).ToArray();
        return new Analysis(texts, sources, findings, policed.Suppressed)
        {
            Linked = link.Linked, Articles = notes, ErrorCount = checks.Site.ErrorCount, Dependencies = new SiteDependencies(notes, sources, BaselinePath(sources.Settings)),
        };
    }

    /// <summary>The baseline that the settings name, or the one at its usual place when there is one.</summary>
    private static (Baseline Baseline, IReadOnlyList<Diagnostic> Findings) ReadBaseline(SiteSettings settings, SiteTexts texts)
    {
        if (settings.Baseline is "none") return (Baseline.Empty, []);
        var path = BaselinePath(settings);
        if (texts.Find(path) is { } source) return BaselineFile.Read(source);
        if (settings.Baseline.Length == 0) return (Baseline.Empty, []);
        return (Baseline.Empty, [Baseline.Unreadable.At(SourceSpan.FileStart("settings.yml"), $"the baseline `{path}` does not exist in the content root", "Make it with `baseline create`, or correct `baseline` in settings.yml.")]);
    }

    private static string BaselinePath(SiteSettings settings) => settings.Baseline is "" or "none" ? BaselineFile.DefaultPath : settings.Baseline;

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
        BaselinePath = BaselinePath(analysis.Sources.Settings),
        Dependencies = analysis.Dependencies,
        Suppressed = analysis.Suppressed,
        Files = new Dictionary<string, OutputFile>(),
        Stages = clock.Timings,
        Sources = analysis.Texts,
        ArticleCount = analysis.Articles.Length,
        ErrorCount = analysis.ErrorCount,
        PageUrls = analysis.Articles.ToDictionary(article => article.Path, article => article.Url, StringComparer.Ordinal),
    };

    private static SitePlan ToPlan(RecordedCheck check, IInputFolder folder, StageClock clock) => new()
    {
        Diagnostics = check.Diagnostics,
        Baselined = check.Baselined,
        BaselinePath = check.BaselinePath,
        Suppressed = check.Suppressed,
        Files = new Dictionary<string, OutputFile>(),
        Stages = clock.Timings,
        Sources = new SiteTexts(folder),
        ArticleCount = check.ArticleCount,
        ErrorCount = check.ErrorCount,
    };

    /// <param name="ForRendering">Pages will be made, not only findings.</param>
    private sealed record Input(IInputFolder Folder, CacheSession? Session, bool ForRendering = false) : IDisposable
    {
        public void Dispose() => Session?.Dispose();
    }

    private sealed record Analysis(SiteTexts Texts, SiteSources Sources, BaselineResult Findings, IReadOnlyList<SuppressedDiagnostic> Suppressed)
    {
        public IInputFolder Folder => Texts.Folder;

        /// <summary>Linked when pages need it, or when something about the site changed.</summary>
        public required Lazy<LinkedSite> Linked { get; init; }

        public required ArticleNotes[] Articles { get; init; }

        public required int ErrorCount { get; init; }

        public required SiteDependencies Dependencies { get; init; }
    }
}
