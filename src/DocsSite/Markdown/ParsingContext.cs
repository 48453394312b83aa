using DocsSite.Diagnostics;
using Markdig;
using Markdig.Parsers;

namespace DocsSite.Markdown;

/// <summary>Carries the article's context through Markdig to the dialect's parsers.</summary>
internal sealed class ParsingContext(IMarkdownContext context) : MarkdownParserContext
{
    public IMarkdownContext Context { get; } = context;
}

internal static class Reporting
{
    /// <summary>Reports a finding at a range of the parsed text.</summary>
    public static void Report(this IMarkdownContext context, RuleDescriptor rule, Markdig.Syntax.SourceSpan span, (string Message, string Help) text) =>
        context.Report(rule.At(context.Locate(span.Start, Math.Max(span.Length, 0)), text.Message, text.Help));

    /// <summary>The article's context; a dialect parser never runs without it.</summary>
    public static IMarkdownContext Article(this BlockProcessor processor) => ((ParsingContext)processor.Context!).Context;

    /// <inheritdoc cref="Article(BlockProcessor)"/>
    public static IMarkdownContext Article(this InlineProcessor processor) => ((ParsingContext)processor.Context!).Context;
}
