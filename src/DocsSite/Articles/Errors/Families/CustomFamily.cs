using System.Text.RegularExpressions;
using DocsSite.Configuration;

namespace DocsSite.Articles.Errors.Families;

/// <summary>A family from settings: its pattern runs without backtracking, so no pattern can make a build hang.</summary>
internal sealed class CustomFamily
{
    private const int ContextReach = 80;

    private readonly string _id;
    private readonly Regex _pattern;
    private readonly string? _canonical;
    private readonly string[] _contextWords;
    private readonly StopList _stops;

    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    /// <exception cref="NotSupportedException">The pattern needs backtracking.</exception>
    public CustomFamily(ErrorFamilySettings settings)
    {
        _id = settings.Id;
        _pattern = new Regex(settings.Pattern!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        _canonical = settings.Canonical;
        _contextWords = [.. settings.ContextWords];
        _stops = new StopList(settings.StopList);
    }

    public IEnumerable<CodeMention> Scan(string text, RegisteredCodes registered)
    {
        for (var match = _pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Length == 0 || _stops.Contains(match.Value) || !IsWhole(text, match) || !HasContext(text, match)) continue;
            var code = new ErrorCode(_canonical is null ? match.Value : match.Result(_canonical), _id);
            yield return new(match.Index, match.Length, registered.Resolve(code) ?? code, Confidence.Likely);
        }
    }

    private static bool IsWhole(string text, Match match)
    {
        var end = match.Index + match.Length;
        var token = new Token(text, match.Index, end, TokenShape.None);
        if (CharacterClass.IsWord(token.Before) && CharacterClass.IsWord(text[match.Index])) return false;
        if (CharacterClass.IsWord(token.After) && CharacterClass.IsWord(text[end - 1])) return false;
        return !Surroundings.AreName(token);
    }

    private bool HasContext(string text, Match match)
    {
        if (_contextWords.Length == 0) return true;
        var before = Surroundings.Line(text, match.Index, -ContextReach);
        var after = Surroundings.Line(text, match.Index + match.Length, ContextReach);
        foreach (var word in _contextWords)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase) || after.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
