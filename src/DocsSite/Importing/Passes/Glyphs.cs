using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>Bullets that are only characters become list items.</summary>
public static partial class Glyphs
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        var count = 0;
        var first = 0;
        var result = draft.ReplaceLines(line =>
        {
            if (Bullet().Match(line.Text) is not { Success: true } match) return null;
            if (count++ == 0) first = line.Source;
            return ([match.Groups[1].Value + "- " + match.Groups[2].Value], null);
        });
        return count == 0 ? draft : result.WithNote(NoteKind.Changed, first, "bullet characters became a list", FormattableString.Invariant($"{count} lines"));
    }

    [GeneratedRegex(@"^(\s*)[•◦▪‣●○∙]\s*(\S.*)$")]
    private static partial Regex Bullet();
}
