namespace DocsSite.Diagnostics;

/// <summary>The nine families of rules: the first digit of an id.</summary>
public static class RuleFamily
{
    private static readonly string[] Names =
        ["other", "front-matter", "article-shape", "links", "includes", "images", "errors", "text", "security", "site"];

    /// <summary>All families, in the order of their digits.</summary>
    public static IReadOnlyList<string> All => Names[1..];

    /// <summary>The family of a rule id, e.g. <c>links</c> for <c>DS3001</c>; <c>other</c> when the id has no such form.</summary>
    public static string Of(string ruleId) =>
        ruleId.Length > 2 && char.IsAsciiDigit(ruleId[2]) ? Names[ruleId[2] - '0'] : Names[0];
}
