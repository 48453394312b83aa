namespace DocsSite.Rendering;

/// <summary>Turns page models into HTML documents and brings the files that they need. Thread-safe and deterministic.</summary>
public interface ITheme
{
    /// <summary>Writes a complete HTML document, <c>&lt;!doctype html&gt;</c> included.</summary>
    void Write(PageModel page, TextWriter target);

    /// <summary>Interface text of a language by key; English for a language that the theme does not speak.</summary>
    /// <param name="language">BCP 47 tag.</param>
    IReadOnlyDictionary<string, string> StringsFor(string language);

    /// <summary>Static files of the theme, in a stable order. Published under <c>/assets/</c> with a content hash in the name;
    /// the site's colour and own rules are added to <c>site.css</c>.</summary>
    IReadOnlyList<ThemeAsset> Assets { get; }
}

/// <param name="Name">File name with extension, unique, e.g. <c>site.css</c>.</param>
/// <param name="Content">The bytes to publish.</param>
public sealed record ThemeAsset(string Name, ReadOnlyMemory<byte> Content);
