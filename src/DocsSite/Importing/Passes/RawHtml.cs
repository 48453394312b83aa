using System.Text.RegularExpressions;

namespace DocsSite.Importing.Passes;

/// <summary>Raw HTML in Markdown that has a form of its own here, or none: pictures, frames, styles, scripts, share widgets, banners, tracking.</summary>
public static partial class RawHtml
{
    public static Draft Apply(Draft draft, PassContext context)
    {
        draft = Drop(draft, StyleOrScript(), "style or script (the site's theme decides on looks)");
        draft = Drop(draft, ShareWidget(), "share widget");
        draft = Drop(draft, Banner(), "banner of the old site");
        draft = draft.Replace(Frame(), (match, line) => Attribute(match.Value, "src") is { Length: > 0 } source
            ? Changed(line, $"[{Title(match.Value)}]({source})", "embedded frame → link", match.Value) : null);
        draft = draft.Replace(PictureParagraph(), (match, line) => Changed(line, "\n" + Picture(match.Groups[1].Value) + "\n", "HTML picture → Markdown", match.Groups[1].Value));
        draft = draft.Replace(PictureTag(), (match, line) => Changed(line, Picture(match.Value), "HTML picture → Markdown", match.Value));
        draft = draft.Replace(Wrapper(), (match, line) => new Edit("", match.Value.StartsWith("</", StringComparison.Ordinal) ? null
            : new ImportNote(NoteKind.Dropped, line, "tag that only changed the looks", match.Value)));
        return WithoutTracking(draft);
    }

    private static Draft WithoutTracking(Draft draft) => draft.Replace(Query(), (match, line) =>
    {
        var parameters = match.Value[1..].Replace("&amp;", "&", StringComparison.Ordinal).Split('&');
        var kept = parameters.Where(parameter => !Tracking().IsMatch(parameter)).ToList();
        if (kept.Count == parameters.Length) return null;
        var dropped = new ImportNote(NoteKind.Dropped, line, "tracking parameters of a link", string.Join('&', parameters.Except(kept)));
        return new Edit(kept.Count == 0 ? "" : "?" + string.Join('&', kept), dropped);
    });

    private static Draft Drop(Draft draft, Regex pattern, string what) =>
        draft.Replace(pattern, (match, line) => new Edit("", new ImportNote(NoteKind.Dropped, line, what, match.Value.Trim())));

    private static Edit Changed(int line, string text, string what, string before) => new(text, new ImportNote(NoteKind.Changed, line, what, before.Trim()));

    private static string Picture(string tag)
    {
        var source = Attribute(tag, "src");
        var target = source.Contains(' ', StringComparison.Ordinal) || source.Contains('(', StringComparison.Ordinal) ? $"<{source}>" : source;
        return $"![{MarkdownText.Escape(Attribute(tag, "alt"))}]({target})";
    }

    private static string Title(string tag) => Attribute(tag, "title") is { Length: > 0 } title ? MarkdownText.Escape(title) : "Watch the video";

    private static string Attribute(string tag, string name) =>
        Regex.Match(tag, $"""\s{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match
            ? System.Net.WebUtility.HtmlDecode(match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value).Trim()
            : "";

    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[ \t]*<(style|script|noscript)\b[^>]*>.*?</\1\s*>[ \t]*", Folded | RegexOptions.Singleline)]
    private static partial Regex StyleOrScript();

    [GeneratedRegex(@"[ \t]*<!--\s*(?:End\s+|/|\s)*(?:ShareThis|AddThis|AddToAny|Share)\b[^>]*?-->[ \t]*|<(div|ul|p)\b[^>]*\b(?:class|id)\s*=\s*[""'][^""']*\b(?:addthis|sharethis|a2a_kit|share-?(?:buttons|bar|toolbox|widget)|social-?(?:share|links))[^""']*[""'][^>]*>.*?</\1\s*>", Folded | RegexOptions.Singleline)]
    private static partial Regex ShareWidget();

    [GeneratedRegex(@"(?:<br\s*/?>\s*)?<(div|aside|section)\b[^>]*\bclass\s*=\s*[""'][^""']*\b(?:banners?|promo(?:tion)?|cta|advert(?:isement)?)\b[^""']*[""'][^>]*>.*?</\1\s*>", Folded | RegexOptions.Singleline)]
    private static partial Regex Banner();

    [GeneratedRegex(@"<(iframe|video|embed)\b[^>]*>(?:.*?</\1\s*>)?", Folded | RegexOptions.Singleline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"<(?:p|div|center|figure)\b[^>]*>\s*(<img\b[^>]*>)\s*</(?:p|div|center|figure)\s*>", Folded)]
    private static partial Regex PictureParagraph();

    [GeneratedRegex(@"<img\b[^>]*>", Folded)]
    private static partial Regex PictureTag();

    [GeneratedRegex(@"</?(?:center|font)\b[^>]*>", Folded)]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"(?<=://[^\s)]{1,300})\?[^)\s""'<>#]+")]
    private static partial Regex Query();

    [GeneratedRegex(@"^(?:utm_\w+|gclid|fbclid|mc_[ce]id|hsa_\w+)=", Folded)]
    private static partial Regex Tracking();
}
