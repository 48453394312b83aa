namespace DocsSite.Tests.Building;

/// <summary>A small site with every kind of file that an article can depend on, and random edits of it.</summary>
internal static class EditedSite
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f"];

    private static readonly string[] Paragraphs =
    [
        "See [it](a.md), [that](../guides/b.md#the-fix) and [there](c.md#missing).", "Broken: [gone](gone.md).", "`0x80070005` and E_ACCESSDENIED and `APP_BLOCKED`.",
        "[!INCLUDE [note](../includes/note.md)]", "[!INCLUDE [deep](../includes/deep.md)]", "[!INCLUDE [none](../includes/none.md)]", "[!INCLUDE [case](../includes/NOTE.md)]",
        "![A picture](../media/one.svg)", ":::image type=\"content\" source=\"../media/two.svg\" alt-text=\"Another picture\":::", "Ask {{ team }} or {{ nobody }}.",
        ":::code language=\"csharp\" source=\"../code/sample.cs\":::", "<!-- docssite-ignore DS3001: to be written -->\nSee [x](later.md).", "Text \"with\" an <b>HTML</b> tag and ä 漢字 \u200b.",
        "| Who is affected? | |\n| --- | --- |\n| Platform | Web, Mobile and Fax |\n| OS | Windows |", "1. One.\n1. Two.", "Link to [the folder](../sales/) and [the root](/sales/a/).",
    ];

    private static readonly string[] Headings = ["Symptoms", "Cause", "Resolution", "The fix", "Who is affected?", "Cause 2: the app is blocked"];

    public static Dictionary<string, string> Start()
    {
        var random = new Random(0);
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["settings.yml"] = "title: Help\nvariables:\n  team: the desk\nmetadata:\n  product: sales\n",
            ["vocabulary.yml"] = Vocabulary("Web"),
            ["errors/errors.yml"] = "- code: APP_BLOCKED\n  message: The app {name} is blocked.\n  notes: See [it](../sales/a.md).\n",
            ["includes/note.md"] = "> [!NOTE]\n> A note with a [link](../guides/b.md).\n",
            ["includes/deep.md"] = "Deep: [!INCLUDE [note](note.md)]\n\n## From the include\n",
            ["media/one.svg"] = Picture(10),
            ["media/two.svg"] = Picture(20),
            ["code/sample.cs"] = "var x = 1;\n",
            ["sales/_directory.yml"] = "title: Sales\nauthor: ada\n",
            ["toc.yml"] = "- name: A\n  href: sales/a.md\n",
        };
        foreach (var name in Names)
        {
            files[$"sales/{name}.md"] = Article(random, name);
            files[$"guides/{name}.md"] = Article(random, name);
        }

        return files;
    }

    /// <returns>What was done.</returns>
    public static string Edit(Dictionary<string, string> files, Random random)
    {
        var paths = files.Keys.Order(StringComparer.Ordinal).ToArray();
        var path = paths[random.Next(paths.Length)];
        var article = $"{(random.Next(2) == 0 ? "sales" : "guides")}/{Names[random.Next(Names.Length)]}.md";
        switch (random.Next(12))
        {
            case 0 when path != "settings.yml":
                files.Remove(path);
                return $"removed {path}";
            case 1:
                var target = path.Replace("note", "none", StringComparison.Ordinal).Replace("one", "ONE", StringComparison.Ordinal);
                if (target == path) target = path.Insert(path.LastIndexOf('.'), "-2");
                files[target] = files[path];
                files.Remove(path);
                return $"renamed {path} to {target}";
            case 2:
                files["includes/note.md"] = $"> [!NOTE]\n> Another note, {random.Next(3)}, [link]({(random.Next(2) == 0 ? "../guides/b.md" : "nowhere.md")}).\n";
                return "edited note";
            case 3:
                files["media/one.svg"] = Picture(10 + random.Next(3));
                return "resized one.svg";
            case 4:
                files["settings.yml"] = $"title: Help\n{(random.Next(2) == 0 ? "\n" : "")}variables:\n  team: desk {random.Next(2)}\nrules:\n  DS3001: {(random.Next(2) == 0 ? "off" : "warning")}\n{(random.Next(3) == 0 ? "exclude: guides/c.md\n" : "")}";
                return "edited settings";
            case 5:
                files["vocabulary.yml"] = Vocabulary(random.Next(2) == 0 ? "Fax" : "Web");
                return "edited vocabulary";
            case 6:
                files[random.Next(2) == 0 ? "sales/_directory.yml" : "_directory.yml"] = $"title: Sales\nauthor: {(random.Next(2) == 0 ? "ada" : "bob")}\nkind: {(random.Next(2) == 0 ? "problem" : "guide")}\n";
                return "edited folder metadata";
            case 7:
                files["errors/errors.yml"] = $"- code: {(random.Next(2) == 0 ? "APP_BLOCKED" : "0x80070005")}\n  message: The app {{name}} is blocked.\n";
                return "edited registry";
            case 8:
                files["code/sample.cs"] = $"var x = {random.Next(3)};\n";
                return "edited snippet";
            case 9:
                files["baseline.json"] = random.Next(2) == 0 ? "{ \"version\": 1, \"findings\": [] }" : "{ broken";
                return "edited baseline";
            default:
                files[article] = Article(random, Path.GetFileNameWithoutExtension(article));
                return $"edited {article}";
        }
    }

    /// <summary>Edits of what stands around the articles, and one that nobody else sees.</summary>
    /// <returns>What was done.</returns>
    public static string EditAround(Dictionary<string, string> files, Random random)
    {
        var name = Names[random.Next(Names.Length)];
        switch (random.Next(3))
        {
            case 0:
                files["toc.yml"] = $"- name: A\n  href: sales/{name}.md\n- name: B\n  href: {(random.Next(2) == 0 ? "guides/b.md" : "gone.md")}\n";
                return "edited table of contents";
            case 1:
                files["published.txt"] = $"/sales/{name}/\n/old/{random.Next(2)}/\n/errors/app_blocked/\n";
                return "edited list of published addresses";
            default:
                files[$"sales/{name}.md"] = files.GetValueOrDefault($"sales/{name}.md", Article(random, name)) + "\nOne more sentence, see [it](a.md#cause) and [that](nowhere.md).\n";
                return $"appended to {name}";
        }
    }

    private static string Picture(int width) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"8\"/>";

    private static string Vocabulary(string value) =>
        $"facets:\n  - id: platform\n    label: Platform\n    values:\n      - id: web\n        label: {value}\n      - id: mobile\n        label: Mobile\nproducts:\n  - id: sales\n    label: Sales {value}\n";

    private static string Article(Random random, string name)
    {
        var text = $"---\ntitle: Page {name}{random.Next(2)}\ndescription: What to do about {name}.\nkind: {(random.Next(2) == 0 ? "problem" : "guide")}\nerrors: [APP_BLOCKED]\n---\n\n# Page {name}\n";
        for (var i = random.Next(6); i >= 0; i--)
        {
            if (random.Next(2) == 0) text += $"\n## {Headings[random.Next(Headings.Length)]}\n";
            text += $"\n{Paragraphs[random.Next(Paragraphs.Length)]}\n";
        }

        return text;
    }
}
