using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Loading;


namespace DocsSite.Validation.Rules;

/// <summary>DS3001: the file behind a link does not exist.</summary>
public sealed class LinkTargetMissing : IArticleRule
{
    public static readonly RuleDescriptor Rule = new("DS3001", "link-target-missing", Severity.Error)
    {
        Summary = "A link or picture names a file that does not exist in the content root.",
        Why = "Readers who follow it land on an error page in the middle of a repair.",
        BadExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [the setup](no-such-page.md).\n",
        GoodExample = "---\ntitle: Sign-in fails\n---\n\n# Sign-in fails\n\nSee [the setup](https://example.org/setup).\n",
    };

    public RuleDescriptor Descriptor => Rule;

    public IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings)
    {
        foreach (var reference in article.References)
        {
            if (reference.State != ReferenceState.Missing || Links.LocalFileLink.IsLocal(reference.Target)) continue;
            var help = Help(reference, surroundings.Content);
            var what = reference.Kind is Markdown.ReferenceKind.Image or Markdown.ReferenceKind.Lightbox ? "picture" : "link target";
            yield return Rule.At(reference.Span, $"the {what} `{reference.Target}` does not exist", help) with { IncludedFrom = reference.IncludedFrom };
        }
    }

    /// <summary>The nearest file, by a path that can be pasted into the link.</summary>
    private static string Help(ArticleReference reference, ContentMap content)
    {
        var from = reference.Span.Path;
        var path = content.Resolve(from, LinkTarget.Path(reference.Target)) ?? reference.Target;
        var name = System.IO.Path.GetFileName(path);
        var ending = "/" + name;
        var sameName = content.Files.Where(file => file.Url.Length > 0 && (file.Path == name || file.Path.EndsWith(ending, StringComparison.Ordinal))).Take(2).ToList();
        if (sameName is [var only]) return $"A file of that name is at `{RelativePath.Between(from, only.Path)}`.";
        // What all siblings share, the folder and the ending, would make distant names look near.
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var siblings = content.Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).ToLookup(file => System.IO.Path.ChangeExtension(file.Path[folder.Length..], null), file => file.Path);
        var near = DidYouMean.Find(System.IO.Path.ChangeExtension(name, null), siblings.Select(group => group.Key)).SelectMany(stem => siblings[stem])
            .Select(found => $"\"{RelativePath.Between(from, found)}\"").ToList();
        return near.Count == 0 ? "Correct the path; it is relative to this file." : $"did you mean {string.Join(" or ", near)}?";
    }
}
