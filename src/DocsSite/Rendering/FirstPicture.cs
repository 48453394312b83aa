namespace DocsSite.Rendering;

/// <summary>
/// All pictures of an article wait until they are near the view, except the first, which readers often see at once. How urgent that one
/// is browsers know best: where it lies below the first view, a hint would only take the line from what the first view needs.
/// </summary>
internal static class FirstPicture
{
    private const string Start = "<img class=\"image";
    private const string Waits = " loading=\"lazy\"";

    public static ArticlePage Hasten(ArticlePage page)
    {
        if (Hasten(page.LeadHtml) is { } lead) return page with { LeadHtml = lead };
        return page with { Sections = Hasten(page.Sections) ?? page.Sections };
    }

    /// <summary>The sections with the picture changed; null when there is none.</summary>
    private static ArticleSection[]? Hasten(IReadOnlyList<ArticleSection> sections)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var changed = Hasten(sections[i].BodyHtml) is { } body ? sections[i] with { BodyHtml = body }
                : Hasten(sections[i].Sections) is { } parts ? sections[i] with { Sections = parts }
                : null;
            if (changed is not null) return [.. sections.Take(i), changed, .. sections.Skip(i + 1)];
        }

        return null;
    }

    private static string? Hasten(string html)
    {
        var start = html.IndexOf(Start, StringComparison.Ordinal);
        if (start < 0) return null;
        var end = html.IndexOf('>', start);
        var waits = html.IndexOf(Waits, start, end - start, StringComparison.Ordinal);
        return waits < 0 ? null : html.Remove(waits, Waits.Length);
    }
}
