using System.Collections.Frozen;

namespace DocsSite.Validation.Rules.Text;

/// <summary>Names of languages that highlighters and Learn know.</summary>
internal static class CodeLanguages
{
    public static FrozenSet<string> Known { get; } = (
        "abap ada apache apex applescript arduino asm aspx aspx-cs aspx-vb awk azcopy azurecli azurecli-interactive azurepowershell azurepowershell-interactive azure-cli "
        + "bash bat batch bicep bib brightscript c c# c++ cs cshtml csharp csharp-interactive clojure cmake cmd cobol coffeescript console cpp css csv cypher cxx cue "
        + "d dart dax delphi diff django dns docker dockerfile dos dotnetcli editorconfig elixir elm erlang excel f# fortran fsharp fs gherkin git gitignore go golang gradle graphql groovy "
        + "haml handlebars haskell hcl hlsl html http htm hxml ini inf java javascript jinja jq js json json5 jsonc jsonl jsp jsx julia kotlin kql ks kusto "
        + "latex less lisp log lua makefile markdown matlab md mermaid mongodb mongosh ms-graph msgraph-interactive m msdos mysql nginx nim nohighlight none ntfs "
        + "objc objectivec objective-c output pascal patch perl pgsql php plaintext plain pl plsql postgres postgresql powerappsfl powerapps-dot powerfx power-fx powerquery powerquery-m powershell powershell-interactive "
        + "prolog properties protobuf ps ps1 puppet py pwsh python python3 q# qsharp r razor reg registry rest rest-api rst ruby rust sas sass scala scheme scss sh shell shellsession shell-session "
        + "smalltalk solidity sparql splunk sql stata stylus svelte svg swift syslog systemd t-sql tsql tcl tex text terraform tf toml ts tsx txt typescript url usql vb vb.net vba vbnet vbs vbscript "
        + "verilog vhdl vim vue wasm wql x86asm xaml xhtml xml xpath xquery xslt xsd yaml yml zig zsh ").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
