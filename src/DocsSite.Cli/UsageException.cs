namespace DocsSite.Cli;

/// <summary>The command can't run as asked.</summary>
/// <param name="message">One sentence that names the thing found.</param>
/// <param name="help">What to do.</param>
public sealed class UsageException(string message, string help) : Exception(message)
{
    public string Help { get; } = help;
}
