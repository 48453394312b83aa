using System.Text.RegularExpressions;
using DocsSite.Diagnostics;
using DocsSite.Importing.Html;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing;

public enum SourceForm
{
    Html,
    Markdown,
    /// <summary>Copied from a page: no marks at all.</summary>
    Paste,
}

/// <summary>How the articles of one platform are read.</summary>
internal sealed record ReadingOptions(PassContext Context)
{
    /// <summary>Where HTML pages keep what; null = find out for each page.</summary>
    public PlatformProfile? Profile { get; init; }

    /// <summary>The platform's own constructs in Markdown; run first.</summary>
    public IReadOnlyList<Pass> Flavor { get; init; } = [];

    public IReadOnlyList<Pass> Markdown { get; init; } = PassList.Markdown;
}

/// <summary>One foreign file → one draft, whatever form it has.</summary>
internal static partial class ForeignArticle
{
    private static readonly string[] PageExtensions = [".md", ".mdx", ".markdown", ".txt", ".html", ".htm"];

    public static bool IsPage(string path) => PageExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    public static (Draft? Draft, IReadOnlyList<Diagnostic> Findings) Read(ForeignFolder folder, string path, ReadingOptions options)
    {
        var (source, findings) = folder.Read(path);
        return source is null ? (null, findings) : Read(source, options);
    }

    public static (Draft? Draft, IReadOnlyList<Diagnostic> Findings) Read(SourceText source, ReadingOptions options)
    {
        if (string.IsNullOrWhiteSpace(source.Text)) return Nothing(source.Path);
        Draft? draft;
        switch (FormOf(source))
        {
            case SourceForm.Html:
                (draft, var finding) = HtmlPage.Read(source, options.Profile ?? PlatformProfiles.Of(source.Text));
                if (draft is null) return (null, [finding!]);
                draft = PassList.Html.Run(draft, options.Context);
                break;
            case SourceForm.Markdown:
                draft = options.Markdown.Run(options.Flavor.Run(ForeignMarkdown.Read(source), options.Context), options.Context);
                break;
            default:
                draft = PassList.Paste.Run(new Draft { Source = source.Path, Lines = Draft.LinesOf(source.Text) }, options.Context);
                break;
        }

        return draft.Lines.All(line => line.IsBlank || line.Text.StartsWith("# ", StringComparison.Ordinal)) ? Nothing(source.Path) : (WithOpenFacts(draft), []);
    }

    public static SourceForm FormOf(SourceText source)
    {
        var extension = Path.GetExtension(source.Path).ToLowerInvariant();
        if (extension is ".html" or ".htm") return SourceForm.Html;
        if (extension is ".md" or ".mdx" or ".markdown") return SourceForm.Markdown;
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, 4000));
        if (HtmlStart().IsMatch(head)) return SourceForm.Html;
        return MarkdownSigns().IsMatch(source.Text) || HeadingLine().Count(source.Text) > 1 ? SourceForm.Markdown : SourceForm.Paste;
    }

    /// <summary>A name for the article's file: what the file was called, unless that says nothing.</summary>
    public static string NameOf(Draft draft, bool isSingleFile)
    {
        var extension = Path.GetExtension(draft.Source).ToLowerInvariant();
        var slug = Slug.OfPath(draft.Source);
        var folder = slug.LastIndexOf('/') is var slash and >= 0 ? slug[..(slash + 1)] : "";
        var name = NumberPrefix().Replace(Path.GetFileNameWithoutExtension(slug), "");
        var useTitle = name.Length == 0 || name.All(c => char.IsDigit(c) || c == '-') || (isSingleFile && extension is not (".md" or ".mdx" or ".markdown"));
        return folder + (useTitle ? Slug.Of(draft.Metadata.Text("title")) : name) + ".md";
    }

    private static (Draft?, IReadOnlyList<Diagnostic>) Nothing(string path) =>
        (null, [ImportRules.Empty.At(SourceSpan.FileStart(path), "there is no text that could become an article", "Leave the file out, or export it again.")]);

    /// <summary>Facts that only a person can add.</summary>
    private static Draft WithOpenFacts(Draft draft)
    {
        foreach (var line in draft.Lines.Where(line => EmptyAlt().IsMatch(line.Text)))
            draft = draft.WithNote(NoteKind.Check, line.Source, "the picture has no alternative text: say what it shows", line.Text.Trim(), 0);
        if (!draft.Metadata.Has("description")) draft = draft.WithNote(NoteKind.Check, 0, "there is no description: write one of 75 to 300 characters", "", 0);
        return draft.Metadata.Has("updated") ? draft : draft.WithNote(NoteKind.Check, 0, "there is no date: set `updated`", "", 0);
    }

    [GeneratedRegex(@"^\s*(?:<!doctype html|<html\b|<(?:div|article|main|section|body|head)\b[^>]*>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"\A(?:---|\+\+\+)[ \t]*\r?\n|\A\s*# \S|^```|^\|.*\|[ \t]*\r?\n\|[ :|-]+\|", RegexOptions.Multiline)]
    private static partial Regex MarkdownSigns();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^\d{6,}-?")]
    private static partial Regex NumberPrefix();

    [GeneratedRegex(@"!\[\s*\]\(")]
    private static partial Regex EmptyAlt();
}
