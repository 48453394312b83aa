using System.Text;
using DocsSite.Linking;
using DocsSite.Loading;
using DocsSite.Rendering;
using DocsSite.Searching;

namespace DocsSite.Publishing;

/// <summary>What an output format may draw on.</summary>
public sealed record PublishContext
{
    public required Site Site { get; init; }

    public required SiteModel Model { get; init; }

    public required ErrorLinks Errors { get; init; }

    public required ITheme Theme { get; init; }

    public required IInputFolder Folder { get; init; }

    public required IReadOnlyList<SearchFile> SearchFiles { get; init; }

    /// <summary>A page of the theme at its address.</summary>
    public OutputFile Page(string url, Func<PageModel> build) =>
        new(SiteAddress.OutputPath(url), () =>
        {
            using var text = new Utf8Writer();
            Theme.Write(build(), text);
            return text.ToArray();
        });

    /// <summary>A page without a Markdown source, and beside it its Markdown copy, both made of one model.</summary>
    public IEnumerable<OutputFile> PageWithCopy(string url, Func<PageModel> build) => [Page(url, build), Text(url[1..] + "index.md", () => PageMarkdown.Write(build()))];

    /// <summary>A text file at a path of the output folder.</summary>
    public static OutputFile Text(string path, Func<string> text) => new(path, () => Encoding.UTF8.GetBytes(text()));

    /// <summary>Address with the site's own when it is known.</summary>
    public string Absolute(string url) => Model.BaseUrl + url;
}
