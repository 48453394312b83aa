namespace DocsSite.Cli.Git;

/// <param name="ExitCode">As git returned it.</param>
/// <param name="Output">Bytes of standard output.</param>
/// <param name="Error">Text of standard error.</param>
public sealed record GitOutput(int ExitCode, byte[] Output, string Error)
{
    /// <summary>The output as UTF-8 text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Output);

    /// <summary>The parts of an output made with <c>-z</c>: paths need no quotes, whatever is in them.</summary>
    public IReadOnlyList<string> Items => Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The one door to git.</summary>
public interface IGit
{
    /// <summary>Runs git in a folder and waits for it.</summary>
    /// <param name="folder">Absolute path; git finds the repository around it.</param>
    /// <param name="arguments">Without <c>git</c>; never passed through a shell.</param>
    /// <param name="input">Standard input.</param>
    /// <exception cref="UsageException">git is not installed.</exception>
    GitOutput Run(string folder, IReadOnlyList<string> arguments, string input = "");
}
