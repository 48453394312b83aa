using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocsSite.Diagnostics;

namespace DocsSite.Cli.Commands;

/// <summary>Lists the rules.</summary>
internal sealed class RulesCommand : CliCommand
{
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "text or json",
        HelpName = "name",
        DefaultValueFactory = _ => "text",
    };

    public RulesCommand(CliHost host)
        : base("rules", "List all rules with their default levels.", host)
    {
        _format.AcceptOnlyFromAmong("text", "json");
        Options.Add(_format);
    }

    public override HelpNotes Notes { get; } = new(["docssite rules", "docssite rules --format json"], ["More about one rule: docssite explain <rule>"]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Host.Output.Write(arguments.GetRequiredValue(_format) == "json" ? Json() : Text());
        return Task.FromResult(ExitCode.Clean);
    }

    private static string Text()
    {
        var width = RuleCatalog.All.Max(rule => rule.Name.Length);
        var text = new StringBuilder();
        foreach (var rule in RuleCatalog.All)
            text.Append($"{rule.Id}  {rule.DefaultSeverity.Name().PadRight(10)}  {rule.Name.PadRight(width)}  {rule.Summary}\n");
        return text.ToString();
    }

    private static string Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartArray();
            foreach (var rule in RuleCatalog.All) WriteRule(json, rule);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("level", rule.DefaultSeverity.Name());
        json.WriteString("category", RuleFamily.Of(rule.Id));
        json.WriteString("fix", rule.Fix.ToString().ToLowerInvariant());
        json.WriteString("since", rule.Since);
        json.WriteString("summary", rule.Summary);
        json.WriteString("why", rule.Why);
        json.WriteEndObject();
    }
}
