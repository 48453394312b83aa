using DocsSite.Articles;

namespace DocsSite.Tests.Articles;

public sealed class SectionRolesTests
{
    [Theory]
    [InlineData("Symptoms", SectionRole.Symptom, 0, "")]
    [InlineData("[Symptom]", SectionRole.Symptom, 0, "")]
    [InlineData("CAUSE:", SectionRole.Cause, 0, "")]
    [InlineData("Cause 2: The app is blocked", SectionRole.Cause, 2, "The app is blocked")]
    [InlineData("Cause 3: A wrong account (personal and shared)", SectionRole.Cause, 3, "A wrong account (personal and shared)")]
    [InlineData("Cause (wrong account)", SectionRole.Cause, 0, "wrong account")]
    [InlineData("Cause 1", SectionRole.Cause, 1, "")]
    [InlineData("Cause A - wrong user", SectionRole.Cause, 1, "wrong user")]
    [InlineData("Cause: The app is blocked", SectionRole.Cause, 0, "The app is blocked")]
    [InlineData("Resolution for scenario 1", SectionRole.Resolution, 0, "for scenario 1")]
    [InlineData("Solution (recommended)", SectionRole.Resolution, 0, "recommended")]
    [InlineData("Who is affected?", SectionRole.Affected, 0, "")]
    [InlineData("Is your issue still not resolved?", SectionRole.Escalation, 0, "")]
    [InlineData("More information", SectionRole.MoreInformation, 0, "")]
    [InlineData("Verify the fix", SectionRole.Verify, 0, "")]
    [InlineData("Confirm this cause", SectionRole.Confirm, 0, "")]
    [InlineData("Error 1603 appears during setup", SectionRole.None, 0, "")]
    [InlineData("Fixed disks", SectionRole.None, 0, "")]
    [InlineData("Causes of poverty", SectionRole.Cause, 0, "of poverty")]
    [InlineData("Introduction", SectionRole.None, 0, "")]
    [InlineData("", SectionRole.None, 0, "")]
    public void Role_is_found_from_the_heading(string heading, SectionRole role, int number, string subject) =>
        Assert.Equal(new HeadingRole(role, number, subject), SectionRoles.Of(heading));
}
