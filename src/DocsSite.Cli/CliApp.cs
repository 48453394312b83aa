using System.CommandLine;
using System.CommandLine.Parsing;
using DocsSite.Cli.Commands;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;
using DocsSite.Preview;
using DocsSite.Publishing;

namespace DocsSite.Cli;

/// <summary>The command line: arguments in, exit code out. Touches nothing that the host does not give it.</summary>
public static class CliApp
{
    private const string DefaultVerb = "build";

    /// <summary>The environment variable that makes internal errors show where they come from.</summary>
    public const string DebugVariable = "DOCSSITE_DEBUG";

    public static string Version { get; } = typeof(CliApp).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host)
    {
        var root = CommandList.CreateRoot(host);
        var parsed = root.Parse(WithVerb(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples) return Refuse(parsed, host);
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Output,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                host.Cancellation);
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            return Say(host, ExitCode.Interrupted, "interrupted", null);
        }
        catch (UsageException exception)
        {
            return Say(host, ExitCode.Usage, exception.Message, exception.Help);
        }
        catch (Exception exception) when (IsEnvironmental(exception))
        {
            return Say(host, ExitCode.Usage, exception.Message, Trace(host, exception));
        }
        catch (Exception exception)
        {
            var help = Trace(host, exception) ?? $"This is a defect of DocsSite. Run again with {DebugVariable}=1 to see where it happens, and report it.";
            return Say(host, ExitCode.Internal, $"internal error: {exception.GetType().Name}: {exception.Message}", help);
        }
    }

    /// <summary><c>docssite</c> and <c>docssite --input x</c> build; only help and version belong to the whole command.</summary>
    private static IReadOnlyList<string> WithVerb(IReadOnlyList<string> args)
    {
        var isVerbless = args.Count == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version"));
        return isVerbless ? [DefaultVerb, .. args] : args;
    }

    /// <summary>Trouble with the machine rather than with DocsSite: a folder that can't be read or written, a port in use.</summary>
    private static bool IsEnvironmental(Exception exception) =>
        exception is PublishException or PreviewStartException or IOException or UnauthorizedAccessException;

    private static string? Trace(CliHost host, Exception exception) =>
        string.IsNullOrEmpty(host.Environment.GetValueOrDefault(DebugVariable)) ? null : exception.ToString();

    private static int Refuse(ParseResult parsed, CliHost host)
    {
        var verb = parsed.CommandResult.Command;
        var command = verb.Parents.Any() ? $"docssite {verb.Name}" : "docssite";
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (unknown is null)
            return Say(host, ExitCode.Usage, parsed.Errors[0].Message, $"All options: {command} --help");
        var kind = unknown.StartsWith('-') ? "option" : verb.Subcommands.Count > 0 ? "command" : "argument";
        var words = kind == "option" ? verb.Options.Select(option => option.Name) : verb.Subcommands.Select(subcommand => subcommand.Name);
        var hint = DidYouMean.Ask(unknown, words) is { } ask ? $"{char.ToUpperInvariant(ask[0])}{ask[1..]} " : "";
        return Say(host, ExitCode.Usage, $"'{unknown}' is not {(kind == "command" ? "a" : "an")} {kind} of {command}.", $"{hint}All of them: {command} --help");
    }

    private static int Say(CliHost host, int code, string message, string? help)
    {
        host.Error.Write($"docssite: {VisibleText.Escape(message)}\n");
        foreach (var line in help?.Split('\n') ?? []) host.Error.Write($"  {VisibleText.Escape(line)}\n");
        return code;
    }
}
