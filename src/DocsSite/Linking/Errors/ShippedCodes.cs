using DocsSite.Articles.Errors;
using DocsSite.Diagnostics;

namespace DocsSite.Linking.Errors;

/// <summary>Compares the codes that a product ships with the errors of the site (<c>check --codes</c>).</summary>
public static class ShippedCodes
{
    public static readonly RuleDescriptor Missing = new("DS6108", "code-without-page", Severity.Error)
    {
        Summary = "A product ships an error code that has no page on the site.",
        Why = "The product links its users to /e/ and the code; they would end at \"page not found\", with the error still on their screen.",
    };

    /// <param name="errors">The errors of the site.</param>
    /// <param name="list">One code a line, in any spelling; empty lines and lines that begin with <c>#</c> are skipped.</param>
    public static IReadOnlyList<Diagnostic> Check(ErrorIndex errors, SourceText list)
    {
        var findings = new List<Diagnostic>();
        var start = 0;
        foreach (var line in list.Text.Split('\n'))
        {
            var code = line.Trim();
            if (code.Length > 0 && code[0] != '#' && errors.Find(code) is null && errors.FindSlug(code) is null)
            {
                findings.Add(Missing.At(
                    list.Span(start + line.IndexOf(code, StringComparison.Ordinal), code.Length),
                    $"the code \"{code}\" has no page",
                    DidYouMean.Ask(code, errors.Errors.Select(error => error.Code?.Canonical).OfType<string>())
                        ?? $"Add errors/{ErrorSlug.Of(code)}.yml, or explain the code in an article."));
            }

            start += line.Length + 1;
        }

        return findings;
    }
}
