using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>Lines that only make room: <c>&amp;nbsp;</c>, <c>&lt;br&gt;</c>, a lone backslash.</summary>
public static partial class Spacers
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        var gone = new List<DraftLine>();
        var cleaned = draft.ReplaceLines(line =>
        {
            if (!line.IsBlank && Spacer().IsMatch(line.Text))
            {
                gone.Add(line);
                return ([""], null);
            }

            var text = Entity().Replace(line.Text, " ");
            return text == line.Text ? null : ([text], null);
        });
        return gone.Count == 0
            ? cleaned
            : cleaned.WithNote(NoteKind.Dropped, gone[0].Source, "empty lines that only made room", string.Join(' ', gone.Select(line => line.Text.Trim())));
    }

    [GeneratedRegex(@"^\s*(?:(?:&nbsp;|&#160;|&#xA0;|<br\s*/?>|\\)\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spacer();

    [GeneratedRegex(@"\s*(?:&nbsp;|&#160;|&#xA0;)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
