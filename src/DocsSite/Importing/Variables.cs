using DocsSite.Data;
using DocsSite.Normalizing;

namespace DocsSite.Importing;

/// <summary>
/// Variables (<c>{{ name }}</c>) stay variables. Those that the site does not define come with the import: with the text that the
/// material gives them, or declared without one, so that <c>check</c> asks for it.
/// </summary>
internal static class Variables
{
    private const string Key = "variables";

    /// <param name="site">What was found; its variables are all that the material defines.</param>
    /// <param name="isSingleFile">One article declares its variables itself: its folder may hold other imports. A whole site has one place for all of them.</param>
    /// <param name="target">The site that it comes into; what it defines is its business.</param>
    public static ImportedSite Declare(ImportedSite site, bool isSingleFile, TargetSite target)
    {
        var articles = site.Articles.Select(article => article with { Draft = Noted(article.Draft, site, target) }).ToList();
        // In a dialect without variables the braces are text.
        if (site.KeepsWording) return site with { Articles = articles };
        if (isSingleFile) return site with { Articles = [.. articles.Select(article => article with { Draft = WithDeclarations(article.Draft, target) })] };
        var used = site.Articles.Select(article => article.Draft).Concat(site.Texts.Select(text => text.Draft)).SelectMany(In).Where(name => !target.Variables.Contains(name)).Distinct(StringComparer.Ordinal);
        return site with { Articles = articles, Variables = used.ToDictionary(name => name, name => site.Variables.GetValueOrDefault(name), StringComparer.Ordinal) };
    }

    private static Draft Noted(Draft draft, ImportedSite site, TargetSite target)
    {
        var own = (draft.Metadata.Value(Key) as DataMap)?.Members.Where(member => member.Value is not DataNull).Select(member => member.Key) ?? [];
        var known = site.Variables.Keys.Concat(target.Variables).Concat(own).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, line) in Uses(draft).DistinctBy(use => use.Name))
        {
            if (known.Contains(name)) continue;
            draft = draft.WithNote(NoteKind.Check, line, $"the variable has no value: give `{name}` a text under `variables` in settings.yml, a folder's _directory.yml or the front matter", $"{{{{ {name} }}}}", 0);
        }

        return draft;
    }

    private static Draft WithDeclarations(Draft draft, TargetSite target)
    {
        var own = draft.Metadata.Value(Key);
        // Some other platform's key of this name: not ours to extend.
        if (own is not (null or DataNull or DataMap)) return draft;
        var declared = own as DataMap;
        var missing = In(draft).Where(name => !target.Variables.Contains(name) && declared?.Find(name) is null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0) return draft;
        var kept = declared?.Members.Select(member => $"\n  {YamlText.Key(member.Key)}: {YamlText.Of(member.Value)}".TrimEnd()) ?? [];
        return draft.WithMetadata(Key, string.Concat(kept.Concat(missing.Select(name => $"\n  {YamlText.Key(name)}:"))));
    }

    private static IEnumerable<string> In(Draft draft) => Uses(draft).Select(use => use.Name);

    /// <summary>Everywhere where the product will look for them, in order.</summary>
    private static IEnumerable<(string Name, int Line)> Uses(Draft draft)
    {
        var lines = draft.Lines.AddRange(draft.HandOff);
        var text = string.Join('\n', lines.Select(line => line.Text));
        var (at, number) = (0, 0);
        foreach (var token in ExpansionScanner.Scan(text, 0, text.Length).Where(token => !token.IsInclude))
        {
            number += text.AsSpan(at..token.Start).Count('\n');
            at = token.Start;
            yield return (token.Value, lines[number].Source);
        }
    }
}
