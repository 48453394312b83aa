using DocsSite.Articles.Errors;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Markdown;
using Markdig.Syntax;
using SourceSpan = DocsSite.Diagnostics.SourceSpan;

namespace DocsSite.Articles;

/// <summary>What every article of a site is read with. Shared by all threads.</summary>
public sealed record ArticleEnvironment(
    MarkdownDialect Dialect, LinkResolver References, Vocabulary Vocabulary, ErrorRegistry Registry, ErrorCodeScanner Scanner)
{
    /// <summary>Text of a snippet file by path in the content root, or null.</summary>
    public required Func<string, string?> ReadSnippet { get; init; }

    /// <summary>File and target → path in the content root, or null when it leads out of it.</summary>
    public required Func<string, string, string?> ResolvePath { get; init; }
}

/// <summary>The normalized text of one article and where it came from.</summary>
/// <param name="File">Path and address.</param>
/// <param name="Text">The body after expansion.</param>
/// <param name="Map">The way back to the sources.</param>
/// <param name="Metadata">Effective metadata.</param>
public sealed record ArticleText(ContentFile File, string Text, ISourceMap Map, Metadata Metadata)
{
    /// <summary>Folder that the article's site begins at, without a final slash; empty for the content root.</summary>
    public string Site { get; init; } = "";

    /// <summary>The article's path in its site: what its folders say about it does not depend on where the site lies.</summary>
    public string InnerPath => Site.Length > 0 && File.Path.StartsWith(Site + "/", StringComparison.Ordinal) ? File.Path[(Site.Length + 1)..] : File.Path;
}

/// <summary>An article and the tree that it was read from; the tree does not outlive the work on its file.</summary>
public sealed record ReadArticle(Article Article, RenderedMarkdown Rendered);

/// <summary>Normalized text → article: parses, renders, cuts into sections, and records what the linking stage needs.</summary>
public static class ArticleReader
{
    public static ReadArticle Read(ArticleText text, ArticleEnvironment environment)
    {
        var context = new ArticleMarkdownContext(text.Map, environment.References, (target, span) => Snippet(target, span, environment));
        var parsed = new MarkdownParser(environment.Dialect).Parse(text.Text, context);
        var title = TitleOf(text, parsed);
        var finder = new MentionFinder(environment.Scanner, environment.Registry, ScanContexts.For(text.InnerPath, title, text.Metadata, environment.Scanner.Families));
        var rendered = new MarkdownRenderer(environment.Dialect).Render(parsed, context, finder);

        var headings = new Dictionary<Block, ArticleHeading>();
        foreach (var heading in parsed.Headings)
            headings[heading.Block] = new ArticleHeading(heading.Level, heading.Id, heading.Text, rendered.RenderHeading(heading.Block), heading.Span) { OutlineLevel = heading.OutlineLevel };
        var builder = new SectionBuilder(rendered, headings);
        var sections = builder.Build();
        var start = text.Map.LocateWithIncluder(0, 0).Span;
        var article = new Article
        {
            Path = text.File.Path,
            Url = text.File.Url,
            Kind = ArticleKinds.Of(text.File.Path, text.Metadata, sections),
            Metadata = text.Metadata,
            Title = title,
            Heading = parsed.Title is { } h1 ? headings[h1.Block] : null,
            Headings = [.. parsed.Headings.Select(heading => headings[heading.Block])],
            Lead = builder.LeadHtml,
            LeadText = builder.LeadText,
            Sections = sections,
            Affected = builder.AffectedTable is { } table ? AffectedTableReader.Read(table, rendered, context, environment.Vocabulary) : null,
            Anchors = parsed.Headings.Select(heading => heading.Id).Concat(rendered.Anchors.Select(anchor => anchor.Id)).ToHashSet(StringComparer.Ordinal),
            Body = text.Text,
            PlainText = PlainText.OfBlocks(parsed.Document),
            References = context.References,
            Diagnostics = context.Diagnostics,
            Span = start.Path == text.File.Path ? start with { Length = 0, EndLine = start.Line, EndColumn = start.Column } : SourceSpan.FileStart(text.File.Path),
        };
        article = WithErrors(article with { WordCount = PlainText.CountWords(article.PlainText) }, ErrorBlockReader.Read(parsed, context), builder.Mentioned, environment, finder);
        article = article with { QuotedMessages = [.. article.QuotedMessages, .. ErrorTableReader.Read(parsed, finder)] };
        return new ReadArticle(article with { Causes = Causes.Of(article), CodeNames = finder.CodeNames }, rendered);
    }

    private static string TitleOf(ArticleText text, ParsedMarkdown parsed)
    {
        if (text.Metadata.Text("title") is { Length: > 0 } title) return title;
        return parsed.Title?.Text is { Length: > 0 } heading ? heading : Path.GetFileNameWithoutExtension(text.File.Path);
    }

    private static string? Snippet(string target, SourceSpan span, ArticleEnvironment environment) =>
        environment.ResolvePath(span.Path, LinkTarget.Path(target)) is { } path ? environment.ReadSnippet(path) : null;

    private static Article WithErrors(Article article, IReadOnlyList<DeclaredError> declared, Dictionary<string, IReadOnlyList<string>> mentioned, ArticleEnvironment environment, MentionFinder finder)
    {
        var mentions = new List<SectionMention>();
        var messages = new List<SectionMention>();
        AddMentions(finder.CodesIn(article.Title + "\n" + article.Heading?.Text), "", SectionRole.None, isInHeading: true);
        Collect(article.LeadText, "", SectionRole.MoreInformation);
        foreach (var section in article.Sections)
        {
            foreach (var part in section.SelfAndDescendants)
            {
                // A sub-section without a role of its own ("Step 2") speaks for the section around it.
                var role = part.Role == SectionRole.None ? section.Role : part.Role;
                AddMentions(finder.CodesIn(part.Heading.Text), part.Heading.Id, role, isInHeading: true);
                Collect(part.BodyText, part.Heading.Id, role);
            }
        }

        var findings = new List<Diagnostic>();
        return article with
        {
            Mentions = mentions,
            Messages = messages,
            Errors = [.. ErrorTextExtractor.FromFrontMatter(article.Metadata["errors"], findings), .. declared],
            QuotedMessages = QuotedMessages(article, finder),
            Diagnostics = [.. article.Diagnostics, .. findings],
        };

        void Collect(string text, string id, SectionRole role)
        {
            AddMentions(mentioned[id].Where(code => !code.StartsWith(ErrorEntry.MessageMark)), id, role);
            if (environment.Registry.Messages.IsEmpty) return;
            foreach (var slug in environment.Registry.Messages.Find(text)
                .Select(found => environment.Registry.Entries[found.Id].Slug).Distinct())
                messages.Add(new SectionMention(slug, id, role));
        }

        void AddMentions(IEnumerable<string> codes, string id, SectionRole role, bool isInHeading = false)
        {
            foreach (var code in codes.Distinct(StringComparer.Ordinal)) mentions.Add(new SectionMention(code, id, role) { IsInHeading = isInHeading });
        }
    }

    private static IReadOnlyList<QuotedMessage> QuotedMessages(Article article, MentionFinder finder) =>
    [
        .. from section in article.Sections
           where section.Role == SectionRole.Symptom
           from part in section.SelfAndDescendants
           from message in ErrorTextExtractor.FromSymptom(part.BodyMarkdown)
           select new QuotedMessage(message.Text, part.Heading.Id, [.. finder.CodesIn(message.Text).Distinct(StringComparer.Ordinal)]),
    ];
}
