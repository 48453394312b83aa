using System.Collections.Immutable;
using DocsSite.Diagnostics;

namespace DocsSite.Data;

/// <summary>What can be wrong with a JSON file as text, before anybody asks what it says.</summary>
public static class DataRules
{
    public static readonly RuleDescriptor JsonSyntax = new("DS9101", "json-syntax", Severity.Error)
    {
        Summary = "A JSON file can't be read.",
        Why = "Nothing in the file takes effect: navigation, redirects or settings are lost without a trace in the pages.",
        ExamplePath = "docfx.json",
        BadExample = """{ "title": "Sign-in" "order": 1 }""",
        GoodExample = """{ "title": "Sign-in", "order": 1 }""",
    };

    public static readonly RuleDescriptor JsonDuplicateKey = new("DS9102", "json-duplicate-key", Severity.Warning)
    {
        Summary = "An object in a JSON file has the same key twice.",
        Why = "Programs disagree on which value counts; here the first one does.",
        ExamplePath = "docfx.json",
        BadExample = """{ "title": "Sign-in", "title": "Sign-out" }""",
        GoodExample = """{ "title": "Sign-in" }""",
    };

    public static readonly RuleDescriptor JsonTrailingComma = new("DS9103", "json-trailing-comma", Severity.Suggestion)
    {
        Summary = "A comma stands before a closing bracket.",
        Why = "It is read here, but other tools refuse the whole file.",
        ExamplePath = "docfx.json",
        BadExample = """{ "tags": ["crm", "mail",] }""",
        GoodExample = """{ "tags": ["crm", "mail"] }""",
        Fix = FixSafety.Safe,
    };

    public static readonly RuleDescriptor JsonComment = new("DS9104", "json-comment", Severity.Suggestion)
    {
        Summary = "A JSON file holds a comment.",
        Why = "It is read here, but other tools refuse the whole file.",
        ExamplePath = "docfx.json",
        BadExample = "{ \"order\": 1 } // first",
        GoodExample = """{ "order": 1 }""",
    };

    public static readonly RuleDescriptor JsonTooDeep = new("DS9105", "json-too-deep", Severity.Error)
    {
        Summary = "A JSON file nests deeper than any real data does.",
        Why = "Such a file is broken or made to exhaust the program that reads it, so it is refused as a whole.",
        ExamplePath = "docfx.json",
        BadExample = new string('[', JsonReader.MaxDepth + 1) + new string(']', JsonReader.MaxDepth + 1),
        GoodExample = "[[1]]",
    };

    public static ImmutableArray<RuleDescriptor> All { get; } =
        [JsonSyntax, JsonDuplicateKey, JsonTrailingComma, JsonComment, JsonTooDeep];
}
