using System.Text.RegularExpressions;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Loading.YamlPages;

/// <summary>A page in YAML, seen as an article: front matter and a Markdown body.</summary>
/// <param name="File">The article; its text is generated.</param>
/// <param name="Locate">From a place in the generated text to the YAML file.</param>
public sealed record YamlPage(SourceFile File, Func<SourceSpan, SourceSpan> Locate)
{
    /// <summary>A finding about the generated text, at the value that it came from.</summary>
    public Diagnostic At(Diagnostic diagnostic) =>
        diagnostic.Span.Path == File.Path ? diagnostic with { Span = Locate(diagnostic.Span) } : diagnostic;
}

/// <summary>
/// Landing pages, hubs and lists of questions → articles, so that their headings, links and codes are checked, indexed and published
/// as those of every other article.
/// </summary>
public sealed partial class YamlPageReader
{
    private readonly MappedMarkdown _text;
    private readonly List<Diagnostic> _diagnostics = [];

    private YamlPageReader(SourceText yaml) => _text = new MappedMarkdown(yaml);

    public static YamlPage Read(SourceText yaml, YamlPageKind kind)
    {
        var reader = new YamlPageReader(yaml);
        var document = YamlReader.Read(yaml);
        reader._diagnostics.AddRange(document.Diagnostics);
        var map = document.Root as DataMap;
        if (map is not null) reader.Write(map, kind);
        else if (document.Diagnostics.Count == 0) reader.Report(SourceSpan.FileStart(yaml.Path), "the page has no keys", "Write `title` and the page's content.");
        var source = new SourceText(yaml.Path, reader._text.Text);
        return new YamlPage(new SourceFile(source, FrontMatter(map, yaml.Path), 0, reader._diagnostics), reader._text.Locate);
    }

    /// <summary>The page's <c>metadata</c>; title and summary stand in for what it lacks.</summary>
    private static DataMap FrontMatter(DataMap? map, string path)
    {
        var members = new List<DataMember>((map?["metadata"] as DataMap)?.Members ?? []);
        Default("title", map?.Find("title"));
        Default("description", map?.Find("summary"));
        return new DataMap(map?.Find("metadata")?.Value.Span ?? SourceSpan.FileStart(path), members);

        void Default(string key, DataMember? source)
        {
            if (source is not null && DataText.Of(source.Value).Length > 0 && members.All(member => member.Key != key)) members.Add(source with { Key = key });
        }
    }

    private void Write(DataMap page, YamlPageKind kind)
    {
        if (DataText.Of(page["title"]).Length == 0) Report(page.Span, "the page has no `title`", "Write `title: …`.");
        else _text.Mark("# ").Plain(page["title"]).Mark("\n\n");
        if (kind == YamlPageKind.Faq) _text.Markdown(page["summary"]).Mark("\n\n");
        else _text.Plain(page["summary"]).Mark("\n\n");
        if (kind == YamlPageKind.Faq) Questions(page);
        else if (kind == YamlPageKind.Landing) Landing(page);
        else Hub(page);
    }

    private void Questions(DataMap page)
    {
        foreach (var section in Maps(page, "sections", isRequired: true))
        {
            var level = "## ";
            if (DataText.Of(section["name"]).Length > 0)
            {
                _text.Mark(level).Markdown(section["name"], onOneLine: true).Mark("\n\n");
                level = "### ";
            }

            foreach (var entry in Maps(section, "questions", isRequired: true))
            {
                if (DataText.Of(entry["question"]).Length == 0) Report(entry.Span, "the entry has no `question`", "Write `question: …` and `answer: …`.");
                _text.Mark(level).Markdown(entry["question"], onOneLine: true).Mark(LearnAnchor(DataText.Of(entry["question"])) + "\n\n").Markdown(entry["answer"]).Mark("\n\n");
            }
        }

        _text.Markdown(page["additionalContent"]).Mark("\n");
    }

