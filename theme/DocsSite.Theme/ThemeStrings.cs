using System.Text.Json;

namespace DocsSite.Theme;

/// <summary>The interface text of the theme by language, from <c>Strings/*.json</c>: key → text with <c>{placeholders}</c>.</summary>
public static class ThemeStrings
{
    public const string DefaultLanguage = "en";

    private const string Folder = "Strings/";
    private const string Extension = ".json";

    /// <summary>Languages that the theme speaks, in ordinal order.</summary>
    public static IReadOnlyList<string> Languages =>
        [.. typeof(ThemeStrings).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal)];

    /// <summary>The text for a BCP 47 tag: <c>de-AT</c> speaks <c>de</c>, and a language that the theme does not know speaks English.</summary>
    public static IReadOnlyDictionary<string, string> For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var primary = language.Split('-')[0].ToLowerInvariant();
        var known = Languages.Contains(primary, StringComparer.Ordinal) ? primary : DefaultLanguage;
        // Every check asks for the texts: a serializer would have to be made for them first.
        using var file = JsonDocument.Parse(EmbeddedFile.Read(Folder + known + Extension));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in file.RootElement.EnumerateObject()) texts.Add(text.Name, text.Value.GetString()!);
        return texts;
    }
}
