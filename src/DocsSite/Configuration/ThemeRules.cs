using DocsSite.Diagnostics;

namespace DocsSite.Configuration;

/// <summary>What can be wrong with the looks and the interface texts of a site.</summary>
public static class ThemeRules
{
    public static readonly RuleDescriptor AccentContrast = new("DS9040", "accent-contrast", Severity.Warning)
    {
        Summary = "The accent colour can't be told apart from the page well enough to be read as text.",
        Why = "Links and buttons are set in it; WCAG 2.2 asks for a contrast of 4.5:1. The site uses the nearest colour that reaches it.",
        ExamplePath = "settings.yml",
        BadExample = "title: Support\naccent: \"#ffd400\"\n",
        GoodExample = "title: Support\naccent: \"#0b5a66\"\n",
    };

    public static readonly RuleDescriptor ThemeFileMissing = new("DS9041", "theme-file-missing", Severity.Error)
    {
        Summary = "The logo or icon that the settings name does not exist.",
        Why = "Every page would show a broken picture.",
        ExamplePath = "settings.yml",
        BadExample = "title: Support\nlogo: pictures/logo.svg\n",
        GoodExample = "title: Support\n",
    };

    public static readonly RuleDescriptor UnknownText = new("DS9042", "unknown-text", Severity.Warning)
    {
        Summary = "A key in `theme/strings/` is no text of the interface.",
        Why = "The text is shown nowhere; most often the key is misspelt.",
        ExamplePath = "theme/strings/en.json",
        BadExample = "{ \"serach.title\": \"Find\" }\n",
        GoodExample = "{ \"search.title\": \"Find\" }\n",
    };

    public static readonly RuleDescriptor TextPlaceholder = new("DS9043", "text-placeholder", Severity.Error)
    {
        Summary = "An interface text has other {placeholders} than the theme fills in.",
        Why = "Readers would see the braces, or miss the number that belongs there.",
        ExamplePath = "theme/strings/en.json",
        BadExample = "{ \"articles.many\": \"{number} articles\" }\n",
        GoodExample = "{ \"articles.many\": \"{count} how-tos\" }\n",
    };

    public static readonly RuleDescriptor UntranslatedInterface = new("DS9044", "untranslated-interface", Severity.Warning)
    {
        Summary = "The theme does not speak the site's language, and the site does not bring all texts.",
        Why = "Readers meet English buttons, and screen readers speak them as if they were words of the other language.",
        ExamplePath = "settings.yml",
        BadExample = "title: Aide\nlanguage: fr\n",
        GoodExample = "title: Hilfe\nlanguage: de\n",
    };
}
