using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DocsSite.Importing.Html;

/// <summary>The blocks of a page as Markdown lines that remember their line in the page.</summary>
internal sealed partial class BlockConverter(PlatformProfile profile, string path)
{
    /// <summary>Scheme and host of the old site, without a final slash; empty when unknown.</summary>
    public string Origin { get; init; } = "";

    public const int MaximumDepth = 64;

    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "iframe", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul", "video",
    };

    private static readonly Dictionary<string, string> AlertWords = new(StringComparer.Ordinal)
    {
        ["note"] = "NOTE", ["info"] = "NOTE", ["information"] = "NOTE", ["callout"] = "NOTE", ["notice"] = "NOTE", ["tip"] = "TIP", ["hint"] = "TIP", ["success"] = "TIP",
        ["important"] = "IMPORTANT", ["warning"] = "WARNING", ["danger"] = "CAUTION", ["error"] = "CAUTION", ["caution"] = "CAUTION",
    };

    private readonly HashSet<string> _linkedIds = new(StringComparer.Ordinal);
    private int _depth;
    private int _pictures;

    public List<ImportNote> Notes { get; } = [];

    /// <summary>Pictures that stood in the page itself.</summary>
    public Dictionary<string, byte[]> Embedded { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<DraftLine> Convert(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a[href^='#']")) _linkedIds.Add(Uri.UnescapeDataString(link.GetAttribute("href")![1..]));
        return Blocks(body);
    }

    public bool IsLinkedTo(string id) => _linkedIds.Contains(id);

    /// <summary>The content of an element: paragraphs of loose text, and blocks, with an empty line between them.</summary>
    public List<DraftLine> Blocks(IElement parent)
    {
        var lines = new List<DraftLine>();
        if (_depth > MaximumDepth)
        {
            Add(lines, [MarkdownText.EscapeStart(MarkdownText.Escape(parent.TextContent.Trim().ReplaceLineEndings(" ")))], LineOf(parent));
            return lines;
        }

        _depth++;
        var loose = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && IsBlock(element))
            {
                AddLoose(lines, loose, parent);
                AddBlock(lines, element);
            }
            else
            {
                loose.Add(node);
            }
        }

        AddLoose(lines, loose, parent);
        _depth--;
        return lines;
    }

    public string Picture(IElement image)
    {
        var source = PictureSource(image.GetAttribute("src") ?? image.GetAttribute("data-src") ?? "");
        return source.Length == 0 ? "" : $"![{MarkdownText.Escape(Folded(image.GetAttribute("alt") ?? ""))}]({Target(source)})";
    }

    /// <summary>The address of a picture; what is embedded becomes a file.</summary>
    public string PictureSource(string source)
    {
        if (DataUri().Match(source) is not { Success: true } match) return source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "" : source.Trim();
        try
        {
            var bytes = System.Convert.FromBase64String(match.Groups[2].Value);
            var extension = match.Groups[1].Value.ToLowerInvariant().Replace("jpeg", "jpg", StringComparison.Ordinal);
            var name = $"media/{Slug.Of(Path.GetFileNameWithoutExtension(path))}-{++_pictures}.{extension}";
            var folder = Path.GetDirectoryName(path)?.Replace('\\', '/') ?? "";
            Embedded[folder.Length == 0 ? name : $"{folder}/{name}"] = bytes;
            Notes.Add(new ImportNote(NoteKind.Changed, 0, "embedded picture → file", name));
            return name;
        }
        catch (FormatException)
        {
            Notes.Add(new ImportNote(NoteKind.Dropped, 0, "embedded picture that is broken", source[..Math.Min(source.Length, 60)]));
            return "";
        }
    }

    /// <summary>Frames and players load from elsewhere; readers get a link.</summary>
    public string Video(IElement element)
    {
        var source = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src") ?? element.GetAttribute("data") ?? "";
        if (source.Length == 0)
        {
            Drop(element);
            return "";
        }

        var title = Folded(element.GetAttribute("title") ?? "");
        Notes.Add(new ImportNote(NoteKind.Changed, LineOf(element), $"<{element.LocalName}> → link", source));
        return $"[{(title.Length > 0 ? MarkdownText.Escape(title) : "Watch the video")}]({Target(source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source)})";
    }

    public void Drop(IElement element)
    {
        var text = Folded(element.TextContent);
        Notes.Add(new ImportNote(NoteKind.Dropped, LineOf(element), $"<{element.LocalName}>", text.Length > 0 ? text : element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]));
    }

    /// <summary>A target as Markdown writes it; addresses from the root of the old site get its name, for here they would mean this site.</summary>
    public string Target(string target)
    {
        var text = target.Trim();
        if (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)) text = Origin + text;
        return text.Any(c => char.IsWhiteSpace(c) || c is '(' or ')') ? $"<{text.Replace('\n', ' ').Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>" : text;
    }

    private static bool IsBlock(IElement element) => BlockNames.Contains(element.LocalName) || (element.LocalName is not "a" and not "img" && element.Children.Any(IsBlockShallow));

    private static bool IsBlockShallow(IElement element) => BlockNames.Contains(element.LocalName) || (element.LocalName is "span" or "font" or "b" or "strong" && element.Children.Any(child => BlockNames.Contains(child.LocalName)));

    private void AddLoose(List<DraftLine> lines, List<INode> nodes, IElement parent)
    {
        var text = InlineConverter.Of(nodes, this);
        var line = nodes.OfType<IElement>().Select(LineOf).FirstOrDefault(number => number > 0) is var found and > 0 ? found : LineOf(parent);
        nodes.Clear();
        // Two line breaks in a row were meant as a new paragraph.
        foreach (var paragraph in DoubleBreak().Split(text)) Add(lines, paragraph.Split('\n'), line);
    }

    private void AddBlock(List<DraftLine> lines, IElement element)
    {
        var line = LineOf(element);
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6'] name: Add(lines, [Heading(element, name[1] - '0')], line); break;
            case "hr": Add(lines, ["---"], line); break;
            case "pre": Add(lines, Code(element), line); break;
            case "ul" or "ol": ListConverter.Add(lines, element, this); break;
            case "dl": Add(lines, Definitions(element), line); break;
            case "table": Add(lines, TableConverter.Convert(element, this), line); break;
            case "iframe" or "video": Add(lines, [Video(element)], line); break;
            case "details": AddDetails(lines, element); break;
            case "form" or "nav" or "dialog": Drop(element); break;
            case "figcaption": Add(lines, [$"*{InlineConverter.Of(element.ChildNodes, this)}*"], line); break;
            default:
                if (AlertOf(element) is { } alert) Quote(lines, element, $"[!{alert}]");
                else if (element.LocalName == "blockquote") Quote(lines, element, null);
                else if (element.QuerySelector("[role=tabpanel]") is not null && element.QuerySelector("[role=tab]") is not null) AddTabs(lines, element);
                else Append(lines, Blocks(element));
                break;
        }
    }

    private string? AlertOf(IElement element)
    {
        if (element.LocalName is not ("div" or "section" or "aside" or "p" or "blockquote")) return null;
        var names = element.ClassList.Select(name => name.ToLowerInvariant()).ToList();
        var words = names.SelectMany(name => name.Split('-', '_')).ToList();
        var own = names.Select(name => profile.Callouts.GetValueOrDefault(name)).FirstOrDefault(kind => kind is not null);
        var isCallout = words.Any(word => word is "callout" or "alert" or "admonition" or "notice" or "panel" or "message" or "macro" or "box" or "note" or "aside");
        if (own is null && !isCallout && element.LocalName != "blockquote") return null;
        // "callout warning" is a warning: the general word comes last.
        return words.OrderBy(word => word is "callout" or "notice" or "note").Select(word => AlertWords.GetValueOrDefault(word)).FirstOrDefault(kind => kind is not null) ?? own;
    }

    private void Quote(List<DraftLine> lines, IElement element, string? marker)
    {
        var inner = Blocks(element);
        if (inner.Count == 0) return;
        if (marker is not null)
        {
            // The box's own label repeats what the alert says, or says it better than the class.
            if (LabelOnly().IsMatch(inner[0].Text)) inner.RemoveRange(0, Math.Min(inner.Count, inner.Count > 1 && inner[1].IsBlank ? 2 : 1));
            else if (Passes.Notes.Labelled(inner[0].Text) is { } labelled)
            {
                marker = $"[!{labelled.Kind}]";
                if (labelled.Text.Length > 0) inner[0] = inner[0] with { Text = labelled.Text };
                else inner.RemoveAt(0);
            }

            inner.Insert(0, new DraftLine(marker, LineOf(element)));
            Notes.Add(new ImportNote(NoteKind.Changed, LineOf(element), $"callout → alert {marker}", string.Join(' ', element.ClassList)));
        }

        Append(lines, inner.Select(line => line with { Text = line.IsBlank ? ">" : "> " + line.Text }));
    }

    private string Heading(IElement element, int level)
    {
        var text = InlineConverter.Of(element.ChildNodes, this).Replace("\\\n", " ", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);
        if (text.Length == 0) return "";
        return new string('#', level) + " " + text + (element.Id is { Length: > 0 } id && IsLinkedTo(id) && PlainId().IsMatch(id) ? $" {{#{id}}}" : "");
    }

    private static IEnumerable<string> Code(IElement element)
    {
        var code = element.TextContent.ReplaceLineEndings("\n").Trim('\n');
        var fence = MarkdownText.FenceFor(code);
        var classes = string.Join(' ', new[] { element.QuerySelector("code"), element }.Select(part => $"{part?.ClassName} {part?.GetAttribute("data-language")} {part?.GetAttribute("data-lang")}"));
        var language = Language().Match(classes) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : "";
        if (language.Length == 0) language = element.GetAttribute("data-language") ?? element.QuerySelector("code")?.GetAttribute("data-language") ?? "";
        return [fence + language, .. code.Split('\n'), fence];
    }

    private List<string> Definitions(IElement list)
    {
        var lines = new List<string>();
        foreach (var part in list.QuerySelectorAll("dt, dd"))
        {
            if (part.LocalName == "dt" && lines.Count > 0) lines.Add("");
            var inner = Blocks(part).Select(line => line.Text).ToList();
            if (part.LocalName == "dt") lines.AddRange(inner);
            else lines.AddRange(inner.Select((line, at) => line.Length == 0 ? "" : (at == 0 ? ":   " : "    ") + line));
        }

        return lines;
    }

    private void AddDetails(List<DraftLine> lines, IElement element)
    {
        var summary = element.Children.FirstOrDefault(child => child.LocalName == "summary");
        summary?.Remove();
        Add(lines, ["<details>", $"<summary>{System.Net.WebUtility.HtmlEncode(Folded(summary?.TextContent ?? "Details"))}</summary>"], LineOf(element));
        Append(lines, Blocks(element));
        Add(lines, ["</details>"], LineOf(element));
    }

    private void AddTabs(List<DraftLine> lines, IElement element)
    {
        var tabs = element.QuerySelectorAll("[role=tab]").ToList();
        var panels = element.QuerySelectorAll("[role=tabpanel]").ToList();
        for (var i = 0; i < panels.Count; i++)
        {
            var title = i < tabs.Count ? Folded(tabs[i].TextContent) : $"Tab {i + 1}";
            Add(lines, [$"# [{MarkdownText.Escape(title)}](#tab/{Slug.Of(title)})"], LineOf(panels[i]));
            Append(lines, Blocks(panels[i]));
        }

        Add(lines, ["---"], LineOf(element));
        Notes.Add(new ImportNote(NoteKind.Changed, LineOf(element), "tabs", string.Join(", ", tabs.Select(tab => Folded(tab.TextContent)))));
    }

    public static void Add(List<DraftLine> lines, IEnumerable<string> block, int source)
    {
        var added = block.Select(text => new DraftLine(text, source)).ToList();
        if (added.All(line => line.IsBlank)) return;
        Append(lines, added);
    }

    public static void Append(List<DraftLine> lines, IEnumerable<DraftLine> block)
    {
        var added = block.ToList();
        if (added.Count == 0) return;
        if (lines.Count > 0 && !lines[^1].IsBlank) lines.Add(new DraftLine("", added[0].Source));
        lines.AddRange(added);
    }

    public static int LineOf(IElement element) => element.SourceReference?.Position.Line ?? 0;

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^data:image/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DataUri();

    [GeneratedRegex(@"(?:\\\n){2,}")]
    private static partial Regex DoubleBreak();

    [GeneratedRegex(@"^(?:\*\*)?(?:note|info|tip|warning|important|caution|danger|please note)s?[:!.]?(?:\*\*)?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelOnly();

    [GeneratedRegex(@"^[\w-]+$")]
    private static partial Regex PlainId();

    [GeneratedRegex(@"\b(?:language|lang|brush:?|highlight-source)[-\s:]\s*([\w#+.-]+)")]
    private static partial Regex Language();
}
