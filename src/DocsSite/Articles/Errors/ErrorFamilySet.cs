using System.Collections.Frozen;
using DocsSite.Articles.Errors.Families;
using DocsSite.Configuration;
using DocsSite.Diagnostics;

namespace DocsSite.Articles.Errors;

/// <summary>The families of a site: the built-in ones as settings leave them, and the site's own.</summary>
public sealed class ErrorFamilySet
{
    // What an article is about decides there what a bare number means.
    private static readonly string[] WithSubjects = [ErrorFamilies.HResult, ErrorFamilies.MailStatus, ErrorFamilies.Sql];

    private readonly FrozenDictionary<string, string[]> _stopLists;
    private readonly FrozenDictionary<string, string[]> _subjects;

    private ErrorFamilySet(IReadOnlyList<ErrorFamilySettings> settings, IReadOnlyList<CustomFamily> custom)
    {
        Custom = custom;
        Disabled = settings.Where(family => !family.Enabled).Select(family => family.Id).ToFrozenSet(StringComparer.Ordinal);
        _stopLists = Words(settings, family => family.StopList);
        _subjects = Words(settings, family => family.Subjects);
        var own = custom.Select(family => family.Id).ToHashSet(StringComparer.Ordinal);
        Contexts = Words(settings.Where(family => !own.Contains(family.Id)), family => family.ContextWords)
            .ToFrozenDictionary(pair => pair.Key, pair => new ContextWords(pair.Value), StringComparer.Ordinal);
        Stops = _stopLists.ToFrozenDictionary(pair => pair.Key, pair => new StopList(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The built-in families, nothing changed.</summary>
    public static ErrorFamilySet Default { get; } = new([], []);

    internal IReadOnlyList<CustomFamily> Custom { get; }

    internal FrozenSet<string> Disabled { get; }

    internal FrozenDictionary<string, StopList> Stops { get; }

    /// <summary>Words that settings ask for near the codes of a built-in family.</summary>
    internal FrozenDictionary<string, ContextWords> Contexts { get; }

    /// <summary>Words in the path, title or product of an article that tell the family that the article is about its subject.</summary>
    internal IReadOnlyList<string> SubjectsOf(string family) => _subjects.GetValueOrDefault(family, []);

    /// <summary>Compiles the families of settings; a family that can't be compiled is left out and its problem returned.</summary>
    public static (ErrorFamilySet Families, IReadOnlyList<ErrorFamilyProblem> Problems) Create(IReadOnlyList<ErrorFamilySettings> settings)
    {
        var custom = new List<CustomFamily>();
        var problems = new List<ErrorFamilyProblem>();
        foreach (var family in settings)
        {
            var isBuiltIn = ErrorFamilies.BuiltIn.Any(known => string.Equals(known.Id, family.Id, StringComparison.Ordinal));
            if (Check(family, isBuiltIn) is { } problem) problems.Add(new(family.Id, problem, family.Span));
            else if (!isBuiltIn && family.Enabled) Compile(family, custom, problems);
        }

        return (new ErrorFamilySet(settings, custom), problems);
    }

    internal IReadOnlyList<string> StopListOf(string family) => _stopLists.GetValueOrDefault(family, []);

    private static FrozenDictionary<string, string[]> Words(IEnumerable<ErrorFamilySettings> settings, Func<ErrorFamilySettings, IReadOnlyList<string>> wordsOf) =>
        settings.Where(family => wordsOf(family).Count > 0).GroupBy(family => family.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(wordsOf).ToArray(), StringComparer.Ordinal);

    private static string? Check(ErrorFamilySettings family, bool isBuiltIn)
    {
        if (family.Subjects.Count > 0 && !WithSubjects.Contains(family.Id)) return "has `subjects`, which only " + string.Join(", ", WithSubjects) + " have";
        if (!isBuiltIn) return family.Pattern is null ? "is no built-in family and has no pattern" : null;
        if (family.Pattern is not null) return "is a built-in family: its pattern is fixed";
        return family.Canonical is null ? null : "is a built-in family: its canonical form is fixed";
    }

    private static void Compile(ErrorFamilySettings family, List<CustomFamily> custom, List<ErrorFamilyProblem> problems)
    {
        try
        {
            var compiled = new CustomFamily(family);
            if (compiled.UnknownGroup is { } group) problems.Add(new(family.Id, $"has a canonical form with the group `{group}`, which its pattern doesn't have", family.Span));
            else custom.Add(compiled);
        }
        catch (NotSupportedException)
        {
            problems.Add(new(family.Id, "needs look-around, back-references or too many repetitions, which can't run in linear time", family.Span));
        }
        catch (ArgumentException error)
        {
            problems.Add(new(family.Id, "has a pattern that is no regular expression: " + error.Message, family.Span));
        }
    }
}

/// <summary>What is wrong with one family of settings: reads as a sentence after the family's name.</summary>
/// <param name="Span">Its entry in the settings.</param>
public sealed record ErrorFamilyProblem(string Family, string Message, SourceSpan Span)
{
    public Diagnostic ToDiagnostic() => ErrorRules.InvalidFamily.At(Span, $"the error family `{Family}` {Message}", "See the section on families of codes in the writers' guide.");
}
