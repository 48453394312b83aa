using DocsSite.Configuration;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Building;

/// <summary>Reads rule levels from the settings.</summary>
internal static class PolicyFromSettings
{
    public static PolicySettings Read(SiteSettings settings) => new()
    {
        Rules = Levels(settings.Rules),
        Overrides = [.. settings.Overrides.Select(item => new PathOverride([.. item.Paths], Levels(item.Rules)))],
    };

    private static RuleLevels Levels(IReadOnlyList<DataMember> rules) =>
        new([.. rules.Select(Level).OfType<RuleLevel>()]);

    /// <summary>Null for a word that is no level: the settings reader has reported it.</summary>
    private static RuleLevel? Level(DataMember rule) =>
        SeverityNames.TryParse(DataText.Of(rule.Value), out var level) ? new RuleLevel(rule.Key, level, rule.KeySpan) : null;
}
