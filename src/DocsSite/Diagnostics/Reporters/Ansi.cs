namespace DocsSite.Diagnostics.Reporters;

/// <summary>Colours by ANSI escape codes, or none.</summary>
internal sealed class Ansi(bool isOn)
{
    public string Bold(string text) => Paint("1", text);

    public string Dim(string text) => Paint("2", text);

    public string Gutter(string text) => Paint("34", text);

    public string Level(Severity severity, string text) => Paint(
        severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" }, text);

    private string Paint(string code, string text) => isOn ? $"\e[{code}m{text}\e[0m" : text;
}
