using System.Buffers;
using DocsSite.Diagnostics;
using Markdig.Syntax;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7112: quotation marks of a word processor in a program.</summary>
public sealed class SmartQuotesInCode : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7112", "smart-quotes-in-code", Severity.Warning)
    {
        Summary = "A code block has typographic quotation marks.",
        Why = "Shells and compilers know only straight ones: the copied command fails.",
        BadExample = Example.Guide("```sql\nSELECT * FROM Jobs WHERE State = ‘failed’\n```"),
        GoodExample = Example.Guide("```sql\nSELECT * FROM Jobs WHERE State = 'failed'\n```"),
        Fix = FixSafety.Unsafe,
    };

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\u2018\u2019\u201C\u201D");

    /// <summary>Languages that refuse them; PowerShell, for one, takes them for straight quotes.</summary>
    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        "sql", "tsql", "t-sql", "kusto", "kql", "bash", "azurecli", "sh", "shell", "cmd", "dos", "bat", "json", "csharp", "cs", "c#", "c++", "cpp", "c", "javascript", "js",
        "typescript", "python", "python3", "java", "go", "xml", "html", "css", "yaml", "yml", "vb", "vbscript", "vba",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var block in source.Tree.Code.OfType<FencedCodeBlock>())
        {
            if (block.Info is not { } info || !Languages.Contains(info)) continue;
            var end = Math.Min(block.Span.End + 1, source.Text.Length);
            for (var at = Next(source.Text, block.Span.Start, end); at >= 0; at = Next(source.Text, at + 1, end))
            {
                if (IsComment(source.LineAt(at)) || IsApostrophe(source.Text, at)) continue;
                var straight = source.Text[at] is '\u2018' or '\u2019' ? "'" : "\"";
                yield return source.At(Rule, at, 1, $"`{source.Text[at]}` is no quotation mark of {info}")
                    .Help($"Write `{straight}`.")
                    .Fix(FixSafety.Unsafe, $"Write {straight}", source.Edit(at, 1, straight));
            }
        }
    }

    private static int Next(string text, int start, int end)
    {
        var found = start < end ? text.AsSpan(start, end - start).IndexOfAny(Quotes) : -1;
        return found < 0 ? -1 : start + found;
    }

    private static bool IsComment(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return text.StartsWith("--") || text.StartsWith("//") || text.StartsWith("#") || text.StartsWith("/*") || text.StartsWith("*") || text.StartsWith("'")
            || text.StartsWith("<!--") || text.StartsWith("REM ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("::") || text.Contains("-- ", StringComparison.Ordinal)
            || text.Contains("// ", StringComparison.Ordinal);
    }

    /// <summary>The apostrophe of a word in a message.</summary>
    private static bool IsApostrophe(string text, int at) =>
        text[at] == '\u2019' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
}
