using System.Text.RegularExpressions;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Articles.Errors;

/// <summary>An error that an article declares as its own.</summary>
/// <param name="Span">The item in front matter, or the <c>:::error</c> line.</param>
public sealed record DeclaredError(SourceSpan Span)
{
    public ErrorCode? Code { get; init; }

    /// <summary>With placeholders; may be empty when there is a code.</summary>
    public string Message { get; init; } = "";

    public IReadOnlyList<string> SeenIn { get; init; } = [];

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Anchor of the section that the <c>:::error</c> block stands in; empty for front matter and the lead.</summary>
    public string SectionId { get; init; } = "";
}

/// <summary>A literal message in a symptom; offsets in UTF-16 code units of the Markdown text, markers included in the range.</summary>
public readonly record struct LiteralMessage(int Start, int Length, string Text);

/// <summary>Finds what an article declares as its errors: in front matter, and as literal messages in its symptom.</summary>
public static partial class ErrorTextExtractor
{
    private static readonly string[] Keys = ["code", "message", "seenIn", "aliases", "severity"];

    /// <summary>Reads <c>errors:</c>: a list of maps or of plain texts (a code, or else a message), or one of them.</summary>
    public static IReadOnlyList<DeclaredError> FromFrontMatter(DataNode? errors, List<Diagnostic> diagnostics) => errors switch
    {
        null or DataNull => [],
        DataList list => [.. list.Items.Select(item => Declared(item, diagnostics)).OfType<DeclaredError>()],
        _ => Declared(errors, diagnostics) is { } one ? [one] : [],
    };

    /// <summary>
    /// The messages of a symptom section in Markdown: the quotations, code and bold lines behind a line that announces a message, and
    /// quotations that speak of an error by themselves.
    /// </summary>
    public static IReadOnlyList<LiteralMessage> FromSymptom(string markdown) => new SymptomReader(markdown).Read();

    /// <summary>Does the line announce that a message follows? "The following error message is displayed:"</summary>
    public static bool Announces(string line) => AnnouncementPattern().IsMatch(line) && MessageWordPattern().IsMatch(line) && !StepsPattern().IsMatch(line);

    [GeneratedRegex(@"\b(?:following|below)\b|(?::|\bdisplayed\.?|\bappears\.?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncementPattern();

    [GeneratedRegex(@"\b(?:errors?|messages?|warnings?|exceptions?|entry|entries|failures?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MessageWordPattern();

    // "To resolve this error, follow these steps:" announces steps.
    [GeneratedRegex(@"\b(?:steps?|resolve|work ?around|perform|conditions?|actions?|to fix)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StepsPattern();

    private static DeclaredError? Declared(DataNode item, List<Diagnostic> diagnostics)
    {
        if (item is DataString text && text.Value.Trim().Length > 0) return FromText(text);
        if (item is not DataMap map)
        {
            diagnostics.Add(ErrorRules.InvalidDeclaration.At(item.Span, $"An item of errors is of type {item.TypeName}", "Write \"code:\" or \"message:\""));
            return null;
        }

        var reader = new NodeReader(map, ErrorRules.InvalidDeclaration, diagnostics);
        reader.RefuseUnknown(Keys);
        var code = reader.Text("code");
        var message = reader.Text("message");
        if (code.Length == 0 && message.Length == 0)
        {
            diagnostics.Add(ErrorRules.InvalidDeclaration.At(map.Span, "The error has neither a code nor a message", "Add \"code:\" or \"message:\""));
            return null;
        }

        return new(map.Span)
        {
            Code = code.Length > 0 ? ErrorCodes.Parse(code) : null,
            Message = message,
            SeenIn = [.. reader.Texts("seenIn").Select(place => place.Value)],
            Aliases = [.. reader.Texts("aliases").Select(alias => alias.Value)],
        };
    }

    private static DeclaredError FromText(DataString text) =>
        ErrorRegistry.IsMessage(text.Value)
            ? new(text.Span) { Message = text.Value.Trim() }
            : new(text.Span) { Code = ErrorCodes.Parse(text.Value) };
}
