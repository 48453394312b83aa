using System.Text.RegularExpressions;
using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Building;

/// <summary>Reads the interface texts that a site brings along: <c>theme/strings/de.json</c>, and over it <c>theme/strings/de-AT.json</c>.</summary>
internal sealed partial class InterfaceTextReader(string language, Func<string, IReadOnlyDictionary<string, string>>? themeTexts)
{
    private const string Folder = "theme/strings/";

    private readonly List<Diagnostic> _diagnostics = [];

    /// <param name="paths">Files of the content root.</param>
    /// <param name="json">Reads and parses one of them; null when it is no JSON, which has been reported.</param>
    public (IReadOnlyDictionary<string, string> Texts, IReadOnlyList<Diagnostic> Diagnostics) Read(IReadOnlyList<string> paths, Func<string, DataNode?> json)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var known = themeTexts?.Invoke(language);
        foreach (var name in new[] { language.Split('-')[0], language }.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var path = paths.FirstOrDefault(path => string.Equals(path, $"{Folder}{name}.json", StringComparison.OrdinalIgnoreCase));
            if (path is null || json(path) is not { } root) continue;
            if (root is DataMap map) ReadFile(map, known, texts);
            else _diagnostics.Add(SettingsRules.SettingType.At(root.Span, "interface texts are a mapping of keys to texts", "Write { \"search.title\": \"Find\" }."));
        }

        if (known is not null) ReportMissing(known, texts);
        return (texts, _diagnostics);
    }

    private void ReadFile(DataMap map, IReadOnlyDictionary<string, string>? known, SortedDictionary<string, string> texts)
    {
        foreach (var member in map.Members)
        {
            if (member.Value is not DataString { Value: { Length: > 0 } text })
                _diagnostics.Add(SettingsRules.SettingType.At(member.Value.Span, $"`{member.Key}` takes a text, and not an empty one"));
            else if (known is null)
                texts[member.Key] = text;
            else if (!known.TryGetValue(member.Key, out var original))
                _diagnostics.Add(ThemeRules.UnknownText.At(member.KeySpan, $"the interface has no text `{member.Key}`", DidYouMean.Ask(member.Key, known.Keys)));
            else if (!Placeholders(original).SequenceEqual(Placeholders(text)))
                _diagnostics.Add(ThemeRules.TextPlaceholder.At(member.Value.Span, $"`{member.Key}` has other placeholders than \"{original}\"", "Use the same names in braces, each as often."));
            else
                texts[member.Key] = text;
        }
    }

    /// <summary>The theme answers in English when it does not speak a language.</summary>
    private void ReportMissing(IReadOnlyDictionary<string, string> known, SortedDictionary<string, string> texts)
    {
        if (language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase) || !known.SequenceEqual(themeTexts!("en"))) return;
        var missing = known.Keys.Where(key => !texts.ContainsKey(key)).ToArray();
        if (missing.Length == 0) return;
        _diagnostics.Add(ThemeRules.UntranslatedInterface.At(
            SourceSpan.FileStart("settings.yml"),
            $"{missing.Length} of {known.Count} interface texts are English on a site in `{language}`, such as `{missing[0]}`",
            $"Translate them in {Folder}{language}.json; the guide says how to begin."));
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
