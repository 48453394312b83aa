using System.CommandLine;
using DocsSite.Diagnostics;

namespace DocsSite.Cli.Commands;

/// <summary>Tells what is known about one rule.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly Argument<string> _rule = new("rule") { Description = "Id or name of the rule, for example DS9201 or unused-suppression" };

    private readonly Option<string> _format = new("--format", "-f") { Description = "text, or markdown for a page of help", HelpName = "name", DefaultValueFactory = _ => "text" };

    public ExplainCommand(CliHost host)
        : base("explain", "Tell what a rule finds, why it matters, how to mend its findings, with examples.", host)
    {
        _format.AcceptOnlyFromAmong("text", "markdown");
        Arguments.Add(_rule);
        Options.Add(_format);
    }

    public override HelpNotes Notes { get; } = new(["docssite explain DS9201", "docssite explain unused-suppression", "docssite explain DS9201 --format markdown"], ["All rules: docssite rules"]);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var word = arguments.GetRequiredValue(_rule);
        var rule = RuleCatalog.Find(word) ?? throw Unknown(word);
        Host.Output.Write(arguments.GetRequiredValue(_format) == "markdown" ? RuleHelp.Markdown(rule) : RuleHelp.Text(rule));
        return Task.FromResult(ExitCode.Clean);
    }

    public static UsageException Unknown(string word)
    {
        var ask = DidYouMean.Ask(word, RuleCatalog.Words(RuleCatalog.All));
        return new UsageException(
            $"There is no rule '{word}'.", ask is null ? "All rules: docssite rules" : $"{char.ToUpperInvariant(ask[0])}{ask[1..]} All rules: docssite rules");
    }
}
