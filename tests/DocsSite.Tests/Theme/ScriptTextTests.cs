using System.Diagnostics;
using System.Text;
using DocsSite.Tests.Searching;
using DocsSite.Theme;

namespace DocsSite.Tests.Theme;

/// <summary>Scripts are shortened when they are published.</summary>
public sealed class ScriptTextTests
{
    public static TheoryData<string> Scripts { get; } = [.. Assets.Keys];

    private static Dictionary<string, string> Assets => new DocsSiteTheme().Assets.Where(asset => asset.Name.EndsWith(".js", StringComparison.Ordinal))
        .ToDictionary(asset => asset.Name, asset => Encoding.UTF8.GetString(asset.Content.Span), StringComparer.Ordinal);

    [NodeFact]
    public void Published_scripts_can_be_read()
    {
        foreach (var (name, text) in Assets)
        {
            using var node = Process.Start(new ProcessStartInfo(BrowserModule.NodePath!, ["--input-type=module", "--check"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
            node.StandardInput.Write(text);
            node.StandardInput.Close();
            var errors = node.StandardError.ReadToEnd();
            node.WaitForExit();
            Assert.True(node.ExitCode == 0, $"{name}: {errors}");
        }
    }

    [Theory, MemberData(nameof(Scripts))]
    public void Published_script_has_no_comments_and_no_empty_lines(string name)
    {
        Assert.DoesNotContain("/**", Assets[name], StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n", Assets[name], StringComparison.Ordinal);
        Assert.DoesNotContain("; //", Assets[name], StringComparison.Ordinal);
    }
}
