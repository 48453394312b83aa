namespace DocsSite.Importing.Reports;

/// <summary>All that there is to tell about an import.</summary>
/// <param name="Result">What was found and planned.</param>
/// <param name="Plan">What became of the files.</param>
public sealed record ImportReport(ImportResult Result, WritePlan Plan)
{
    /// <summary>What the user named.</summary>
    public required string Source { get; init; }

    /// <summary>Target folder as the user knows it, without a final slash.</summary>
    public required string Target { get; init; }

    public required ImportOutcome Outcome { get; init; }
}

public enum ImportOutcome
{
    Written,
    /// <summary>Nothing was written, for that was asked.</summary>
    DryRun,
    /// <summary>Nothing was written, for something forbids it.</summary>
    Refused,
    /// <summary>Nothing needs to be written.</summary>
    InPlace,
}
