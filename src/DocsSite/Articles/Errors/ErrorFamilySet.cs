using System.Collections.Frozen;
using DocsSite.Articles.Errors.Families;
using DocsSite.Configuration;
using DocsSite.Diagnostics;

namespace DocsSite.Articles.Errors;

/// <summary>The families of a site: the built-in ones as settings leave them, and the site's own.</summary>
public sealed class ErrorFamilySet
{
    private readonly FrozenDictionary<string, string[]> _stopLists;

    private ErrorFamilySet(IReadOnlyList<ErrorFamilySettings> settings, IReadOnlyList<CustomFamily> custom)
    {
        Custom = custom;
        Disabled = settings.Where(family => !family.Enabled).Select(family => family.Id).ToFrozenSet(StringComparer.Ordinal);
        _stopLists = settings.Where(family => family.StopList.Count > 0)
            .GroupBy(family => family.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(family => family.StopList).ToArray(), StringComparer.Ordinal);
        Stops = _stopLists.ToFrozenDictionary(pair => pair.Key, pair => new StopList(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The built-in families, nothing changed.</summary>
    public static ErrorFamilySet Default { get; } = new([], []);

    internal IReadOnlyList<CustomFamily> Custom { get; }

    internal FrozenSet<string> Disabled { get; }

    internal FrozenDictionary<string, StopList> Stops { get; }

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

    private static string? Check(ErrorFamilySettings family, bool isBuiltIn)
    {
        if (isBuiltIn) return family.Pattern is null ? null : "is a built-in family: its pattern is fixed";
        return family.Pattern is null && family.Enabled ? "is no built-in family and has no pattern" : null;
    }

    private static void Compile(ErrorFamilySettings family, List<CustomFamily> custom, List<ErrorFamilyProblem> problems)
    {
        try
        {
            custom.Add(new CustomFamily(family));
        }
        catch (NotSupportedException)
        {
            problems.Add(new(family.Id, "needs look-around or back-references, which can't run in linear time", family.Span));
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
