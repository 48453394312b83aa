using System.CommandLine;

namespace DocsSite.Cli.Commands;

/// <summary>One verb of the command line; each is one file, listed in <see cref="CommandList"/>.</summary>
internal abstract class CliCommand : Command
{
    protected CliCommand(string name, string description, CliHost host)
        : base(name, description)
    {
        Host = host;
        SetAction(RunAsync);
    }

    /// <summary>Examples and notes below the generated help.</summary>
    public abstract HelpNotes Notes { get; }

    protected CliHost Host { get; }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation);
}
