using System.Net;

namespace DocsSite.Publishing.Formats;

/// <summary><c>opensearch.xml</c>: lets browsers offer the site's search (OpenSearch 1.1). Only when the site's address is known.</summary>
public sealed class OpenSearch : IOutputFormat
{
    public const string Url = "/opensearch.xml";

    /// <summary>OpenSearch allows no more.</summary>
    private const int MaxShortName = 16;

    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        if (context.Model.BaseUrl.Length > 0) yield return PublishContext.Text(Url[1..], () => Write(context));
    }

    private static string Write(PublishContext context)
    {
        var model = context.Model;
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
            <ShortName>{Encode(Shorten(model.Title))}</ShortName>
            <LongName>{Encode(model.Title.Length <= 48 ? model.Title : Shorten(model.Title))}</LongName>
            <Description>{Encode(model.Tagline.Length > 0 ? model.Tagline : model.Title)}</Description>
            <Language>{Encode(model.Language)}</Language>
            <InputEncoding>UTF-8</InputEncoding>
            <Url type="text/html" template="{Encode(context.Absolute("/search/"))}?q={"{searchTerms}"}"/>
            </OpenSearchDescription>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Whole words, as many as fit.</summary>
    private static string Shorten(string title)
    {
        if (title.Length <= MaxShortName) return title;
        var space = title.LastIndexOf(' ', MaxShortName);
        return space > 0 ? title[..space] : title[..MaxShortName];
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
