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
    private readonly Argument<string[]> _rules;
    private readonly Option<string[]> _families = Words("--family", "Only rules about this", RuleFamily.All);
    private readonly Option<string[]> _levels = Words("--level", "Only rules with this default level", SeverityNames.All);
    private readonly Option<string[]> _fixes = Words("--fix", "Only rules with such a fix", Enum.GetNames<FixSafety>().Select(name => name.ToLowerInvariant()));
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "text, markdown or json",
        HelpName = "name",
        DefaultValueFactory = _ => "text",
    };

    public RulesCommand(CliHost host)
        : base("rules", "List the rules with their default levels.", host)
    {
        _rules = PathsArgument.Create("Ids, names, or starts of ids such as DS3*; all rules when none is named", this, "rules");
        _format.AcceptOnlyFromAmong("text", "markdown", "json");
        Arguments.Add(_rules);
        foreach (Option option in new Option[] { _families, _levels, _fixes, _format }) Options.Add(option);
    }

    public override HelpNotes Notes { get; } = new(
        ["docssite rules", "docssite rules DS3*", "docssite rules --family links --level error", "docssite rules --fix safe --format json"],
        ["More about one rule: docssite explain <rule>"]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var selectors = arguments.GetValue(_rules) ?? [];
        foreach (var selector in selectors.Where(selector => !RuleSelector.IsKnown(selector, RuleCatalog.All))) throw ExplainCommand.Unknown(selector);
        var rules = RuleCatalog.All.Where(rule =>
            (selectors.Length == 0 || selectors.Any(selector => RuleSelector.Matches(selector, rule)))
            && IsWanted(arguments.GetValue(_families), RuleFamily.Of(rule.Id))
            && IsWanted(arguments.GetValue(_levels), rule.DefaultSeverity.Name())
            && IsWanted(arguments.GetValue(_fixes), rule.Fix.ToString().ToLowerInvariant())).ToList();
        Host.Output.Write(arguments.GetRequiredValue(_format) switch
        {
            "json" => Json(rules),
            "markdown" => Markdown(rules),
            _ => Text(rules),
        });
        return Task.FromResult(ExitCode.Clean);
    }

    private static Option<string[]> Words(string name, string description, IEnumerable<string> words)
    {
        var list = words.ToArray();
        var option = new Option<string[]>(name) { Description = $"{description} ({string.Join(", ", list)})", HelpName = "word" };
        option.AcceptOnlyFromAmong(list);
        return option;
    }

    private static bool IsWanted(string[]? words, string word) => words is not { Length: > 0 } || words.Contains(word);

    private static string Text(List<RuleDescriptor> rules)
    {
        var width = rules.Select(rule => rule.Name.Length).Append(0).Max();
        var text = new StringBuilder();
        foreach (var rule in rules)
            text.Append($"{rule.Id}  {rule.DefaultSeverity.Name().PadRight(10)}  {rule.Name.PadRight(width)}  {rule.Summary}\n");
        return text.ToString();
    }

    private static string Markdown(List<RuleDescriptor> rules)
    {
        var text = new StringBuilder("| Rule | Name | Level | Fix | Finds |\n| --- | --- | --- | --- | --- |\n");
        foreach (var rule in rules)
        {
            var summary = rule.Summary.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
            text.Append($"| {rule.Id} | {rule.Name} | {rule.DefaultSeverity.Name()} | {rule.Fix.ToString().ToLowerInvariant()} | {summary} |\n");
        }

        return text.ToString();
    }

    private static string Json(List<RuleDescriptor> rules)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartArray();
            foreach (var rule in rules) WriteRule(json, rule);
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
