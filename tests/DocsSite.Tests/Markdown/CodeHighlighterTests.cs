using System.Text;
using DocsSite.Markdown.Highlighting;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Markdown;

public sealed class CodeHighlighterTests
{
    /// <summary>Pieces that open, close and escape something in one of the languages.</summary>
    private static readonly string[] Pieces =
        ["\"", "'", "`", "\"\"\"", "@\"", "@'", "/*", "*/", "<#", "#>", "#", "//", "--", "\\", "$", "${", "}", "%", "<", "</", ">", "<!--", "-->", "<?", "[", "]", "=", ": ", "- ", "\n", "\r\n", " ", "\t", "-Name", "Get-Item", "if", "SELECT", "0x80", "é", "C:\\>", "PS C:\\>", "{", "HTTP/1.1 200 OK"];

    public static TheoryData<string, string, string> Samples => new()
    {
        { "powershell", "Get-Item -Path $env:TEMP # all", "f:Get-Item a:-Path v:$env:TEMP c:# all" },
        { "powershell", "if ($a -eq 'it''s') { \"x`\"y\" }", "k:if v:$a a:-eq s:'it''s' s:\"x`\"y\"" },
        { "powershell", "<# one\ntwo #> $x = @\"\na \"b\"\n\"@", "c:<# one\ntwo #> v:$x s:@\"\na \"b\"\n\"@" },
        { "sql", "SELECT TOP 5 name FROM t WHERE id = @id -- all", "k:SELECT k:TOP n:5 k:FROM k:WHERE v:@id c:-- all" },
        { "sql", "exec sp_x N'a''b' /* c */", "k:exec s:N'a''b' c:/* c */" },
        { "console", "C:\\Temp> dism /Online /Add-Capability C:/a/b -1", "p:C:\\Temp> a:/Online a:/Add-Capability" },
        { "console", "The service isn't started. 17113", "" },
        { "cmd", "rem all\nset X=%PATH% & remove /f \"a b\"", "c:rem all k:set v:%PATH% f:remove a:/f s:\"a b\"" },
        { "bash", "sudo apt-get update -y && echo \"$HOME\" # c", "k:sudo f:apt-get a:-y f:echo s:\"$HOME\" c:# c" },
        { "azurecli", "az aks show --resource-group my-rg", "f:az a:--resource-group" },
        { "xml", "<!-- c --><a b=\"1\" c:d='>'>text</a>", "c:<!-- c --> f:a a:b s:\"1\" a:c:d s:'>' f:a" },
        { "html", "<!doctype html><p>5 < 6</p>", "k:<!doctype html> f:p f:p" },
        { "json", "{ \"a\": [1.5, true, \"b\\\"c\"] }", "a:\"a\" n:1.5 k:true s:\"b\\\"c\"" },
        { "csharp", "var s = @\"a\\\"; // c\nFoo('x');", "k:var s:@\"a\\\" c:// c f:Foo s:'x'" },
        { "vb", "Dim s As String ' c\nIf s = \"a\"\"b\" Then", "k:Dim k:As k:String c:' c k:If s:\"a\"\"b\" k:Then" },
        { "kusto", "traces\n| where t > ago(1h) // c", "k:where f:ago n:1h c:// c" },
        { "yaml", "# c\n- name: \"a\"\n  on: true\nhttp://x", "c:# c a:name s:\"a\" a:on k:true" },
        { "ini", "; c\n[Main]\nA=1", "c:; c f:[Main] a:A n:1" },
        { "http", "POST /x HTTP/1.1\nAccept: */*\n\n{ \"a\": 1 }", "k:POST a:Accept a:\"a\" n:1" },
        { "no-such-language", "if (x) { }", "" },
    };

    [Theory, MemberData(nameof(Samples))]
    public void Code_is_cut_into_tokens(string language, string code, string expected) =>
        Assert.Equal(expected, string.Join(' ', CodeHighlighter.Tokenize(language, code)
            .Select(token => $"{CodeHighlighter.ClassOf(token.Kind)}:{code.Substring(token.Start, token.Length)}")));

    [Fact]
    public void Tokens_lie_in_the_code_and_do_not_overlap() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), code =>
        {
            foreach (var language in CodeHighlighter.Languages)
            {
                var end = 0;
                foreach (var token in CodeHighlighter.Tokenize(language, code))
                {
                    if (token.Start < end || token.Length < 1 || token.Start + token.Length > code.Length) return false;
                    end = token.Start + token.Length;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261126, 4242424243));

    /// <summary>Signs that open without closing must not make it search the rest again and again.</summary>
    [Theory]
    [InlineData("'\\")]
    [InlineData("\"\\")]
    [InlineData("<a '")]
    [InlineData("/* ")]
    [InlineData("%x ")]
    [InlineData("${")]
    public void Unclosed_signs_cost_no_more_than_their_length(string piece)
    {
        var code = new StringBuilder().Insert(0, piece, 90_000 / piece.Length).ToString();
        foreach (var language in CodeHighlighter.Languages) CodeHighlighter.Tokenize(language, code);
    }

    /// <summary>The languages that stand most often in real support articles, but for program output.</summary>
    [Fact]
    public void Frequent_languages_are_coloured()
    {
        string[] frequent = ["console", "sql", "powershell", "csharp", "bash", "xml", "cpp", "cmd", "vb", "azurecli", "vbnet", "ini", "html", "ps", "aspx-csharp", "azurepowershell", "vbscript", "dos", "vbs", "cs", "json", "aspx", "http", "js", "javascript", "yaml", "kusto"];
        Assert.Empty(frequent.Except(CodeHighlighter.Languages));
    }
}
