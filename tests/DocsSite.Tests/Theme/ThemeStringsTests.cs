using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DocsSite.Theme;

namespace DocsSite.Tests.Theme;

public sealed partial class ThemeStringsTests
{
    private const string ScriptPrefix = "script.";

    /// <summary>The search engine is not among them: it speaks to no reader.</summary>
    private static readonly string[] Scripts = ["site.js", "search-ui.js", "search-facets.js", "setup.js", "missing.js"];

    /// <summary>Texts that search-ui.js chooses by the name of a group of results.</summary>
    private static readonly string[] ResultGroups = [ScriptPrefix + "exact", ScriptPrefix + "similar", ScriptPrefix + "articles"];

    [Fact]
    public void Theme_speaks_English_and_German() => Assert.Equal(["de", "en"], ThemeStrings.Languages);

    [Fact]
    public void Languages_have_the_same_keys_and_placeholders()
    {
        var english = ThemeStrings.For("en");
        foreach (var texts in ThemeStrings.Languages.Select(ThemeStrings.For))
        {
            Assert.Equal(english.Keys, texts.Keys);
            Assert.All(english, pair => Assert.Equal(Placeholders(pair.Value), Placeholders(texts[pair.Key])));
            Assert.Equal(12, texts["date.months"].Split(',').Length);
            Assert.DoesNotContain(texts.Values, string.IsNullOrWhiteSpace);
        }
    }

    [Fact]
    public void Unknown_language_speaks_English() => Assert.Equal(ThemeStrings.For("en"), ThemeStrings.For("tlh"));

    [Fact]
    public void Every_text_is_used_and_every_used_text_exists()
    {
        var used = UsedKeys();
        var known = ThemeStrings.For("en").Keys;

        Assert.Equal([], known.Except(used));
        Assert.Equal([], used.Except(known));
    }

    /// <summary>Keys that the components, the scripts and the builders of page models ask for, read from their source.</summary>
    private static HashSet<string> UsedKeys()
    {
        var folder = ThemeFolder();
        var components = Directory.EnumerateFiles(folder, "*.razor", SearchOption.AllDirectories)
            .Append(Path.Combine(folder, "InterfaceText.cs"))
            .Select(File.ReadAllText)
            .SelectMany(source => ComponentKey().Matches(source).Concat(CountKeys().Matches(source)))
            .SelectMany(match => match.Groups.Values.Skip(1).Select(group => group.Value));
        var scripts = Scripts
            .Select(name => File.ReadAllText(Path.Combine(folder, "wwwroot", name)))
            .SelectMany(source => ScriptCall().Matches(source))
            .SelectMany(call => ScriptKey().Matches(call.Value))
            .Select(match => ScriptPrefix + match.Groups[1].Value);
        // Texts that the generator puts into page models.
        var rendering = Directory.EnumerateFiles(Path.Combine(folder, "..", "..", "src", "DocsSite", "Rendering"), "*.cs")
            .Select(File.ReadAllText)
            .SelectMany(source => ModelKey().Matches(source))
            .Select(match => match.Groups[1].Value);
        return [.. components, .. scripts, .. rendering, .. ResultGroups];
    }

    private static string ThemeFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "theme", "DocsSite.Theme"));

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("[sS]trings\\.GetValueOrDefault\\(\"([a-z.-]+)\"")]
    private static partial Regex ModelKey();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""(?:\bT\(|\bGet\(strings, )"([a-z.-]+)""")]
    private static partial Regex ComponentKey();

    [GeneratedRegex("""\bCount\([\w.]+, "([a-z.-]+)", "([a-z.-]+)"\)""")]
    private static partial Regex CountKeys();

    [GeneratedRegex(@"\btext\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex ScriptCall();

    [GeneratedRegex("""(?:\(|\? |: )'([a-z-]+)'""")]
    private static partial Regex ScriptKey();
}
