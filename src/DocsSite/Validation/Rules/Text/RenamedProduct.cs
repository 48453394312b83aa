using DocsSite.Articles;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Validation.Rules.Text;

/// <summary>DS7118: a product under a name that it no longer has.</summary>
public sealed class RenamedProduct : ISourceRule
{
    public static readonly RuleDescriptor Rule = new("DS7118", "renamed-product", Severity.Warning)
    {
        Summary = "The text uses a product's former name.",
        Why = "Readers know the product by the name on their screen; under the old one they don't find the article.",
        BadExample = Example.Guide("Open Viva Sales and sign in."),
        GoodExample = Example.Guide("Open Copilot for Sales (formerly Viva Sales) and sign in."),
        ExampleFiles = new Dictionary<string, string>
        {
            ["vocabulary.yml"] = "facets: []\nproducts:\n  - id: copilot-for-sales\n    label: Copilot for Sales\nrenames:\n  - from: Viva Sales\n    to: Copilot for Sales\n    since: 2023-07-18\n",
        },
        Fix = FixSafety.Unsafe,
    };

    /// <summary>Front matter that readers see.</summary>
    private static readonly string[] Keys = ["title", "description", "summary"];

    private static readonly string[] History = ["formerly", "previously", "renamed", "known as", "called", "was named", "earlier", "old name"];

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(ArticleSource source)
    {
        foreach (var rename in source.Environment.Vocabulary.Renames)
        {
            var current = source.Environment.Vocabulary.CurrentName(rename);
            foreach (var (value, at) in InFrontMatter(source.File, rename.From))
            {
                var edit = new TextEdit(source.File.Source.Span(at, rename.From.Length), current);
                yield return Finding(Rule.At(edit.Span, ""), (rename, current), edit) with { Message = Message(rename, current) + $" in the {value}" };
            }

            var prose = source.Prose;
            for (var at = prose.IndexOf(rename.From, StringComparison.Ordinal); at >= 0; at = prose.IndexOf(rename.From, at + 1, StringComparison.Ordinal))
            {
                if (!IsWhole(prose, at, rename.From.Length) || IsScreenText(source, at) || IsHistory(prose, at)) continue;
                yield return Finding(source.At(Rule, at, rename.From.Length, ""), (rename, current), source.Edit(at, rename.From.Length, current));
            }
        }
    }

    private static Diagnostic Finding(Diagnostic finding, (Rename Rename, string Current) name, TextEdit? edit) =>
        (finding with { Message = Message(name.Rename, name.Current) })
            .Help($"Write \"{name.Current}\"; where the old name is history or stands on the screen, say \"formerly\" or make it bold.")
            .See(name.Rename.Span, "the name changed here")
            .Fix(FixSafety.Unsafe, $"Write {name.Current}", edit);

    private static string Message(Rename rename, string current) =>
        $"\"{rename.From}\" has been \"{current}\"" + (rename.Since.Length > 0 && rename.To == current ? $" since {rename.Since}" : " for some time");

    private static IEnumerable<(string Key, int At)> InFrontMatter(Loading.SourceFile file, string name)
    {
        foreach (var key in Keys)
        {
            if (file.FrontMatter?.Find(key)?.Value is not DataString value || value.Span.Path != file.Path) continue;
            var at = file.Source.Text.IndexOf(name, value.Span.Start, value.Span.Length, StringComparison.Ordinal);
            if (at >= 0 && IsWhole(file.Source.Text, at, name.Length) && !IsHistory(file.Source.Text, at)) yield return (key, at);
        }
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length >= text.Length || !char.IsLetterOrDigit(text[at + length]));

    /// <summary>Bold words and quotations repeat what the screen shows.</summary>
    private static bool IsScreenText(ArticleSource source, int at)
    {
        if (source.Tree.Emphases.Any(emphasis => emphasis.DelimiterCount == 2 && emphasis.Span.Start <= at && at <= emphasis.Span.End)) return true;
        if (source.Tree.Quotes.Any(quote => quote.Span.Start <= at && at <= quote.Span.End && quote.GetType() == typeof(Markdig.Syntax.QuoteBlock))) return true;
        var line = source.Text.AsSpan(source.LineStart(at), at - source.LineStart(at));
        return line.Count('"') % 2 == 1 || line.Count('\u201C') > line.Count('\u201D');
    }

    private static bool IsHistory(string text, int at)
    {
        var start = Math.Max(0, at - 40);
        var before = text.AsSpan(start, at - start);
        foreach (var word in History)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
