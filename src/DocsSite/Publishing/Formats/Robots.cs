namespace DocsSite.Publishing.Formats;

/// <summary><c>robots.txt</c>: everything in production, nothing in previews.</summary>
public sealed class Robots : IOutputFormat
{
    public IEnumerable<OutputFile> Create(PublishContext context)
    {
        yield return PublishContext.Text("robots.txt", () =>
        {
            if (context.Site.Settings.NoIndex) return "User-agent: *\nDisallow: /\n";
            var sitemap = context.Model.BaseUrl.Length > 0 ? $"Sitemap: {context.Absolute("/sitemap.xml")}\n" : "";
            return "User-agent: *\nAllow: /\n" + sitemap;
        });
    }
}
