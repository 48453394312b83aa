using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Data;
using DocsSite.Diagnostics;
using DocsSite.Importing.Passes;

namespace DocsSite.Importing.Html;

/// <summary>A saved or exported page → draft: the article's part of it as Markdown, its head as metadata, the rest on record.</summary>
internal static class HtmlPage
{
    /// <summary>Parts of any page that are no article.</summary>
    private static readonly string[] Furniture =
        ["script", "style", "noscript", "template", "nav", "form", "[role=navigation]", "[role=search]", "[aria-hidden=true]", "[hidden]", ".skip-link", ".sr-only", "footer", "aside.sidebar"];

    /// <summary>Null, with the finding, when the page can't be read.</summary>
    public static (Draft? Draft, Diagnostic? Finding) Read(SourceText source, PlatformProfile profile)
    {
        if (HtmlDepth.IsTooDeep(source.Text))
        {
            return (null, ImportRules.TooDeep.At(
                SourceSpan.FileStart(source.Path), $"the HTML is nested deeper than {HtmlDepth.Maximum} elements", "Save the page again from the browser, or copy its text into a file."));
        }

        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(source.Text);
        return (new Reader(source, profile, document).Read(), null);
    }

    private sealed class Reader(SourceText source, PlatformProfile profile, IDocument document)
    {
        private readonly ImmutableArray<ImportNote>.Builder _notes = ImmutableArray.CreateBuilder<ImportNote>();

        /// <summary>What became metadata is no text any more.</summary>
        private readonly List<IElement> _taken = [];

        public Draft Read()
        {
            Unnest();
            var metadata = ReadMetadata(out var title);
            var address = OldAddress();
            var body = Find(profile.Body) ?? document.Body ?? document.DocumentElement;
            var attachments = Find(profile.Attachments) is { } found && !body.Contains(found) ? found : null;
            foreach (var known in _taken.Concat((IElement?[])[Find(profile.Title), Find(profile.Subtitle), Find(profile.Author), attachments]))
            {
                if (known is not null && !body.Contains(known) && !known.Contains(body)) known.Remove();
            }

            metadata = ReadOutside(body, metadata);
            foreach (var heading in body.QuerySelectorAll("h1").Where(heading => MarkdownText.SaysTheSame(heading.TextContent, title)).ToList()) heading.Remove();
            foreach (var part in body.QuerySelectorAll(string.Join(", ", Furniture.Concat(profile.Furniture))).ToList()) Drop(part);
            var converter = new BlockConverter(profile, source.Path) { Origin = address?.GetLeftPart(UriPartial.Authority) ?? "" };
            var lines = converter.Convert(body);
            if (attachments is not null) lines = [.. lines, new DraftLine("", 0), new DraftLine("## Attachments", 0), new DraftLine("", 0), .. converter.Blocks(attachments)];
            _notes.AddRange(converter.Notes);
            NoteUnfinished();
            return new Draft
            {
                Source = source.Path,
                Metadata = metadata,
                Lines = [new DraftLine("# " + MarkdownText.Escape(title), 0), new DraftLine("", 0), .. lines],
                Notes = _notes.ToImmutable(),
                OldAddresses = address is { AbsolutePath.Length: > 1 } ? [address.AbsolutePath] : [],
                Embedded = converter.Embedded.ToImmutableDictionary(StringComparer.Ordinal),
            };
        }

        private void NoteUnfinished()
        {
            if (UnfinishedMarkup.Find(source.Text, document) is not (>= 0 and var start)) return;
            var line = source.Text.AsSpan(0, start).Count('\n') + 1;
            _notes.Add(new ImportNote(NoteKind.Dropped, line, "the page ends inside a tag or a comment that is never closed", source.Text[start..].Trim()));
            _notes.Add(new ImportNote(NoteKind.Check, line, "the end of the page was dropped: close the quotation mark, the tag or the comment in it and import again, or write out its text", source.Text[start..].Trim()) { Confidence = 0 });
        }

        /// <summary>A heading that was never closed swallows what follows: blocks in it move behind it.</summary>
        private void Unnest()
        {
            foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Reverse().ToList())
            {
                if (heading.Children.FirstOrDefault(child => child.LocalName is "p" or "ul" or "ol" or "table" or "pre" or "blockquote") is not { } block) continue;
                foreach (var node in heading.ChildNodes.SkipWhile(node => node != block).Reverse().ToList()) heading.InsertAfter(node);
            }
        }

