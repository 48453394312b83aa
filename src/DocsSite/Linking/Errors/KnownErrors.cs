using System.Collections.Concurrent;
using DocsSite.Articles;
using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>Which mentioned names are errors: all that a family knows, and the names in capitals that somebody registered or declared.</summary>
public sealed class KnownErrors
{
    private readonly HashSet<string> _declared;
    private readonly ErrorCodeScanner _scanner;

    // Thousands of articles mention the same few codes.
    private readonly ConcurrentDictionary<string, bool> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ErrorCode> _codes = new(StringComparer.Ordinal);

    public KnownErrors(ErrorRegistry registry, ErrorFamilySet families, IReadOnlyList<Article> articles)
    {
        Registry = registry;
        _declared = articles.SelectMany(article => article.Errors).Select(error => error.Code?.Canonical ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _scanner = new ErrorCodeScanner(registry, families);
        Names = new JoinedNames(registry, articles.SelectMany(article => article.CodeNames));
    }

    public ErrorRegistry Registry { get; }

    /// <summary>Names that articles give to codes.</summary>
    public JoinedNames Names { get; }

    /// <summary>Whether a mention (canonical form) is an error of this site. A name without underscore was found by a family.</summary>
    public bool IsError(string code) => _answers.GetOrAdd(code, IsErrorAnew);

    /// <summary>The code of a canonical form; of a name that articles give to a number that number.</summary>
    public ErrorCode CodeOf(string canonical) => _codes.GetOrAdd(canonical, form => ErrorCodes.Parse(Names.CodeOf(form)));

    private bool IsErrorAnew(string code)
    {
        if (EventSource.IsMissing(code)) return false;
        if (!code.Contains('_', StringComparison.Ordinal) || _declared.Contains(code)) return true;
        return _scanner.Scan(code, ScanContext.Prose with { Kind = TextKind.InlineCode }).Any(mention => mention.Length == code.Length);
    }
}
