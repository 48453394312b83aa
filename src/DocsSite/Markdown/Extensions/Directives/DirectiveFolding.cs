using Markdig.Syntax;

namespace DocsSite.Markdown.Extensions.Directives;

/// <summary>
/// Turns <c>:::</c> lines into nodes. A container takes the blocks up to its end token in the same parent; without one it ends at
/// the next heading or with its parent, and that is reported once.
/// </summary>
internal sealed class DirectiveFolding : ITreePass
{
    private const int MaximumDepth = 16;

    public int Order => 10;

    public void Apply(MarkdownDocument document, IMarkdownContext context) => Fold(document, context);

    private static void Fold(ContainerBlock parent, IMarkdownContext context)
    {
        var hasDirectives = false;
        foreach (var block in parent)
        {
            if (block is IDirectiveNode) hasDirectives = true;
            if (block is ContainerBlock inner) Fold(inner, context);
        }

        if (hasDirectives) new Folder(context, parent).Run();
    }

    /// <summary>An open container and the index of the block that ends it (−1: the next heading).</summary>
    private readonly record struct Level(ContainerBlock Container, int End);

    private sealed class Folder(IMarkdownContext context, ContainerBlock parent)
    {
        private readonly Stack<Level> _levels = new();
        private Block[] _children = [];
        private int[] _ends = [];

        public void Run()
        {
            _children = [.. parent];
            _ends = FindEnds();
            parent.Clear();
            for (var i = 0; i < _children.Length; i++) Place(i);
            while (_levels.Count > 0) Close(_levels.Pop().Container);
        }

        private ContainerBlock Current => _levels.TryPeek(out var level) ? level.Container : parent;

        private void Place(int index)
        {
            var block = _children[index];
            if (block is HeadingBlock)
            {
                while (_levels.TryPeek(out var level) && level.End < 0) Close(_levels.Pop().Container);
            }

            if (block is not IDirectiveNode source) Current.Add(block);
            else if (source.Directive.IsEnd) PlaceEnd(index, source);
            else PlaceStart(index, source);
        }

        private void PlaceEnd(int index, IDirectiveNode source)
        {
            if (_ends[index] < 0)
            {
                context.Report(MarkdownRules.StrayDirectiveEnd, source.TokenSpan, (
                    $"':::{source.Directive.Name}' ends nothing", $"Remove it, or add the ':::{source.Directive.Family}' that it belongs to"));
                return;
            }

            while (_levels.TryPop(out var level))
            {
                Close(level.Container);
                if (level.End == index) return;
            }
        }

        private void PlaceStart(int index, IDirectiveNode source)
        {
            var directive = source.Directive;
            var kind = DirectiveKinds.Find(directive.Name);
            if (kind is null)
            {
                ReportUnknown(source);
                Current.Add(DirectiveText.Paragraph(source));
                return;
            }

            ReportFlaws(source);
            var node = kind.Create(source, context);
            Current.Add(node);
            if (source.Rest.Length > 0) Current.Add(DirectiveText.Paragraph(source));
            if (!kind.IsContainer(directive)) return;
            if (source is IndentedDirectiveBlock content) content.TransferChildrenTo((ContainerBlock)node);
            if (_ends[index] < 0) ReportUnterminated(source);
            if (_ends[index] >= 0 || node is not ImageBlock) Open((ContainerBlock)node, _ends[index]);
        }

        private void Open(ContainerBlock node, int end)
        {
            // Deeper than any real page: keep the content, give up the boxes.
            _levels.Push(new Level(_levels.Count < MaximumDepth ? node : Current, end));
        }

        private static void Close(ContainerBlock container)
        {
            if (container.LastChild is { } last) container.UpdateSpanEnd(last.Span.End);
        }

        /// <summary>For each start token the index of its end, for each matched end token its own index; −1 where there is none.</summary>
        private int[] FindEnds()
        {
            var ends = new int[_children.Length];
            Array.Fill(ends, -1);
            var open = new List<(int Index, string Family)>();
            for (var i = 0; i < _children.Length; i++)
            {
                if (_children[i] is not IDirectiveNode { Directive: var directive }) continue;
                if (!directive.IsEnd)
                {
                    if (DirectiveKinds.Find(directive.Name)?.IsContainer(directive) == true) open.Add((i, directive.Family));
                    continue;
                }

                var start = FindStart(open, directive.Family);
                if (start < 0) continue;
                ends[open[start].Index] = i;
                ends[i] = i;
                open.RemoveRange(start, open.Count - start);
            }

            return ends;
        }

        private static int FindStart(List<(int Index, string Family)> open, string family)
        {
            var lowest = Math.Max(open.Count - MaximumDepth, 0);
            for (var i = open.Count - 1; i >= lowest; i--)
            {
                if (open[i].Family == family) return i;
            }

            return -1;
        }

        private void ReportUnknown(IDirectiveNode source) => context.Report(MarkdownRules.UnknownDirective, source.TokenSpan, (
            $"':::{source.Directive.Name}' is not a known construct", DirectiveKinds.Advice(source.Directive.Family)));

        private void ReportFlaws(IDirectiveNode source)
        {
            if (source.Directive.HasOpenQuote)
            {
                context.Report(source.Directive.Name == "image" ? MarkdownRules.UnterminatedImage : MarkdownRules.MalformedDirective, source.TokenSpan, (
                    $"A value of ':::{source.Directive.Name}' has no closing quotation mark", "Close the value with \""));
            }
            else if (source.Rest.Length > 0)
            {
                context.Report(MarkdownRules.MalformedDirective, source.TokenSpan, (
                    $"Text follows ':::{source.Directive.Name}' on the same line", "Move the text to a line of its own"));
            }
        }

        private void ReportUnterminated(IDirectiveNode source) => context.Report(MarkdownRules.UnterminatedDirective, source.TokenSpan, (
            $"':::{source.Directive.Name}' has no ':::{source.Directive.Name}-end'",
            $"Add ':::{source.Directive.Name}-end' on a line of its own, indented like the start"));
    }
}
