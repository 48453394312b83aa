using DocsSite.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace DocsSite.Articles;

/// <summary>Cuts a rendered body at its H2 and H3 headings into sections, never inside an open HTML element or another block.</summary>
internal sealed class SectionBuilder(RenderedMarkdown rendered, IReadOnlyDictionary<Block, ArticleHeading> headings)
{
    /// <summary>The table that the affected section shows in typed form, so that it is not printed twice; null when there is none.</summary>
    public Table? AffectedTable { get; private set; }

    /// <summary>Codes and messages that the text mentions, by the anchor of the section whose body they stand in; the lead has none.</summary>
    public Dictionary<string, IReadOnlyList<string>> Mentioned { get; } = new(StringComparer.Ordinal);

    public LazyText LeadHtml { get; private set; } = LazyText.Empty;

    public string LeadText { get; private set; } = "";

    public IReadOnlyList<Section> Build()
    {
        var pieces = Cut();
        var lead = pieces[0];
        LeadHtml = HtmlOf(lead.Blocks);
        Mentioned[""] = [.. rendered.CodesIn(lead.Blocks)];
        LeadText = PlainText.OfBlocks(lead.Blocks);
        var sections = new List<Section>();
        for (var i = 1; i < pieces.Count;)
        {
            var subsections = new List<Section>();
            var next = i + 1;
            for (; next < pieces.Count && pieces[next].Heading!.Level > Math.Min(pieces[i].Heading!.Level, 2); next++) subsections.Add(ToSection(pieces[next]));
            sections.Add(ToSection(pieces[i]) with { Sections = subsections });
            i = next;
        }

        return sections;
    }

    /// <summary>The lead (no heading), then one piece per heading that starts a section. The title's own block is in none.</summary>
    private List<Piece> Cut()
    {
        var pieces = new List<Piece> { new(null, []) };
        var title = rendered.Parsed.Title?.Block;
        foreach (var block in rendered.Parsed.Document)
        {
            if (block == title) continue;
            if (block is HeadingBlock { Level: <= 3 } heading && headings.TryGetValue(heading, out var named) && rendered.IsBalancedBefore(block))
                pieces.Add(new Piece(named, []));
            else
                pieces[^1].Blocks.Add(block);
        }

        return pieces;
    }

    private Section ToSection(Piece piece)
    {
        var role = SectionRoles.Of(piece.Heading!.Text);
        var blocks = piece.Blocks;
        var text = PlainText.OfBlocks(blocks);
        if (role.Role == SectionRole.Affected && AffectedTable is null && blocks.OfType<Table>().FirstOrDefault(IsTwoColumns) is { } table)
        {
            AffectedTable = table;
            blocks = [.. blocks.Where(block => block != table)];
        }

        Mentioned[piece.Heading.Id] = [.. rendered.CodesIn(blocks)];
        return new Section(piece.Heading, role.Role, role.Number, role.Subject)
        {
            Html = HtmlOf(blocks),
            BodyText = text,
            BodyMarkdown = MarkdownOf(piece.Blocks),
            StepCount = blocks.OfType<ListBlock>().Where(list => list.IsOrdered).Sum(list => list.Count),
        };
    }

    /// <summary>A check needs no HTML.</summary>
    private LazyText HtmlOf(List<Block> blocks) => blocks.Count == 0 ? LazyText.Empty : new LazyText(() => rendered.RenderBlocks(blocks));

    private string MarkdownOf(List<Block> blocks)
    {
        // Markdig gathers all link definitions in one last block that stands nowhere.
        var placed = blocks.FindAll(block => block is not LinkReferenceDefinitionGroup);
        if (placed.Count == 0) return "";
        var text = rendered.Parsed.Text;
        var start = Math.Clamp(placed[0].Span.Start, 0, text.Length);
        return text[start..Math.Clamp(placed[^1].Span.End + 1, start, text.Length)];
    }

    private static bool IsTwoColumns(Table table) => table.OfType<TableRow>().All(row => row.Count == 2);

    private sealed record Piece(ArticleHeading? Heading, List<Block> Blocks);
}
