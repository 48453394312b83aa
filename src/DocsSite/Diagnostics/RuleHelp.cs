using System.Text;

namespace DocsSite.Diagnostics;

/// <summary>The help of one rule, written from its descriptor: for <c>explain</c>, reports and rule pages.</summary>
public static class RuleHelp
{
    /// <summary>Plain text, LF line ends, with a final line end.</summary>
    public static string Text(RuleDescriptor rule)
    {
        var text = new StringBuilder();
        text.Append($"{rule.Id} {rule.Name}\n\n{rule.Summary}\n\nWhy: {rule.Why}\n");
        text.Append($"Default level: {rule.DefaultSeverity.Name()}\nFamily: {RuleFamily.Of(rule.Id)}\nFix: {FixText(rule.Fix)}\nSince: {rule.Since}\n");
        foreach (var (path, content) in rule.ExampleFiles) AppendExample(text, $"With ({path}):", content);
        AppendExample(text, $"Wrong ({rule.ExamplePath}):", rule.BadExample);
        AppendExample(text, $"Right ({rule.ExamplePath}):", rule.GoodExample);
        return text.ToString();
    }

    /// <summary>The same as Markdown.</summary>
    public static string Markdown(RuleDescriptor rule)
    {
        var text = new StringBuilder();
        text.Append($"# {rule.Id} {rule.Name}\n\n{rule.Summary}\n\n**Why:** {rule.Why}\n\n");
        text.Append($"Default level: {rule.DefaultSeverity.Name()}. Fix: {FixText(rule.Fix)}. Since: {rule.Since}.\n");
        AppendFence(text, "## Wrong", rule.BadExample);
        AppendFence(text, "## Right", rule.GoodExample);
        return text.ToString();
    }

    private static string FixText(FixSafety safety) => safety switch
    {
        FixSafety.Safe => "safe (keeps the meaning)",
        FixSafety.Unsafe => "to review (may change the meaning)",
        _ => "by hand",
    };

    private static void AppendExample(StringBuilder text, string heading, string? example)
    {
        if (example is null) return;
        text.Append($"\n{heading}\n");
        foreach (var line in example.TrimEnd('\n').Split('\n')) text.Append(line.Length == 0 ? "\n" : $"    {line}\n");
    }

    private static void AppendFence(StringBuilder text, string heading, string? example)
    {
        if (example is null) return;
        var fence = new string('`', Math.Max(3, LongestRun(example, '`') + 1));
        text.Append($"\n{heading}\n\n{fence}\n{example.TrimEnd('\n')}\n{fence}\n");
    }

    private static int LongestRun(string text, char mark)
    {
        var longest = 0;
        var run = 0;
        foreach (var unit in text)
        {
            run = unit == mark ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
