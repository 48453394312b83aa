using System.CommandLine;
using DocsSite.Diagnostics;

namespace DocsSite.Cli.Commands;

/// <summary>The files and folders that a command is about.</summary>
internal static class PathsArgument
{
    /// <param name="description">What the paths mean to the command.</param>
    /// <param name="command">The command that takes them: its options are suggested when one is misspelt.</param>
    /// <param name="name">What they are called in the help.</param>
    public static Argument<string[]> Create(string description, Command command, string name = "paths")
    {
        var paths = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };
        // Anything may be a path, so a misspelt option would be taken for one.
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is not { } token) return;
            var ask = DidYouMean.Ask(token.Value, command.Options.Select(option => option.Name));
            result.AddError($"'{token.Value}' is not an option of docssite {command.Name}{(ask is null ? "" : $" ({ask})")}");
        });
        return paths;
    }
}
