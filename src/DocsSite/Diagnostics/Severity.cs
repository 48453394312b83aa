namespace DocsSite.Diagnostics;

/// <summary>How much a finding matters; ordered, so that <c>a &gt;= b</c> reads "at or above".</summary>
public enum Severity
{
    Off,
    Suggestion,
    Warning,
    Error,
}
