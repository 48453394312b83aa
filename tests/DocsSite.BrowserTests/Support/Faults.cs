namespace DocsSite.BrowserTests.Support;

/// <summary>What a test found wrong, one line each.</summary>
internal static class Faults
{
    /// <summary>Fails with every line in full: the lists that xunit prints are cut short.</summary>
    public static void AssertNone(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));
}
