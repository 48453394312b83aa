using DocsSite.Diagnostics;

namespace DocsSite.Configuration;

public static class SettingsRules
{
    public static readonly RuleDescriptor UnknownSetting = new("DS9001", "unknown-setting", Severity.Error)
    {
        Failure = RunFailure.Configuration,
        Summary = "A key in settings.yml, _directory.yml or on the command line is not a setting.",
        Why = "A misspelt setting that is silently ignored looks like a bug of the product.",
        ExamplePath = "settings.yml",
        BadExample = "titel: Support\n",
        GoodExample = "title: Support\n",
    };

    public static readonly RuleDescriptor SettingType = new("DS9002", "setting-type", Severity.Error)
    {
        Failure = RunFailure.Configuration,
        Summary = "A setting has a value of the wrong kind.",
        Why = "The default is used instead, which is not what the file says.",
        ExamplePath = "settings.yml",
        BadExample = "title: [Support]\n",
        GoodExample = "title: Support\n",
    };
}
