using System.Globalization;
using System.Text;
using System.Xml;
using DocsSite.Linking;

namespace DocsSite.Publishing.Formats;

/// <summary><c>feed.xml</c> of the site and of each product: what was updated last (Atom, RFC 4287). Only when the site's address is known, for entries need lasting ids.</summary>
public sealed class AtomFeeds : IOutputFormat
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public IEnumerable<OutputFile> Create(PublishContext context) =>
        context.Model.BaseUrl.Length == 0 ? [] : Feed.Of(context.Site).Select(feed => PublishContext.Text(feed.Url[1..], () => Write(context, feed)));

    private static string Write(PublishContext context, Feed feed)
    {
        var text = new Utf8StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, context.Model.Language);
            Element(xml, "id", context.Absolute(feed.SectionUrl));
            Element(xml, "title", feed.Title.Length == 0 ? context.Model.Title : $"{feed.Title} · {context.Model.Title}");
            if (feed.Title.Length == 0 && context.Model.Tagline.Length > 0) Element(xml, "subtitle", context.Model.Tagline);
            Element(xml, "updated", Time(Feed.UpdatedOf(feed.Articles[0])));
            Link(xml, "self", context.Absolute(feed.Url), "application/atom+xml");
            Link(xml, "alternate", context.Absolute(feed.SectionUrl), "text/html");
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", context.Model.Title);
            xml.WriteEndElement();
            foreach (var article in feed.Articles) WriteEntry(xml, context, article);
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void WriteEntry(XmlWriter xml, PublishContext context, Articles.Article article)
    {
        var url = context.Absolute(article.Url);
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", url);
        Element(xml, "title", article.Title);
        Element(xml, "updated", Time(Feed.UpdatedOf(article)));
        Link(xml, "alternate", url, "text/html");
        if (context.Site.ProductOf(article) is { Length: > 0 } product)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Clean(product));
            xml.WriteEndElement();
        }

        if (article.Metadata.Text("summary", "description") is { Length: > 0 } summary) Element(xml, "summary", summary);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    private static void Link(XmlWriter xml, string relation, string url, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    /// <summary>Days have no time; midnight UTC says no more than is known and is the same on every machine.</summary>
    private static string Time(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>Control characters can't be written in XML at all.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private sealed class Utf8StringWriter() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
