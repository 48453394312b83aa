using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Markdown.Extensions;

/// <summary>Headings that are links to <c>#tab/id</c> (or <c>#tab/id/condition</c>) open tabs; <c>---</c> ends the group.</summary>
internal sealed class TabsExtension : IDialectExtension
{
    public void AddParsers(MarkdownPipelineBuilder pipeline)
    {
    }

    public void AddWriters(NodeWriters writers)
    {
        writers.Add<TabGroupBlock>((writer, group) =>
            writer.StartLine().Raw("<div class=\"tab-group\" data-tab-group>\n").Blocks(group).Raw("</div>\n"));
        writers.Add<TabPanelBlock>(WritePanel);
    }

    private static void WritePanel(HtmlWriter writer, TabPanelBlock panel)
    {
        writer.StartLine().Raw("<div class=\"tab-panel\"").Attribute("data-tab", panel.Id);
        if (panel.Condition.Length > 0) writer.Attribute("data-tab-if", panel.Condition);
        writer.Raw(">\n<p class=\"tab-title\">").InlinesWithoutMentions(panel.Title).Raw("</p>\n").Blocks(panel).Raw("</div>\n");
    }
}

/// <summary>Panels that are alternatives to each other.</summary>
internal sealed class TabGroupBlock() : ContainerBlock(null);

internal sealed class TabPanelBlock(LinkInline title, string id, string condition) : ContainerBlock(null)
{
    /// <summary>The link of the heading; its children are the title.</summary>
    public LinkInline Title { get; } = title;

    public string Id { get; } = id;

    /// <summary>The tab of another group that this panel belongs to; may be empty.</summary>
    public string Condition { get; } = condition;
}

/// <summary>Gathers tabs after the tree is built.</summary>
internal sealed class TabFolding : ITreePass
{
    private const string Prefix = "#tab/";

    public int Order => 20;

    public void Apply(MarkdownDocument document, IMarkdownContext context) => Fold(document, context);

    private static void Fold(ContainerBlock parent, IMarkdownContext context)
    {
        var hasTabs = false;
        foreach (var block in parent)
        {
            if (block is ContainerBlock inner) Fold(inner, context);
            else hasTabs |= TabLink(block) is not null;
        }

        if (!hasTabs) return;
        Block[] children = [.. parent];
        parent.Clear();
        for (var i = 0; i < children.Length;)
        {
            if (TabLink(children[i]) is null) parent.Add(children[i++]);
            else i = AddGroup(parent, children, i, context);
        }
    }

    private static int AddGroup(ContainerBlock parent, Block[] children, int start, IMarkdownContext context)
    {
        var level = ((HeadingBlock)children[start]).Level;
        var end = FindEnd(children, start, level);
        var isTerminated = end < children.Length && children[end] is ThematicBreakBlock;
        if (!isTerminated)
        {
            // A section heading below a tab of level 1 is far more often the next section than part of the tab.
            end = FindEnd(children, start, Math.Max(level, 2));
            context.Report(MarkdownRules.UnterminatedTabs, children[start].Span, (
                "The tab group has no '---' at its end", "Write '---' between blank lines below the last tab"));
        }

        var group = new TabGroupBlock { Line = children[start].Line, Span = children[start].Span };
        parent.Add(group);
        for (var i = start; i < end; i++)
        {
            if (TabLink(children[i]) is { } link) group.Add(CreatePanel(link, children[i]));
            else ((TabPanelBlock)group.LastChild!).Add(children[i]);
        }

        group.UpdateSpanEnd(children[end - 1].Span.End);
        return isTerminated ? end + 1 : end;
    }

    /// <summary>The thematic break or the heading that ends the group, or the end of the parent.</summary>
    private static int FindEnd(Block[] children, int start, int level)
    {
        var i = start + 1;
        while (i < children.Length)
        {
            if (children[i] is ThematicBreakBlock) return i;
            if (children[i] is HeadingBlock heading && heading.Level <= level && TabLink(heading) is null) return i;
            i++;
        }

        return i;
    }

    private static TabPanelBlock CreatePanel(LinkInline link, Block heading)
    {
        var parts = link.Url![Prefix.Length..].Split('/');
        return new TabPanelBlock(link, parts[0], parts.Length > 1 ? parts[1] : "") { Line = heading.Line, Span = heading.Span };
    }

    private static LinkInline? TabLink(Block block)
    {
        if (block is not HeadingBlock { Inline.FirstChild: LinkInline { IsImage: false } link }) return null;
        if (link.NextSibling is not null && !IsBlank(link.NextSibling)) return null;
        return link.Url?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true ? link : null;
    }

    private static bool IsBlank(Inline inline) =>
        inline is LiteralInline literal && literal.NextSibling is null && literal.Content.AsSpan().IsWhiteSpace();
}