    /// <summary>
    /// Learn names a question by a hyphen for everything that is no letter or digit, the question mark included; other headings lose their
    /// punctuation. Links of writers use Learn's name.
    /// </summary>
    private static string LearnAnchor(string question)
    {
        var name = NotLetterOrDigit().Replace(question.Trim(), "-").ToLowerInvariant();
        return name.EndsWith('-') && name.Length > 1 ? $"<span id=\"{name}\"></span>" : "";
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotLetterOrDigit();

    private void Landing(DataMap page)
    {
        foreach (var card in Maps(page, "landingContent", isRequired: true)) Card(card, "## ");
    }

    private void Hub(DataMap page)
    {
        var groups = 0;
        foreach (var key in (string[])["highlightedContent", "productDirectory", "conceptualContent", "tools", "additionalContent"])
        {
            if (page[key] is not DataMap group) continue;
            groups++;
            Group(group, DataText.Of(group["title"]));
        }

        if (groups == 0) Report(page.Span, "the hub has no content", "Write `productDirectory`, `conceptualContent` or `additionalContent`.");
    }

    /// <summary>A group of cards; without a title its cards stand one level higher.</summary>
    private void Group(DataMap group, string title)
    {
        var level = "## ";
        if (title.Length > 0)
        {
            _text.Mark(level).Plain(group["title"]).Mark("\n\n").Plain(group["summary"]).Mark("\n\n");
            level = "### ";
        }

        foreach (var card in Maps(group, "items")) Card(card, level);
        foreach (var section in Maps(group, "sections")) Group(section, DataText.Of(section["title"]));
    }

    private void Card(DataMap card, string level)
    {
        _text.Mark(level);
        if (card["url"] is { } url and not DataNull) _text.Mark("[").Plain(card["title"]).Mark("](").Target(url).Mark(")");
        else _text.Plain(card["title"]);
        _text.Mark("\n\n");
        // Pictures of cards are decoration; those of other hosts are left out, since a page asks no other host for anything.
        if (card["imageSrc"] is DataString { Value: { Length: > 0 } image } source && !LinkTarget.IsExternal(image) && !image.StartsWith('/'))
            _text.Mark(":::image type=\"icon\" source=\"").Markdown(source, onOneLine: true).Mark("\" border=\"false\":::\n\n");
        _text.Plain(card["summary"]).Mark("\n\n");
        Links(card);
        foreach (var list in Maps(card, "linkLists"))
        {
            if (DataText.Of(list["linkListType"]) is { Length: > 0 } type) _text.Mark("**" + Label(type) + "**\n\n");
            Links(list);
        }

        if (card["footerLink"] is DataMap footer) Link(footer);
        _text.Mark("\n");
    }

    private void Links(DataMap owner)
    {
        foreach (var link in Maps(owner, "links")) Link(link);
        _text.Mark("\n");
    }

    private void Link(DataMap link)
    {
        if (DataText.Of(link["url"]).Length == 0 || DataText.Of(link["text"]).Length == 0)
        {
            Report(link.Span, "the link needs `text` and `url`", "Write both.");
            return;
        }

        _text.Mark("- [").Plain(link["text"]).Mark("](").Target(link["url"]).Mark(")\n");
    }

    /// <summary>The maps of a list; what is none is reported.</summary>
    private IEnumerable<DataMap> Maps(DataMap owner, string key, bool isRequired = false)
    {
        var value = owner[key];
        if (value is null or DataNull)
        {
            if (isRequired) Report(owner.Find(key)?.KeySpan ?? owner.Span, $"the page needs a list `{key}`", $"Write `{key}:` and its entries below it.");
            yield break;
        }

        foreach (var item in value is DataList list ? list.Items : [value])
        {
            if (item is DataMap map) yield return map;
            else Report(item.Span, $"an entry of `{key}` is a {item.TypeName}, not a mapping", "Write its keys one below the other.");
        }
    }

    /// <summary><c>how-to-guide</c> → <c>How-to guide</c>.</summary>
    private static string Label(string type)
    {
        var words = type.Replace("how-to", "how\u2011to", StringComparison.Ordinal).Replace("get-started", "get started", StringComparison.Ordinal).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private void Report(SourceSpan span, string message, string help) => _diagnostics.Add(YamlPageRules.Malformed.At(span, message, help));
}
