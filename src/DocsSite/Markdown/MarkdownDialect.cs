using System.Collections.Immutable;
using DocsSite.Markdown.Extensions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace DocsSite.Markdown;

/// <summary>
/// What Markdown means here: the parsers, the tree passes and the HTML of every node. Immutable; build it once and share it between
/// threads.
/// </summary>
public sealed class MarkdownDialect
{
    private MarkdownDialect(MarkdownPipeline pipeline, ImmutableArray<ITreePass> passes, NodeWriters writers, bool isPlain)
    {
        Pipeline = pipeline;
        Passes = passes;
        Writers = writers;
        IsPlain = isPlain;
    }

    internal MarkdownPipeline Pipeline { get; }

    internal ImmutableArray<ITreePass> Passes { get; }

    internal NodeWriters Writers { get; }

    /// <summary>No extensions, no anchors, no classes and raw HTML as it is: for conformance tests only, never for a site.</summary>
    internal bool IsPlain { get; }

    /// <summary>CommonMark with every extension of this product.</summary>
    public static MarkdownDialect CreateFull()
    {
        var builder = StartPipeline();
        builder.UsePipeTables();
        builder.UseGridTables();
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.UseFootnotes();
        builder.UseDefinitionLists();
        builder.UseTaskLists();
        var writers = new NodeWriters();
        foreach (var extension in FindAll<IDialectExtension>())
        {
            extension.AddParsers(builder);
            extension.AddWriters(writers);
        }

        ImmutableArray<ITreePass> passes = [.. FindAll<ITreePass>().OrderBy(pass => pass.Order)];
        return new MarkdownDialect(builder.Build(), passes, writers.Freeze(), isPlain: false);
    }

    /// <summary>CommonMark alone, with raw HTML passed through unchecked: for conformance tests, never for a site.</summary>
    public static MarkdownDialect CreatePlain() => new(StartPipeline().Build(), [], new NodeWriters().Freeze(), isPlain: true);

    private static MarkdownPipelineBuilder StartPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Insert(0, new SharpSReferences());
        return builder;
    }

    private static IEnumerable<T> FindAll<T>() =>
        typeof(MarkdownDialect).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
