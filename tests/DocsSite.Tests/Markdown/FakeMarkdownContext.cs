using DocsSite.Diagnostics;
using DocsSite.Markdown;

namespace DocsSite.Tests.Markdown;

/// <summary>An article context without a site: targets stay as written, pictures named <c>sized</c> are 640×480, one code file exists.</summary>
internal sealed class FakeMarkdownContext(string text) : IMarkdownContext
{
    public const string CodeFile = "Program.cs";

    public const string Code = """
        using System;

        #region Start
        class Program
        {
            // <SignIn>
            static void SignIn()
            {
                Console.WriteLine("Sign in");
            }
            // </SignIn>
        }
        #endregion
        """;

    private readonly SourceText _source = new("article.md", text);

    public List<Diagnostic> Diagnostics { get; } = [];

    public List<Reference> References { get; } = [];

    public List<(int Start, int Length)> Located { get; } = [];

    public ResolvedReference Resolve(Reference reference)
    {
        References.Add(reference);
        var isSized = reference.Kind == ReferenceKind.Image && reference.Target.Contains("sized", StringComparison.Ordinal);
        return isSized ? new ResolvedReference(reference.Target, 640, 480) : new ResolvedReference(reference.Target);
    }

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    public SourceSpan Locate(int start, int length)
    {
        Located.Add((start, length));
        return _source.Span(start, length);
    }

    public string? ReadSnippet(string path, SourceSpan span) => path == CodeFile ? Code : null;
}

/// <summary>Takes every <c>ERROR_…</c> and <c>0x…</c> for a known code.</summary>
internal sealed class FakeMentionFinder : IMentionFinder
{
    public IReadOnlyList<Mention> Find(MentionText whole)
    {
        var text = whole.Text.AsSpan();
        var found = new List<Mention>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!text[i..].StartsWith("ERROR_") && !text[i..].StartsWith("0x")) continue;
            var end = i;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
            found.Add(new Mention(i, end - i, text[i..end].ToString()));
            i = end;
        }

        return found;
    }
}

/// <summary>Parses and renders as the site does.</summary>
internal static class Markdown
{
    public static MarkdownDialect Dialect { get; } = MarkdownDialect.CreateFull();

    public static (RenderedMarkdown Rendered, FakeMarkdownContext Context) Render(string text, MarkdownDialect? dialect = null)
    {
        var context = new FakeMarkdownContext(text);
        var parsed = new MarkdownParser(dialect ?? Dialect).Parse(text, context);
        return (new MarkdownRenderer(dialect ?? Dialect).Render(parsed, context, new FakeMentionFinder()), context);
    }

    public static string Html(string text) => Render(text).Rendered.Html;
}