        private DraftMetadata ReadMetadata(out string title)
        {
            var heading = Find(profile.Title);
            title = Text(heading) is { Length: > 0 } text ? text : SiteNameOff(Text(document.QuerySelector("title")));
            if (title.Length == 0) title = Path.GetFileNameWithoutExtension(source.Path);
            var metadata = DraftMetadata.Empty.With("title", YamlText.Scalar(title));
            if (Meta("description") is { Length: > 0 } description) metadata = metadata.With("description", YamlText.Scalar(description));
            if (Text(Find(profile.Subtitle)) is { Length: > 0 and <= 200 } subtitle)
            {
                metadata = metadata.With("summary", YamlText.Scalar(subtitle));
                if (subtitle.Length >= 75 && !metadata.Has("description")) metadata = metadata.With("description", YamlText.Scalar(subtitle));
                Note(NoteKind.Changed, Find(profile.Subtitle)!, "subtitle → summary", subtitle);
            }

            if (Text(Find(profile.Author)) is { Length: > 0 and < 60 } author)
            {
                metadata = metadata.With("authors", YamlText.List([author]));
                Note(NoteKind.Changed, Find(profile.Author)!, "byline → authors", author);
            }

            return ReadDate() is { } day ? metadata.With("updated", day) : metadata;
        }

        private string? ReadDate()
        {
            var heads = document.QuerySelectorAll("meta[property='article:modified_time'], meta[name='last-modified'], meta[itemprop=dateModified]").Select(meta => (Element: meta, Text: meta.GetAttribute("content")));
            var marked = profile.Date.SelectMany(selector => document.QuerySelectorAll(selector)).Select(time => (Element: time, Text: (string?)(time.GetAttribute("datetime") ?? time.TextContent)));
            foreach (var (element, text) in heads.Concat(marked).Where(found => found.Text is not null))
            {
                if (DateForms.Parse(text!.Trim()) is not { } date) continue;
                _taken.Add(element);
                return Dated(date, text.Trim());
            }

            return null;
        }

        /// <summary>What stands around the body goes on record, and the date in it counts when the page names none elsewhere.</summary>
        private DraftMetadata ReadOutside(IElement body, DraftMetadata metadata)
        {
            var parts = new List<IElement>();
            for (var inner = body; inner != document.Body && inner.ParentElement is { } parent; inner = parent) parts.AddRange(parent.Children.Where(child => child != inner));
            foreach (var part in parts.OrderBy(part => part.SourceReference?.Position.Position ?? 0))
            {
                foreach (var script in part.QuerySelectorAll("script, noscript, template").ToList()) script.Remove();
                if (part.LocalName is "script" or "noscript" or "template") continue;
                foreach (var text in part.Descendants<IText>().Select(text => text.Data.Trim()).Where(text => text.Length is > 0 and < 80))
                {
                    if (metadata.Has("updated")) break;
                    if (DateForms.Parse(text) is { } date) metadata = metadata.With("updated", Dated(date, text));
                    else if (DateForms.IsRelative(text)) Note(NoteKind.Check, part, "a day can't be told from this: set `updated`", text, 0);
                }

                Drop(part);
            }

            return metadata;
        }

        private string Dated((DateOnly Day, bool IsCertain) date, string text)
        {
            if (!date.IsCertain) _notes.Add(new ImportNote(NoteKind.Check, 0, $"read as {DateForms.Iso(date.Day)}; the day may come first", text) { Confidence = 0.5 });
            _notes.Add(new ImportNote(NoteKind.Changed, 0, "date → updated", text));
            return DateForms.Iso(date.Day);
        }

        private Uri? OldAddress()
        {
            var address = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile ? uri : null;
        }

        private void Drop(IElement part)
        {
            if (part.Parent is null) return;
            var text = string.Join(' ', part.Descendants<IText>().SelectMany(node => node.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            if (text.Length > 0) Note(NoteKind.Dropped, part, $"<{part.LocalName}> around the article", text);
            part.Remove();
        }

        private void Note(NoteKind kind, IElement place, string what, string text, double confidence = 1) =>
            _notes.Add(new ImportNote(kind, place.SourceReference?.Position.Line ?? 0, what, text) { Confidence = confidence });

        private IElement? Find(IEnumerable<string> selectors) => selectors.Select(document.QuerySelector).FirstOrDefault(element => element is not null);

        private string Meta(string name) => document.QuerySelector($"meta[name={name}]")?.GetAttribute("content")?.Trim() ?? "";

        private static string Text(IElement? element) =>
            element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        /// <summary>"Sign-in fails | Contoso Help Center" without the site.</summary>
        private static string SiteNameOff(string title)
        {
            var at = title.LastIndexOfAny(['|', '–', '—']);
            return at > 0 ? title[..at].TrimEnd() : title;
        }
    }
}
