using System.Text.RegularExpressions;

namespace DocsSite.Importing;

/// <summary>The beginnings of some pages of a folder: enough to tell a platform by.</summary>
internal sealed class Samples
{
    private const int MaxPages = 40;
    private const int MaxLength = 64 * 1024;

    private readonly List<string> _texts;

    public Samples(ForeignFolder folder, params string[] extensions)
    {
        var pages = (extensions.Length == 0 ? folder.Paths.Where(ForeignArticle.IsPage) : folder.WithExtension(extensions)).ToList();
        // Spread over the folder, so that one odd corner does not decide.
        var step = Math.Max(1, pages.Count / MaxPages);
        _texts = [.. pages.Where((_, at) => at % step == 0).Take(MaxPages).Select(folder.TextOf).Where(text => text.Length > 0).Select(text => text[..Math.Min(text.Length, MaxLength)])];
    }

    public bool Any => _texts.Count > 0;

    public IReadOnlyList<string> Texts => _texts;

    public bool Match(Regex pattern) => _texts.Any(pattern.IsMatch);

    public bool Contain(string text) => _texts.Any(sample => sample.Contains(text, StringComparison.OrdinalIgnoreCase));
}
