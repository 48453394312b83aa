using System.CommandLine;
using DocsSite.Building;
using DocsSite.Diagnostics;
using DocsSite.Diagnostics.Reporters;

namespace DocsSite.Cli.Commands;

/// <summary>Options that several verbs share, each made by one method so that they read and behave alike.</summary>
internal static class SiteOptions
{
    public const int DefaultMaxFindings = 10;

    public static Option<string> Input() => new("--input", "-i")
    {
        Description = "Folder with the articles and settings.yml",
        HelpName = "folder",
        DefaultValueFactory = _ => "input",
    };

    public static Option<string[]> Settings()
    {
        var option = new Option<string[]>("--set", "-s")
        {
            Description = "Override a setting (key=value); may be given several times",
            HelpName = "key=value",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            var wrong = result.Tokens.FirstOrDefault(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1);
            if (wrong is not null) result.AddError($"'{wrong.Value}' is not a setting: write -s key=value, for example -s baseUrl=https://docs.example.com");
        });
        return option;
    }

    public static Option<string> FailOn() => OneOf(
        new Option<string>("--fail-on")
        {
            Description = "Weakest level of a finding that makes the exit code 1",
            HelpName = "level",
            DefaultValueFactory = _ => Severity.Error.Name(),
        },
        SeverityNames.All.Where(name => name != Severity.Off.Name()).Reverse());

    public static Option<string> Format() => OneOf(
        new Option<string>("--format", "-f")
        {
            Description = "Form of the report on standard output",
            HelpName = "name",
            DefaultValueFactory = _ => "text",
        },
        ReporterCatalog.All.Select(reporter => reporter.Name));

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress and no log lines, only the report" };

    public static Option<bool> NoColor() => new("--no-color") { Description = "No colours, even on a terminal" };

    public static Option<int> MaxFindings() => AtLeastZero(new Option<int>("--max-findings")
    {
        Description = "Findings of a rule that text and markdown reports show in detail; 0 = all",
        HelpName = "n",
        DefaultValueFactory = _ => DefaultMaxFindings,
    });

    public static Option<int> Jobs() => AtLeastZero(new Option<int>("--jobs", "-j")
    {
        Description = "Worker threads; 0 = one per processor",
        HelpName = "n",
        DefaultValueFactory = _ => 0,
    });

    public static Option<bool> NoCache() => new("--no-cache") { Description = "Neither use nor keep results of earlier runs" };

    public static Option<string?> CacheFolder() => new("--cache")
    {
        Description = $"Folder for results of earlier runs [default: {BuildCache.FolderName} in the input folder]",
        HelpName = "folder",
    };

    /// <summary>The cache that the two options ask for.</summary>
    public static BuildCache? Cache(CliHost host, string inputRoot, (bool IsOff, string? Folder) options) => options.IsOff
        ? null
        : BuildCache.At(options.Folder is { } folder ? Folders.Absolute(host, folder) : Path.Combine(inputRoot, BuildCache.FolderName), host.Clock);

    public static Option<T> AtLeastZero<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.StartsWith('-'))) result.AddError($"{option.Name} takes a number from 0 on.");
        });
        return option;
    }

    /// <summary>The formats with one line about each, for the help.</summary>
    public static string FormatNotes() =>
        "Formats:\n" + string.Join('\n', ReporterCatalog.All.Select(reporter => $"  {reporter.Name,-10}{reporter.Summary}"));

    /// <summary>The request for the library; progress is added by whoever shows it.</summary>
    public static BuildRequest Request(CliHost host, string inputRoot, string[] settings) => new()
    {
        InputRoot = inputRoot,
        SettingOverrides = settings,
        Environment = host.Environment,
        Today = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime),
    };

    public static Severity Level(string word) =>
        SeverityNames.TryParse(word, out var level) ? level : throw new UsageException($"'{word}' is not a level.", "Use error, warning or suggestion.");

    public static Option<string> OneOf(Option<string> option, IEnumerable<string> words)
    {
        var list = words.ToList();
        option.Description += $" ({string.Join(", ", list)})";
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !list.Contains(token.Value)))
            {
                var ask = DidYouMean.Ask(token.Value, list);
                result.AddError($"{option.Name} can't be '{token.Value}': use {string.Join(", ", list)}{(ask is null ? "" : $" ({ask})")}");
            }
        });
        return option;
    }
}
