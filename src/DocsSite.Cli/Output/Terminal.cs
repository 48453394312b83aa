using Spectre.Console;

namespace DocsSite.Cli.Output;

/// <summary>A Spectre console on standard error that asks the host, not the process, about the terminal.</summary>
internal static class Terminal
{
    public static IAnsiConsole Open(CliHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = host.MayColor(host.IsErrorTerminal) ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(host.Error),
            EnvironmentVariables = new Dictionary<string, string>(),
        });
        console.Profile.Width = host.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
