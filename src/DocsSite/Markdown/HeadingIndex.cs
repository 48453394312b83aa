using DocsSite.Markdown.Extensions;
using Markdig.Syntax;

namespace DocsSite.Markdown;

/// <summary>Finds the headings of a tree and gives each its anchor.</summary>
internal static class HeadingIndex
{
    public static List<MarkdownHeading> Build(MarkdownDocument document, IMarkdownContext context)
    {
        var blocks = new List<HeadingBlock>();
        Collect(document, blocks);
        var slugs = new SlugRegister();
        var explicitIds = blocks.ConvertAll(block => AttributeLists.ExplicitId(block) is { } id && slugs.Take(id) ? id : null);
        var headings = new List<MarkdownHeading>(blocks.Count);
        var outline = new Stack<(int Written, int Outline)>();
        var hasTitle = blocks.Exists(block => block.Level == 1);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var text = PlainText.OfInlines(block.Inline);
            var id = explicitIds[i] ?? slugs.Add(PlainText.ForAnchor(block.Inline));
            var named = new MarkdownHeading(block.Level, id, text, context.Locate(block.Span.Start, block.Span.Length), block)
            {
                OutlineLevel = OutlineLevel(outline, block.Level, hasTitle),
            };
            block.SetData(typeof(HeadingIndex), named);
            headings.Add(named);
        }

        return headings;
    }

    /// <summary>What <see cref="Build"/> found out about a heading, or null.</summary>
    public static MarkdownHeading? Of(HeadingBlock heading) => heading.GetData(typeof(HeadingIndex)) as MarkdownHeading;

    /// <summary>One below the heading that this one stands under; a first heading without a title above it keeps its level.</summary>
    private static int OutlineLevel(Stack<(int Written, int Outline)> open, int written, bool hasTitle)
    {
        // Only the title is an H1: a further one is a section like any other.
        var level = written == 1 && open.Count > 0 && hasTitle ? 2 : written;
        while (open.TryPeek(out var above) && above.Written >= level) open.Pop();
        var outline = open.TryPeek(out var parent) ? Math.Min(level, parent.Outline + 1) : level;
        open.Push((level, outline));
        return outline;
    }

    private static void Collect(ContainerBlock container, List<HeadingBlock> found)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock heading) found.Add(heading);
            else if (block is ContainerBlock inner) Collect(inner, found);
        }
    }
}
