using DocsSite.Diagnostics;
using DocsSite.Schema;

namespace DocsSite.Validation;

/// <summary>
/// Gives violations of the article schema the rule that a writer knows them by. The schema stays the one place that says what an article
/// must have; this table only names what can be missing.
/// </summary>
public static class SchemaFindings
{
    public static readonly RuleDescriptor MissingSymptom = new("DS2001", "missing-symptom", Severity.Warning)
    {
        Summary = "A problem article has no section that shows what the reader sees.",
        Why = "Readers recognize their case by its symptoms; without them they can't tell whether the article is for them.",
        BadExample = Problem("Symptoms"),
        GoodExample = Problem(),
    };

    public static readonly RuleDescriptor MissingCause = new("DS2002", "missing-cause", Severity.Warning)
    {
        Summary = "A problem article has no section that says why the problem happens.",
        Why = "Without the cause readers can't tell which of several fixes is theirs, and the error's page has a gap.",
        BadExample = Problem("Cause"),
        GoodExample = Problem(),
    };

    public static readonly RuleDescriptor MissingResolution = new("DS2003", "missing-resolution", Severity.Warning)
    {
        Summary = "A problem article has no section with a resolution, a workaround or a status.",
        Why = "The reader learns why it is broken and not what to do.",
        BadExample = Problem("Resolution"),
        GoodExample = Problem(),
    };

    public static readonly RuleDescriptor MissingAffected = new("DS2004", "missing-affected", Severity.Warning)
    {
        Summary = "A problem article does not say who is affected.",
        Why = "Readers follow steps that can't help them, on a product that they do not have.",
    };

    public static readonly RuleDescriptor AffectedRow = new("DS2005", "affected-row", Severity.Warning)
    {
        Summary = "The table of affected users lacks a row, or a row has no value.",
        Why = "Filters and the sentence \"who is affected\" are made from these rows.",
    };

    public static readonly RuleDescriptor ArticleShape = new("DS2006", "article-shape", Severity.Warning)
    {
        Summary = "The article does not have the shape that the site's schema asks for.",
        Why = "A site whose articles are built alike can be scanned; one that differs costs its readers time.",
    };

    public static readonly RuleDescriptor MissingMetadata = new("DS1101", "missing-metadata", Severity.Warning)
    {
        Summary = "A key that the site's schema requires is missing from the effective metadata.",
        Why = "Lists, search results and freshness checks are made from the metadata.",
    };

    public static readonly RuleDescriptor MetadataValue = new("DS1102", "metadata-value", Severity.Warning)
    {
        Summary = "A metadata value is not what the site's schema allows.",
        Why = "It can't be used where it is needed: a date that is no date, a description that search engines cut off.",
    };

    public static readonly RuleDescriptor DataShape = new("DS9007", "data-shape", Severity.Error)
    {
        Summary = "A settings, vocabulary or registry file does not match its schema.",
        Why = "What the build can't read it can't use.",
    };

    /// <summary>Violations of an article's document.</summary>
    public static IEnumerable<Diagnostic> OfArticle(IEnumerable<SchemaViolation> violations) => violations.Select(violation => ToDiagnostic(RuleOf(violation), violation));

    /// <summary>Violations of a settings, vocabulary or registry file.</summary>
    public static IEnumerable<Diagnostic> OfData(IEnumerable<SchemaViolation> violations) => violations.Select(violation => ToDiagnostic(DataShape, violation));

    private static RuleDescriptor RuleOf(SchemaViolation violation)
    {
        var isMissing = violation.Keyword is "required" or "dependentRequired" or "anyOf" or "oneOf";
        if (violation.InstancePath.Length == 0 && isMissing)
        {
            return violation.Property switch
            {
                "symptom" => MissingSymptom,
                "cause" => MissingCause,
                "resolution" or "workaround" or "status" => MissingResolution,
                "affected" => MissingAffected,
                _ => ArticleShape,
            };
        }

        if (violation.InstancePath.StartsWith("/affected", StringComparison.Ordinal)) return AffectedRow;
        if (violation.InstancePath.StartsWith("/metadata", StringComparison.Ordinal)) return isMissing ? MissingMetadata : MetadataValue;
        return ArticleShape;
    }

    private static Diagnostic ToDiagnostic(RuleDescriptor rule, SchemaViolation violation)
    {
        var help = violation.CustomMessage;
        if (violation.Allowed.Count > 0 && violation.Property is { } unknown) help ??= DidYouMean.Ask(unknown, violation.Allowed);
        return rule.At(violation.Span, MessageOf(rule, violation), help ?? "The rule stands in the schema at " + violation.SchemaPath + ".");
    }

    /// <summary>What is missing, in the words of the article rather than of its document.</summary>
    private static string MessageOf(RuleDescriptor rule, SchemaViolation violation)
    {
        if (rule == MissingMetadata && violation.Property is { } key) return $"the key `{key}` is missing from the metadata";
        if (rule == AffectedRow && violation.Keyword == "required" && violation.Property is { } row) return $"the table of affected users has no row \"{row}\"";
        if (violation.InstancePath.Length > 0 || rule == ArticleShape || rule == DataShape) return violation.Message;
        return rule == MissingAffected ? "the article does not say who is affected" : $"the article has no {violation.Property} section";
    }

    /// <summary>A complete problem article, or one that lacks a section.</summary>
    private static string Problem(string without = "")
    {
        (string Heading, string Text)[] sections =
        [
            ("Symptoms", "You see `OAUTH_APP_BLOCKED` after you sign in."),
            ("Cause", "An administrator blocked the app."),
            ("Resolution", "1. Open the list of connected apps.\n1. Select **Unblock**."),
        ];
        var body = string.Concat(sections.Where(section => section.Heading != without).Select(section => $"\n## {section.Heading}\n\n{section.Text}\n"));
        return "---\ntitle: Sign-in is blocked\ndescription: What to do when an administrator has blocked the app.\nkind: problem\n---\n\n# Sign-in is blocked\n" + body;
    }
}
