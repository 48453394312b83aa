using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using DocsSite.Cli.Commands;

namespace DocsSite.Cli;

/// <summary>The usual help, then examples and notes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int Width = 110;
    private readonly HelpAction _help = new() { MaxWidth = Width };

    /// <summary>Examples and notes of the command without a verb.</summary>
    public required HelpNotes RootNotes { get; init; }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = text;
        _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;

        var notes = parseResult.CommandResult.Command is CliCommand command ? command.Notes : RootNotes;
        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        output.Write(string.Join('\n', lines).TrimEnd('\n') + "\n");
        output.Write("\nExamples:\n");
        foreach (var example in notes.Examples) output.Write($"  {example}\n");
        foreach (var note in notes.Paragraphs) output.Write($"\n{note}\n");
        return ExitCode.Clean;
    }
}

/// <param name="Examples">Command lines that work as they stand.</param>
/// <param name="Paragraphs">What else one must know, wrapped by hand.</param>
public sealed record HelpNotes(IReadOnlyList<string> Examples, IReadOnlyList<string> Paragraphs);
