using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>
/// Code that made text when the old site was built (Hugo's shortcodes, Jekyll's and Jinja's tags): what no importer knows goes on record,
/// and a person writes out what it made.
/// </summary>
public static partial class TemplateCode
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        draft = draft.Replace(Highlight(), (match, line) => new Edit(
            $"```{match.Groups[1].Value}\n{match.Groups[2].Value.Trim('\n')}\n```", new ImportNote(NoteKind.Changed, line, "template code → code block", match.Groups[1].Value)));
        return draft.Replace(Code(), (match, line) => new Edit("", new ImportNote(NoteKind.Dropped, line, "template code", match.Value))
        {
            // A closing tag, or one that only switches the template off, made no text.
            ToCheck = Silent().IsMatch(match.Value) ? null : new ImportNote(NoteKind.Check, line, "template code was dropped: write out what it made", match.Value) { Confidence = 0 },
        });
    }

    [GeneratedRegex(@"\{%-?\s*highlight\s+([\w#+-]+)[^%]*%\}(.*?)\{%-?\s*endhighlight\s*-?%\}", RegexOptions.Singleline)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"\{\{[<%].*?[>%]\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\{\{[<%]\s*/|^\{%-?\s*(?:end\w+|raw|else)\b")]
    private static partial Regex Silent();
}
