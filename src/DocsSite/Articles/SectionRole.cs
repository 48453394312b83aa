namespace DocsSite.Articles;

/// <summary>What a section of a troubleshooting article is for.</summary>
public enum SectionRole
{
    None,
    Affected,
    Symptom,
    Cause,
    /// <summary>How to tell that a cause is the reader's.</summary>
    Confirm,
    Resolution,
    /// <summary>How to see that the fix worked.</summary>
    Verify,
    Workaround,
    Status,
    MoreInformation,
    Escalation,
    References,
}

public static class SectionRoleNames
{
    /// <summary>The word used in schemas, page models and messages: <c>more-information</c>, <c>cause</c>; empty for none.</summary>
    public static string Of(SectionRole role) => role switch
    {
        SectionRole.None => "",
        SectionRole.MoreInformation => "more-information",
        _ => role.ToString().ToLowerInvariant(),
    };
}
