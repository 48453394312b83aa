using System.CommandLine;
using System.Text.Json;
using DocsSite.Validation;

namespace DocsSite.Cli.Commands;

/// <summary>Prints a JSON Schema for an editor.</summary>
internal sealed class SchemaCommand : CliCommand
{
    private readonly Argument<string> _name = new("name") { Description = "settings, vocabulary, errors or front-matter", HelpName = "name" };
    private readonly Option<string> _input = SiteOptions.Input();

    public SchemaCommand(CliHost host)
        : base("schema", "Print the JSON Schema of a file that writers edit, for completion and checks in editors.", host)
    {
        _name.AcceptOnlyFromAmong([.. EditorSchemas.Names]);
        Arguments.Add(_name);
        Options.Add(_input);
    }

    public override HelpNotes Notes { get; } = new(
        ["docssite schema settings > settings.schema.json", "docssite schema front-matter --input docs"],
        ["A schema of the site itself (schemas/ in the input folder) is the base where there is one, else the product's own."]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var name = arguments.GetRequiredValue(_name);
        var path = Path.Combine(Folders.Absolute(Host, arguments.GetRequiredValue(_input)), "schemas", EditorSchemas.FileOf(name));
        try
        {
            Host.Output.Write(EditorSchemas.Of(name, File.Exists(path) ? File.ReadAllText(path) : null));
        }
        catch (JsonException exception)
        {
            throw new UsageException($"'{path}' is not a JSON object: {exception.Message}", "Mend the file; check reports the place.");
        }

        return Task.FromResult(ExitCode.Clean);
    }
}
