using System.Text.Json.Serialization;

namespace DocsSite.Preview;

/// <param name="Build">Mark of the build that is served; differs from the page's own when that is out of date.</param>
/// <param name="Phase"><c>building</c>, <c>ready</c> or <c>failed</c>.</param>
/// <param name="Changed">Files that set off the build; empty when unknown.</param>
internal sealed record StateMessage(string Build, string Phase, IReadOnlyList<string> Changed);

/// <summary>What the panel shows.</summary>
internal sealed record DiagnosticsMessage
{
    public required string Build { get; init; }

    /// <summary>Why the last build failed; null when it did not.</summary>
    public string? Failure { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    public int Suggestions { get; init; }

    /// <summary>Findings of the page that was asked for, worst first.</summary>
    public required IReadOnlyList<DiagnosticMessage> Page { get; init; }

    /// <summary>The other findings, worst first, the first few hundred of them.</summary>
    public required IReadOnlyList<DiagnosticMessage> Others { get; init; }

    /// <summary>How many others are left out.</summary>
    public int Omitted { get; init; }
}

/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>suggestion</c>.</param>
/// <param name="Rule">Rule id, e.g. <c>DS2002</c>.</param>
/// <param name="Name">Rule name, e.g. <c>missing-cause</c>.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Help">The next action, or null.</param>
/// <param name="Path">Relative to the content root.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="Editor">Opens the place in Visual Studio Code.</param>
/// <param name="Url">Address of the page that shows it, or null.</param>
internal sealed record DiagnosticMessage(
    string Severity, string Rule, string Name, string Message, string? Help, string Path, int Line, int Column, string Editor, string? Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StateMessage))]
[JsonSerializable(typeof(DiagnosticsMessage))]
internal sealed partial class PreviewJson : JsonSerializerContext;
