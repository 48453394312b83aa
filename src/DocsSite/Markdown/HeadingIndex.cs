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
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var text = PlainText.OfInlines(block.Inline);
            var id = explicitIds[i] ?? slugs.Add(text);
            block.SetData(typeof(HeadingIndex), id);
            headings.Add(new MarkdownHeading(block.Level, id, text, context.Locate(block.Span.Start, block.Span.Length), block));
        }

        return headings;
    }

    /// <summary>The anchor that <see cref="Build"/> gave to a heading, or null.</summary>
    public static string? IdOf(HeadingBlock heading) => heading.GetData(typeof(HeadingIndex)) as string;

    private static void Collect(ContainerBlock container, List<HeadingBlock> found)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock heading) found.Add(heading);
            else if (block is ContainerBlock inner) Collect(inner, found);
        }
    }
}
