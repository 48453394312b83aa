using DocsSite.Diagnostics;

namespace DocsSite.Articles.Errors;

/// <summary>What can be wrong with the error registry and with declared errors.</summary>
public static class ErrorRules
{
    private const string RegistryFile = "errors/example.yml";

    public static RuleDescriptor InvalidEntry { get; } = new("DS6101", "invalid-error-entry", Severity.Error)
    {
        Summary = "An entry of the error registry has neither a code nor a message, an unknown key, or a value of the wrong type.",
        Why = "The error gets no page, or the page lacks what the writer meant to say.",
        BadExample = "code: APP_ACCESS_DENIED\nmesages:\n  - The app may not sign in.\n",
        GoodExample = "code: APP_ACCESS_DENIED\nmessages:\n  - The app may not sign in.\n",
        ExamplePath = RegistryFile,
    };

    public static RuleDescriptor DuplicateCode { get; } = new("DS6102", "duplicate-error-code", Severity.Error)
    {
        Summary = "Two entries of the registry register the same code, perhaps in different spellings.",
        Why = "Readers who paste the code would reach only one of the two explanations.",
        BadExample = "- code: '0x80070005'\n  gloss: Access is denied.\n- code: '-2147024891'\n  gloss: No permission.\n",
        GoodExample = "- code: '0x80070005'\n  gloss: Access is denied.\n",
        ExamplePath = RegistryFile,
    };

    public static RuleDescriptor DuplicateMessage { get; } = new("DS6103", "duplicate-error-message", Severity.Warning)
    {
        Summary = "Two entries of the registry claim the same message.",
        Why = "A pasted message can lead to one page only.",
        BadExample = "- code: APP_DENIED\n  messages: [The app can't be used here.]\n- code: APP_BLOCKED\n  messages: [The app can't be used here!]\n",
        GoodExample = "- code: APP_DENIED\n  messages: [The app can't be used here.]\n- code: APP_BLOCKED\n  messages: [An administrator blocked the app.]\n",
        ExamplePath = RegistryFile,
    };

    public static RuleDescriptor SlugCollision { get; } = new("DS6104", "error-slug-collision", Severity.Error)
    {
        Summary = "Two different errors would get the same page address.",
        Why = "Addresses of error pages are permanent; two errors can't share one.",
        BadExample = "- code: APP_DENIED\n- code: APP-DENIED\n",
        GoodExample = "- code: APP_DENIED\n- code: APP-DENIED\n  slug: app-denied-portal\n",
        ExamplePath = RegistryFile,
    };

    public static RuleDescriptor VagueMessage { get; } = new("DS6105", "vague-error-message", Severity.Warning)
    {
        Summary = "A registered message has no word apart from its placeholders.",
        Why = "It would match any text, so it is never looked for.",
        BadExample = "code: APP_DENIED\nmessages: ['{message}']\n",
        GoodExample = "code: APP_DENIED\nmessages: ['The app {name} is denied.']\n",
        ExamplePath = RegistryFile,
    };

    public static RuleDescriptor UnknownRelated { get; } = new("DS6106", "unknown-related-error", Severity.Warning)
    {
        Summary = "An entry names a related error that is not in the registry.",
        Why = "The page would promise a link that leads nowhere.",
        BadExample = "code: APP_DENIED\nrelated: [APP_BLOKED]\n",
        GoodExample = "- code: APP_DENIED\n  related: [APP_BLOCKED]\n- code: APP_BLOCKED\n",
        ExamplePath = RegistryFile,
    };

    public static RuleDescriptor InvalidDeclaration { get; } = new("DS6107", "invalid-declared-error", Severity.Error)
    {
        Summary = "An item of errors: in front matter has neither code nor message, or a value of the wrong type.",
        Why = "The article doesn't appear on the page of its error.",
        BadExample = "---\ntitle: Sign-in fails\nerrors:\n  - seenIn: dialog\n---\n\n# Sign-in fails\n",
        GoodExample = "---\ntitle: Sign-in fails\nerrors:\n  - code: APP_DENIED\n    seenIn: dialog\n---\n\n# Sign-in fails\n\nThe dialog says `APP_DENIED`.\n",
    };

    public static RuleDescriptor InvalidFamily { get; } = new("DS6109", "invalid-error-family", Severity.Error)
    {
        Summary = "A family of error codes in the settings can't be used.",
        Why = "Its codes are not found: they get no page and no links.",
        BadExample = "title: Contoso help\nerrorFamilies:\n  - id: contoso\n    pattern: 'CTS-(?=\\d)'\n",
        GoodExample = "title: Contoso help\nerrorFamilies:\n  - id: contoso\n    pattern: 'CTS-\\d{4}'\n",
        ExamplePath = "settings.yml",
    };

    public static IReadOnlyList<RuleDescriptor> All { get; } =
        [InvalidEntry, DuplicateCode, DuplicateMessage, SlugCollision, VagueMessage, UnknownRelated, InvalidDeclaration];
}
