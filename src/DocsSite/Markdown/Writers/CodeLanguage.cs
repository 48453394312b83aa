using System.Collections.Frozen;
using Markdig.Syntax;

namespace DocsSite.Markdown.Writers;

/// <summary>The language of a code block.</summary>
/// <param name="Id">Lower case, for the class; may be empty.</param>
/// <param name="Label">For readers; may be empty.</param>
/// <param name="IsOutput">Shows what a program said rather than code, so error codes in it are mentions.</param>
internal sealed record CodeLanguage(string Id, string Label, bool IsOutput)
{
    private static readonly CodeLanguage None = new("", "", true);

    private static readonly FrozenDictionary<string, CodeLanguage> Known = new CodeLanguage[]
    {
        new("powershell", "PowerShell", false), new("azurepowershell", "Azure PowerShell", false), new("azurecli", "Azure CLI", false),
        new("console", "Console", true), new("cmd", "Command Prompt", false), new("dos", "Command Prompt", false),
        new("bat", "Batch", false), new("output", "Output", true), new("text", "", true), new("txt", "", true), new("log", "Log", true),
        new("plaintext", "", true), new("plain", "", true), new("none", "", true), new("error", "Error", true),
        new("adoc", "", true), new("asciidoc", "", true), new("msg", "", true), new("csharp", "C#", false), new("c#", "C#", false),
        new("cs", "C#", false), new("cpp", "C++", false), new("c++", "C++", false), new("c", "C", false), new("vb", "Visual Basic", false),
        new("vba", "VBA", false), new("fsharp", "F#", false), new("java", "Java", false), new("python", "Python", false),
        new("javascript", "JavaScript", false), new("js", "JavaScript", false), new("typescript", "TypeScript", false),
        new("json", "JSON", false), new("xml", "XML", false), new("xaml", "XAML", false), new("yaml", "YAML", false),
        new("yml", "YAML", false), new("html", "HTML", false), new("css", "CSS", false), new("sql", "SQL", false),
        new("kusto", "Kusto", false), new("bash", "Bash", false), new("sh", "Shell", false), new("shell", "Shell", false),
        new("http", "HTTP", false), new("ini", "INI", false), new("reg", "Registry", false), new("registry", "Registry", false),
        new("dax", "DAX", false), new("go", "Go", false), new("rust", "Rust", false), new("php", "PHP", false), new("ruby", "Ruby", false),
        new("diff", "Diff", false), new("markdown", "Markdown", false), new("md", "Markdown", false), new("dockerfile", "Dockerfile", false),
        new("terraform", "Terraform", false), new("bicep", "Bicep", false), new("mermaid", "", false), new("razor", "Razor", false),
        new("vbnet", "Visual Basic", false), new("vbscript", "VBScript", false), new("vbs", "VBScript", false), new("ps", "PowerShell", false),
        new("aspx", "ASPX", false), new("aspx-csharp", "C#", false), new("aspx-vb", "Visual Basic", false), new("tsql", "SQL", false),
        new("syntaxsql", "SQL", false), new("cli", "Azure CLI", false), new("azure", "Azure CLI", false), new("dotnetcli", ".NET CLI", false),
        new("configuration", "Configuration", false), new("config", "Configuration", false), new("inf", "INF", false), new("x++", "X++", false),
        new("xpp", "X++", false), new("perl", "Perl", false), new("kql", "Kusto", false), new("py", "Python", false), new("ts", "TypeScript", false),
    }.ToFrozenDictionary(language => language.Id, StringComparer.OrdinalIgnoreCase);

    public static CodeLanguage Of(CodeBlock code)
    {
        if (code is not FencedCodeBlock { Info: { Length: > 0 } info }) return None;
        var name = info.AsSpan().Trim();
        foreach (var suffix in (ReadOnlySpan<string>)["-interactive", "-lang"])
        {
            if (name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) name = name[..^suffix.Length];
        }

        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known)) return known;
        var id = new string([.. name.ToString().ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '#' or '.')]);
        return new CodeLanguage(id, id.Length == 0 ? "" : name.ToString(), false);
    }
}
