using DocsSite.Articles;
using DocsSite.Articles.Errors;
using DocsSite.Loading;

namespace DocsSite.Importing;

/// <summary>The site that articles come into, as far as an import needs to know it.</summary>
public sealed record TargetSite
{
    /// <summary>Target folder relative to the content root, <c>/</c> as separator; empty for the root itself.</summary>
    public string Folder { get; init; } = "";

    public Vocabulary Vocabulary { get; init; } = Vocabulary.Empty;

    public ErrorRegistry Registry { get; init; } = ErrorRegistry.Empty;

    /// <summary>Files in the content root's <c>includes</c> folder, relative to the content root.</summary>
    public IReadOnlySet<string> Includes { get; init; } = new HashSet<string>();

    /// <summary>Variables that the site's settings define.</summary>
    public IReadOnlySet<string> Variables { get; init; } = new HashSet<string>();

    /// <summary>A folder's metadata gives the product.</summary>
    public bool HasProduct { get; init; }

    /// <summary>The content root without its articles: all that decides how an article is read and checked. Empty when there is no site yet.</summary>
    public IInputFolder Surroundings { get; init; } = new MemoryInputFolder([]);

    /// <summary>Text of a file of the target folder, or null.</summary>
    public Func<string, string?> Existing { get; init; } = _ => null;

    /// <summary>Path in the content root of a path in the target folder.</summary>
    public string PathOf(string target) => Folder.Length == 0 ? target : Folder + "/" + target;
}
