using DocsSite.Configuration;
using DocsSite.Loading;
using DocsSite.Normalizing;
using FsCheck;
using FsCheck.Fluent;

namespace DocsSite.Tests.Normalizing;

public sealed class ExpandedTextTests
{
    private static readonly string[] Fragments =
    [
        "[!INCLUDE [x](../includes/a.md)]", "[!INCLUDE[y](../includes/b.md)]", "{{ name }}", "{{ none }}", "word", " ", "\n", "\n\n", "> ", "- ", "1. ",
        "`", "```\n", "    ", "|", "é", "\r\n", "[!INCLUDE [z](../includes/gone.md)]", "\\", "[", "!",
    ];

    /// <summary>Every character that was copied maps to the same character in the file that it came from; every span lies inside its file.</summary>
    [Fact]
    public void Every_place_of_the_expanded_text_maps_into_a_source()
    {
        var bodies = Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(bodies, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261123, 4242424243));
    }

    private static bool Holds(string body)
    {
        var files = new Dictionary<string, string>
        {
            ["p/x.md"] = body,
            ["includes/a.md"] = "---\ntitle: t\n---\n\u200BFirst {{ name }}\n\nsecond\n",
            ["includes/b.md"] = "inner [!INCLUDE [x](a.md)] end",
        };
        var folder = new MemoryInputFolder(files);
        var content = new ContentMap(folder.Paths, new SiteSettings(), null);
        var expander = new Expander(new IncludeLibrary(folder, content), new Dictionary<string, string?> { ["name"] = "Contoso" });
        var text = expander.Expand(SourceFileReader.Read(folder, "p/x.md")).Text;
        for (var i = 0; i < text.Text.Length; i++)
        {
            var (span, includer) = text.LocateWithIncluder(i, 1);
            var source = files[span.Path];
            if (span.Start < 0 || span.End > source.Length) return false;
            if (span.Path != "p/x.md" && includer is null) return false;
            if (includer is { } token && (token.Path != "p/x.md" || body[token.Start] != '[')) return false;
            // A span of one character was copied; longer ones stand for a token that was replaced.
            if (span.Length == 1 && source[span.Start] != text.Text[i] && source[span.Start] != '\n') return false;
        }

        return true;
    }
}
