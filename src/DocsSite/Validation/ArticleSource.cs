using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading;
using DocsSite.Markdown;

namespace DocsSite.Validation;

/// <summary>
/// One article as its writer wrote it: file, expanded text, syntax tree and the record made of them. Lives as long as the article is
/// compiled. All offsets are UTF-16 code units of <see cref="Text"/>. Not for use by several threads at once.
/// </summary>
public sealed class ArticleSource(SourceFile file, ReadArticle read, ISourceMap map, RuleEnvironment environment)
{
    private SourceTree? _tree;
    private string? _prose;
    private IReadOnlyList<int>? _odd;

    /// <summary>The file with its front matter, before expansion.</summary>
    public SourceFile File => file;

    public Article Article => read.Article;

    /// <summary>The body after expansion.</summary>
    public string Text => read.Rendered.Parsed.Text;

    /// <summary>Headings with their nodes.</summary>
    public IReadOnlyList<MarkdownHeading> Headings => read.Rendered.Parsed.Headings;

    /// <summary>Every picture in document order.</summary>
    public IReadOnlyList<MarkdownImage> Images => read.Rendered.Images;

    public RuleEnvironment Environment => environment;

    /// <summary>The nodes of the tree by kind, from one walk that all rules share.</summary>
    public SourceTree Tree => _tree ??= SourceTree.Of(read.Rendered.Parsed.Document);

    /// <summary>
    /// <see cref="Text"/> with everything but running text blanked: code, targets, tags and markup are spaces, line ends stay. Same
    /// length, same offsets.
    /// </summary>
    public string Prose => _prose ??= ProseMask.Of(Text, Tree);

    /// <summary>Offsets of characters that can't be seen or were probably not meant, in order; none where bytes are no text, which is a finding of its own.</summary>
    public IReadOnlyList<int> OddCharacters => _odd ??= File.Diagnostics.Any(finding => finding.Rule == Loading.LoadingRules.NotUtf8) ? [] : Validation.OddCharacters.In(Text);

    /// <summary>Whether an offset lies in a code block or code span.</summary>
    public bool IsInCode(int offset) =>
        Tree.Code.Any(block => block.Span.Start <= offset && offset <= block.Span.End) || Tree.CodeSpans.Any(code => code.Span.Start <= offset && offset <= code.Span.End);

    /// <summary>The place in a source file; a range that crosses files is cut at the first.</summary>
    public SourceSpan Locate(int start, int length) => map.LocateWithIncluder(start, length).Span;

    /// <summary>Whether the text at an offset comes from an include.</summary>
    public bool IsIncluded(int offset) => map.LocateWithIncluder(offset, 0).IncludedFrom is not null;

    /// <summary>The article's include token for a place that lies in an include; null in the article itself.</summary>
    public SourceSpan? IncluderOf(SourceSpan span) => span.Path == file.Path ? null : Article.References.FirstOrDefault(reference => reference.Span == span)?.IncludedFrom;

    /// <summary>A finding about a range of <see cref="Text"/>.</summary>
    public Diagnostic At(RuleDescriptor rule, int start, int length, string message)
    {
        var (span, includer) = map.LocateWithIncluder(start, length);
        return rule.At(span, message) with { IncludedFrom = includer };
    }

    /// <summary>A finding about a node.</summary>
    public Diagnostic At(RuleDescriptor rule, Markdig.Syntax.MarkdownObject node, string message) =>
        At(rule, Math.Max(node.Span.Start, 0), Math.Max(node.Span.Length, 0), message);

    /// <summary>
    /// A replacement of a range of <see cref="Text"/>; null where the range is not one piece of one file, for then the file holds
    /// something else there.
    /// </summary>
    public TextEdit? Edit(int start, int length, string newText)
    {
        var (span, _) = map.LocateWithIncluder(start, length);
        if (span.Length != length) return null;
        if (span.Path == file.Path && string.CompareOrdinal(file.Source.Text, span.Start, Text, start, length) != 0) return null;
        return new TextEdit(span, newText);
    }

    /// <summary>One line of <see cref="Text"/> without its line end.</summary>
    public ReadOnlySpan<char> LineAt(int offset) => Text.AsSpan(LineStart(offset), LineEnd(offset) - LineStart(offset));

    public int LineStart(int offset) => offset == 0 ? 0 : Text.LastIndexOf('\n', offset - 1) + 1;

    /// <summary>Offset of the line's end: of its <c>\r</c> or <c>\n</c>, or the end of the text.</summary>
    public int LineEnd(int offset)
    {
        var end = Text.IndexOf('\n', offset);
        if (end < 0) return Text.Length;
        return end > offset && Text[end - 1] == '\r' ? end - 1 : end;
    }
}
