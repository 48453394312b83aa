using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Configuration;

public sealed record SettingsResult(SiteSettings Settings, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Reads settings from <c>settings.yml</c>, the environment and <c>key=value</c> overrides, the later ones winning. The table below is
/// the one list of what can be set.
/// </summary>
public sealed class SettingsReader
{
    /// <summary>Environment variables with this prefix name a setting: <c>DOCSSITE_BASEURL</c> sets <c>baseUrl</c>.</summary>
    public const string EnvironmentPrefix = "DOCSSITE_";

    private static readonly Dictionary<string, Func<SettingsReader, SiteSettings, DataMember, SiteSettings>> Keys = new(StringComparer.Ordinal)
    {
        ["title"] = (reader, settings, member) => settings with { Title = reader.Text(member) },
        ["tagline"] = (reader, settings, member) => settings with { Tagline = reader.Text(member) },
        ["baseUrl"] = (reader, settings, member) => settings with { BaseUrl = reader.Text(member).TrimEnd('/'), ProductionUrl = "" },
        ["language"] = (reader, settings, member) => settings with { Language = reader.Text(member) is { Length: > 0 } language ? language : settings.Language },
        ["variables"] = (reader, settings, member) => settings with { Variables = reader.Variables(member) },
        ["logo"] = (reader, settings, member) => settings with { Logo = reader.Logo(member) },
        ["icon"] = (reader, settings, member) => settings with { Icon = new PictureSetting(reader.Text(member), member.Value.Span) },
        ["socialImage"] = (reader, settings, member) => settings with { SocialImage = new PictureSetting(reader.Text(member), member.Value.Span) },
        ["accent"] = (reader, settings, member) => settings with { Accent = reader.Accent(member) },
        ["headerLinks"] = (reader, settings, member) => settings with { HeaderLinks = reader.Links(member) },
        ["footerLinks"] = (reader, settings, member) => settings with { FooterLinks = reader.Links(member) },
        ["footerText"] = (reader, settings, member) => settings with { FooterText = reader.Text(member) },
        ["banner"] = (reader, settings, member) => settings with { Banner = reader.Text(member) },
        ["feedback"] = (reader, settings, member) => settings with { Feedback = reader.Feedback(member) },
        ["feedbackContact"] = (reader, settings, member) => settings with { FeedbackContact = reader.Contact(member) },
        ["editUrl"] = (reader, settings, member) => settings with { EditUrl = reader.Text(member) },
        ["escalation"] = (reader, settings, member) => settings with { Escalation = reader.Text(member) },
        ["errorFamilies"] = (reader, settings, member) => settings with
        {
            ErrorFamilies = ErrorFamilySettings.ListFrom(member.Value, (span, message) => reader._diagnostics.Add(SettingsRules.SettingType.At(span, message))),
        },
        ["exclude"] = (reader, settings, member) => settings with { Exclude = DataText.ListOf(member.Value) },
        ["basePath"] = (reader, settings, member) => settings with { BasePaths = member.Value is DataMap ? reader.TextMap(member) : new Dictionary<string, string> { [""] = reader.Text(member) } },
        ["learnHost"] = (reader, settings, member) => settings with { LearnHost = reader.Text(member).TrimEnd('/') },
        ["metadata"] = (reader, settings, member) => settings with { Metadata = reader.Members(member) },
        ["baseline"] = (reader, settings, member) => settings with { Baseline = reader.Text(member) },
        ["schemas"] = (reader, settings, member) => settings with { Schemas = reader.Schemas(member) },
        ["rules"] = (reader, settings, member) => settings with { Rules = reader.Levels(reader.Members(member)) },
        ["overrides"] = (reader, settings, member) => settings with { Overrides = reader.OverrideList(member) },
    };

    /// <summary>Every setting, in the order of the table.</summary>
    public static IReadOnlyCollection<string> Names => Keys.Keys;

    private readonly List<Diagnostic> _diagnostics = [];

    private SettingsReader()
    {
    }

    /// <param name="file">The root of <c>settings.yml</c>, or null when there is none.</param>
    /// <param name="environment">Environment variables; Netlify's <c>URL</c>, <c>DEPLOY_PRIME_URL</c> and <c>CONTEXT</c> give the address.</param>
    /// <param name="overrides"><c>key=value</c> pairs; <c>variables.name=value</c> sets one variable.</param>
    public static SettingsResult Read(DataNode? file, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> overrides)
    {
        var reader = new SettingsReader();
        var settings = FromEnvironment(new SiteSettings());
        if (file is DataMap map) settings = reader.Apply(settings, map.Members);
        else if (file is not null and not DataNull)
            reader._diagnostics.Add(SettingsRules.SettingType.At(file.Span, "the settings are not a mapping", "Write `key: value` lines."));
        settings = reader.Apply(settings, NamedSettings(environment));
        settings = reader.Apply(settings, overrides.Select((pair, index) => ParsePair(pair, $"-s {index + 1}")));
        return new SettingsResult(settings, reader._diagnostics);

        SiteSettings FromEnvironment(SiteSettings defaults)
        {
            if (!environment.TryGetValue("NETLIFY", out _) && !environment.ContainsKey("CONTEXT")) return defaults;
            var isProduction = environment.GetValueOrDefault("CONTEXT") is null or "production";
            var url = environment.GetValueOrDefault(isProduction ? "URL" : "DEPLOY_PRIME_URL") ?? "";
            return defaults with { BaseUrl = url.TrimEnd('/'), ProductionUrl = (environment.GetValueOrDefault("URL") ?? "").TrimEnd('/'), NoIndex = !isProduction };
        }
    }

    private SiteSettings Apply(SiteSettings settings, IEnumerable<DataMember> members)
    {
        foreach (var member in members)
        {
            var dot = member.Key.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0 && member.Key[..dot] == "variables")
            {
                var variables = new Dictionary<string, string?>(settings.Variables) { [member.Key[(dot + 1)..]] = Text(member) };
                settings = settings with { Variables = variables };
            }
            else if (Keys.TryGetValue(member.Key, out var set))
            {
                // An empty value in the file means "not set", so that the address given by the host stays in force.
                if (member.Value is DataNull or DataString { Value: "" }) continue;
                settings = set(this, settings, member);
            }
            else
            {
                _diagnostics.Add(SettingsRules.UnknownSetting.At(
                    member.KeySpan, $"`{member.Key}` is not a setting", DidYouMean.Ask(member.Key, Keys.Keys)));
            }
        }

        return settings;
    }

    private static IEnumerable<DataMember> NamedSettings(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!name.StartsWith(EnvironmentPrefix, StringComparison.Ordinal)) continue;
            var key = Keys.Keys.FirstOrDefault(known => string.Equals(known, name[EnvironmentPrefix.Length..], StringComparison.OrdinalIgnoreCase));
            if (key is not null) yield return Pair(key, value, name);
        }
    }

    private static DataMember ParsePair(string pair, string place)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? Pair(pair, "", place) : Pair(pair[..equals].Trim(), pair[(equals + 1)..].Trim(), place);
    }

    private static DataMember Pair(string key, string value, string place)
    {
        var span = SourceSpan.FileStart(place);
        var read = YamlReader.Read(new SourceText(place, value)).Root;
        return new DataMember(key, span, read is DataList or DataBoolean ? read : new DataString(span, value));
    }

    private string Text(DataMember member)
    {
        if (member.Value is DataString or DataNumber or DataBoolean) return DataText.Of(member.Value);
        _diagnostics.Add(SettingsRules.SettingType.At(member.Value.Span, $"`{member.Key}` takes text, not {Describe(member.Value)}"));
        return "";
    }

    private IReadOnlyList<DataMember> Members(DataMember member)
    {
        if (member.Value is DataMap map) return map.Members;
        _diagnostics.Add(SettingsRules.SettingType.At(member.Value.Span, $"`{member.Key}` takes a mapping, not {Describe(member.Value)}"));
        return [];
    }

    private IReadOnlyList<DataMember> Levels(IReadOnlyList<DataMember> rules)
    {
        foreach (var rule in rules.Where(rule => !SeverityNames.TryParse(DataText.Of(rule.Value), out _)))
        {
            _diagnostics.Add(SettingsRules.SettingType.At(
                rule.Value.Span, $"the level of `{rule.Key}` is not one of {string.Join(", ", SeverityNames.All)}", DidYouMean.Ask(DataText.Of(rule.Value), SeverityNames.All)));
        }

        return rules;
    }

    private Dictionary<string, string> TextMap(DataMember member) =>
        Members(member).ToDictionary(entry => entry.Key, Text, StringComparer.Ordinal);

    private Dictionary<string, string?> Variables(DataMember member) =>
        Members(member).ToDictionary(entry => entry.Key, entry => entry.Value is DataNull ? null : Text(entry), StringComparer.Ordinal);

    private List<SettingsLink> Links(DataMember member)
    {
        var links = new List<SettingsLink>();
        if (member.Value is not DataList list)
        {
            _diagnostics.Add(SettingsRules.SettingType.At(member.Value.Span, $"`{member.Key}` takes a list of `text` and `url`, not {Describe(member.Value)}"));
            return links;
        }

        foreach (var item in list.Items)
        {
            if (item is DataMap map && DataText.Of(map["text"]) is { Length: > 0 } text && DataText.Of(map["url"]) is { Length: > 0 } url)
                links.Add(new SettingsLink(text, url));
            else
                _diagnostics.Add(SettingsRules.SettingType.At(item.Span, $"an entry of `{member.Key}` needs `text` and `url`"));
        }

        return links;
    }

    private string Feedback(DataMember member)
    {
        var text = Text(member);
        if (text is "none" or "netlify" || IsContact(text)) return text;
        _diagnostics.Add(SettingsRules.SettingType.At(member.Value.Span, $"`{text}` is no way of feedback", "Write none, netlify, an address that begins with https://, or one that begins with mailto:."));
        return "none";
    }

    private string Contact(DataMember member)
    {
        var text = Text(member);
        if (IsContact(text)) return text;
        _diagnostics.Add(SettingsRules.SettingType.At(member.Value.Span, $"`{text}` is no address that a reader could turn to", "Write an address that begins with https:// or mailto:."));
        return "";
    }

    private static bool IsContact(string text)
    {
        string[] beginnings = ["mailto:", "https://", "http://"];
        return beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.Ordinal) && text.Length > beginning.Length);
    }

    private LogoSettings Logo(DataMember member)
    {
        if (member.Value is not DataMap map) return new LogoSettings(Text(member), "", "", member.Value.Span);
        ReportOtherKeys(map, "file", "dark", "alt");
        if (DataText.Of(map["file"]).Length == 0) _diagnostics.Add(SettingsRules.SettingType.At(map.Span, "`logo` needs a `file`"));
        return new LogoSettings(DataText.Of(map["file"]), DataText.Of(map["dark"]), DataText.Of(map["alt"]), map.Span);
    }

    /// <summary>One colour for both schemes, or <c>light</c> and <c>dark</c>.</summary>
    private AccentSettings? Accent(DataMember member)
    {
        var map = member.Value as DataMap;
        if (map is not null) ReportOtherKeys(map, "light", "dark");
        var light = ColorOf(map is null ? member.Value : map["light"] ?? map);
        var dark = map?["dark"] is { } node ? ColorOf(node) : null;
        return light is null ? null : new AccentSettings(light.Value, dark, member.Value.Span);
    }

    private Color? ColorOf(DataNode node)
    {
        if (Color.TryParse(DataText.Of(node)) is { } color) return color;
        _diagnostics.Add(SettingsRules.SettingType.At(node.Span, $"`{DataText.Of(node)}` is not a colour", "Write it as \"#0b5a66\", in quotation marks: YAML takes what follows a bare # for a comment."));
        return null;
    }

    private void ReportOtherKeys(DataMap map, params string[] known)
    {
        foreach (var member in map.Members.Where(member => !known.Contains(member.Key)))
            _diagnostics.Add(SettingsRules.UnknownSetting.At(member.KeySpan, $"`{member.Key}` is not a setting here", DidYouMean.Ask(member.Key, known)));
    }

    private List<SettingsOverride> OverrideList(DataMember member)
    {
        var overrides = new List<SettingsOverride>();
        foreach (var item in (member.Value as DataList)?.Items ?? [member.Value])
        {
            if (item is DataMap map && map["rules"] is DataMap rules && DataText.ListOf(map["paths"]) is { Count: > 0 } paths)
                overrides.Add(new SettingsOverride(paths, Levels(rules.Members)));
            else
                _diagnostics.Add(SettingsRules.SettingType.At(item.Span, "an override needs `paths` (globs) and `rules` (levels)"));
        }

        return overrides;
    }

    private List<SettingsSchema> Schemas(DataMember member)
    {
        var schemas = new List<SettingsSchema>();
        foreach (var item in (member.Value as DataList)?.Items ?? [member.Value])
        {
            if (item is DataMap map && map["schema"] is DataString schema && DataText.ListOf(map["paths"]) is { Count: > 0 } paths)
                schemas.Add(new SettingsSchema([.. paths.Select(pattern => new Glob(pattern))], schema.Value, schema.Span));
            else
                _diagnostics.Add(SettingsRules.SettingType.At(item.Span, "an entry of `schemas` needs `paths` (globs) and `schema` (a file)"));
        }

        return schemas;
    }

    private static string Describe(DataNode node) => node switch
    {
        DataList => "a list",
        DataMap => "a mapping",
        DataNull => "nothing",
        _ => "a " + node.TypeName,
    };
}
