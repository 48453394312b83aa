using System.Globalization;
using System.Text.RegularExpressions;
using DocsSite.Configuration;

namespace DocsSite.Articles.Errors.Families;

/// <summary>A family from settings: its pattern runs without backtracking, so no pattern can make a build hang.</summary>
internal sealed partial class CustomFamily
{
    private readonly Regex _pattern;
    private readonly string? _canonical;
    private readonly ContextWords _context;
    private readonly StopList _stops;

    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    /// <exception cref="NotSupportedException">The pattern needs backtracking.</exception>
    public CustomFamily(ErrorFamilySettings settings)
    {
        Id = settings.Id;
        _pattern = new Regex(settings.Pattern!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        _canonical = settings.Canonical;
        _context = new ContextWords(settings.ContextWords);
        _stops = new StopList(settings.StopList);
    }

    public string Id { get; }

    /// <summary>A group that the canonical form names and the pattern does not have, or null.</summary>
    public string? UnknownGroup => _canonical is null
        ? null
        : GroupPattern().Matches(_canonical).Select(match => match.Groups[1].Value.Trim('{', '}')).FirstOrDefault(name => !HasGroup(name));

    public IEnumerable<CodeMention> Scan(string text, RegisteredCodes registered)
    {
        for (var match = _pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Length == 0 || _stops.Contains(match.Value) || !IsWhole(text, match) || !_context.AreNear(text, match.Index, match.Index + match.Length)) continue;
            var code = new ErrorCode(_canonical is null ? match.Value : match.Result(_canonical), Id);
            yield return new(match.Index, match.Length, registered.Resolve(code) ?? code, Confidence.Likely);
        }
    }

    private bool HasGroup(string name) => int.TryParse(name, CultureInfo.InvariantCulture, out var number) ? _pattern.GetGroupNumbers().Contains(number) : _pattern.GroupNumberFromName(name) >= 0;

    private static bool IsWhole(string text, Match match)
    {
        var end = match.Index + match.Length;
        var token = new Token(text, match.Index, end, TokenShape.None);
        if (CharacterClass.IsWord(token.Before) && CharacterClass.IsWord(text[match.Index])) return false;
        if (CharacterClass.IsWord(token.After) && CharacterClass.IsWord(text[end - 1])) return false;
        return !Surroundings.AreName(token);
    }

    [GeneratedRegex(@"(?<!\$)(?:\$\$)*\$([0-9]+|\{\w+\})", RegexOptions.CultureInvariant)]
    private static partial Regex GroupPattern();
}
