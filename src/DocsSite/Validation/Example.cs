namespace DocsSite.Validation;

/// <summary>Whole articles around the lines that a rule's example is about.</summary>
internal static class Example
{
    /// <summary>An article that is no problem: only its text matters.</summary>
    public static string Guide(string body) => Article("kind: guide", body);

    /// <summary>A guide with further lines of front matter.</summary>
    public static string GuideWith(string frontMatter, string body = "Open the sign-in window.") => Article("kind: guide\n" + frontMatter, body);

    /// <summary>A problem with all its parts, of which one or the other is the example.</summary>
    public static string Problem(
        string symptom = "The sign-in window closes at once.", string cause = "An administrator blocked the app.", string resolution = "1. Open **Apps**.\n1. Select **Unblock**.") =>
        Article("kind: problem", $"## Symptoms\n\n{symptom}\n\n## Cause\n\n{cause}\n\n## Resolution\n\n{resolution}");

    /// <summary>A problem whose sections stand in the text as given.</summary>
    public static string ProblemOf(string sections) => Article("kind: problem", sections);

    /// <summary>A second article, for rules that compare or need a use of something.</summary>
    public static string Other(string body) =>
        $"---\ntitle: The app stays closed\ndescription: What to do when the app closes again directly after its start.\nkind: guide\n---\n\n# The app stays closed\n\n{body}\n";

    private static string Article(string frontMatter, string body) =>
        $"---\ntitle: Sign-in is blocked\ndescription: What to do when the sign-in window reports that access is blocked.\n{frontMatter}\n---\n\n# Sign-in is blocked\n\n{body}\n";
}
