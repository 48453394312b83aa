using System.Text.RegularExpressions;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Loading.Tocs;

/// <summary>Reads <c>toc.yml</c> and <c>TOC.md</c>. Pure; what can't be read is reported and left out.</summary>
public static partial class TocReader
{
    /// <summary>Whether a file is a table of contents by its name.</summary>
    public static bool IsToc(string path) => Path.GetFileName(path).ToLowerInvariant() is "toc.yml" or "toc.yaml" or "toc.md";

    public static (TocFile File, IReadOnlyList<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var diagnostics = new List<Diagnostic>();
        if (source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return (new TocFile(source.Path, FromMarkdown(source, diagnostics)), diagnostics);
        var document = YamlReader.Read(source);
        diagnostics.AddRange(document.Diagnostics);
        var items = document.Root switch
        {
            DataMap map when map["items"] is { } inner => Items(inner, diagnostics),
            null or DataNull => [],
            var root => Items(root, diagnostics),
        };
        return (new TocFile(source.Path, items), diagnostics);
    }

    private static List<TocItem> Items(DataNode node, List<Diagnostic> diagnostics)
    {
        var items = new List<TocItem>();
        if (node is not DataList list)
        {
            diagnostics.Add(TocRules.Malformed.At(node.Span, $"the entries are a {node.TypeName}, not a list", "Write `- name: …` with `href` or `items`, one below the other."));
            return items;
        }

        foreach (var item in list.Items)
        {
            if (item is DataMap map) items.Add(Item(map, diagnostics));
            else diagnostics.Add(TocRules.Malformed.At(item.Span, $"the entry is a {item.TypeName}, not `name` and `href`", "Write `- name: …` and below it `href: …`."));
        }

        return items;
    }

    private static TocItem Item(DataMap map, List<Diagnostic> diagnostics)
    {
        var target = map["href"] ?? map["topicHref"] ?? map["homepage"] ?? map["tocHref"] ?? map["uid"];
        var name = DataText.Of(map["name"]);
        return new TocItem(name, Target(map["href"] ?? map["uid"]), (target as DataString)?.Span ?? map["name"]?.Span ?? map.Span)
        {
            TocHref = Target(map["tocHref"]),
            TopicHref = Target(map["topicHref"] ?? map["homepage"]),
            DisplayName = DataText.Of(map["displayName"]),
            IsExpanded = DataText.Of(map["expanded"]) == "true",
            Items = map["items"] is { } items and not DataNull ? Items(items, diagnostics) : [],
        };
    }

    private static string Target(DataNode? node) => DataText.Of(node).Trim('\t', ' ', '\u00a0');

    /// <summary>
    /// Headings of any depth, each a link or plain text. Markdown ends at six levels and tables of contents do not, so this reads lines.
    /// </summary>
    private static List<TocItem> FromMarkdown(SourceText source, List<Diagnostic> diagnostics)
    {
        var flat = new List<(int Level, TocItem Item)>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line).ToString();
            var heading = Heading().Match(text);
            if (!heading.Success)
            {
                // Prose, comments and rules between the headings are for the people who maintain the file.
                if (text.TrimStart().StartsWith('[') || text.TrimStart().StartsWith('#'))
                    diagnostics.Add(TocRules.Malformed.At(source.Span(source.LineStart(line), text.TrimEnd().Length), "the line is no entry", "Write `# [Title](target)`, one `#` for each level."));
                continue;
            }

            var title = heading.Groups["title"];
            var target = heading.Groups["href"];
            var shown = target.Success ? target : title.Success ? title : heading.Groups["plain"];
            var name = title.Success ? title.Value : heading.Groups["plain"].Value;
            flat.Add((heading.Groups["level"].Length, new TocItem(Unescape(name.Trim()), target.Value.Trim(), source.Span(source.LineStart(line) + shown.Index, shown.Length))));
        }

        var at = 0;
        return Nest(flat, 0, ref at);
    }

    private static List<TocItem> Nest(List<(int Level, TocItem Item)> flat, int above, ref int at)
    {
        var items = new List<TocItem>();
        while (at < flat.Count && flat[at].Level > above)
        {
            var (level, item) = flat[at++];
            items.Add(item with { Items = Nest(flat, level, ref at) });
        }

        return items;
    }

    private static string Unescape(string text) => Escape().Replace(text, "$1");

    [GeneratedRegex(@"^\s{0,3}(?<level>#{1,60})\s*(?:\[(?<title>(?:\\.|[^\]\\])*)\]\(\s*<?(?<href>[^)>]*)>?\s*\)|(?<plain>[^\[#\s].*?))\s*#*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
