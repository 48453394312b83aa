using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DocsSite.Cli.Commands;

/// <summary>The one list of verbs.</summary>
internal static class CommandList
{
    private static readonly HelpNotes RootNotes = new(
        [
            "docssite                          build input/ into output/",
            "docssite preview                  look at the site and see findings while you write",
            "docssite check --format compact   one line for each finding, for editors",
            "docssite fix --diff               what can be mended without a doubt",
            "docssite explain DS9201           why a rule exists and how to mend its findings",
        ],
        [
            """
            Without a command, docssite builds. Options of a command: docssite <command> --help

            Reports and answers go to standard output, progress and error messages to standard error.
            Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage or configuration, 3 internal error, 130 interrupted.
            Environment: NO_COLOR turns colours off, DOCSSITE_DEBUG=1 shows where an internal error comes from.
            From the source: dotnet run --project src/DocsSite.Cli -- <arguments>
            """,
        ]);

    private static CliCommand[] Create(CliHost host) =>
    [
        new BuildCommand(host),
        new CheckCommand(host),
        new FixCommand(host),
        new BaselineCommand(host),
        new PreviewCommand(host),
        new SearchCommand(host),
        new ImportCommand(host),
        new ExplainCommand(host),
        new RulesCommand(host),
        new SchemaCommand(host),
    ];

    public static Command CreateRoot(CliHost host)
    {
        var root = new Command("docssite", "Builds, checks and previews a site of validated troubleshooting articles.");
        foreach (var command in Create(host)) root.Subcommands.Add(command);
        root.Options.Add(new HelpOption { Action = new HelpWithExamples { RootNotes = RootNotes } });
        root.Options.Add(new VersionOption { Action = new VersionAction() });
        return root;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write(CliApp.Version + "\n");
            return ExitCode.Clean;
        }
    }
}
