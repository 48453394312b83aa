using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>Errors that belong together: named so in the registry, or explained by the same articles.</summary>
internal sealed class RelatedErrors
{
    private readonly ErrorRegistry _registry;
    private readonly ErrorIndexOptions _options;
    private readonly Dictionary<ErrorEntry, ErrorDraft> _byEntry = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<ErrorDraft>> _byArticle = new(StringComparer.Ordinal);

    public RelatedErrors(ErrorRegistry registry, ErrorIndexOptions options, IReadOnlyList<ErrorDraft> drafts)
    {
        _registry = registry;
        _options = options;
        foreach (var draft in drafts)
        {
            if (draft.Entry is not null) _byEntry.Add(draft.Entry, draft);
            if (draft.ArticleCount > options.HubSize) continue;
            foreach (var path in draft.Links.Where(link => link.Place <= ErrorPlace.Symptom).Select(link => link.Article.Path))
            {
                if (!_byArticle.TryGetValue(path, out var together)) _byArticle.Add(path, together = []);
                together.Add(draft);
            }
        }
    }

    /// <summary>What belongs to a draft. Called from many threads.</summary>
    public IReadOnlyList<RelatedError> Of(ErrorDraft draft)
    {
        var related = new List<RelatedError>();
        var seen = new HashSet<ErrorDraft>(ReferenceEqualityComparer.Instance) { draft };
        foreach (var other in Named(draft))
        {
            if (seen.Add(other)) related.Add(new(other.Slug, other.Display, 0));
        }

        foreach (var (other, count) in Together(draft))
        {
            if (related.Count >= _options.MaximumRelated) break;
            if (seen.Add(other)) related.Add(new(other.Slug, other.Display, count));
        }

        return related;
    }

    private IEnumerable<ErrorDraft> Named(ErrorDraft draft) =>
        (draft.Entry?.Related ?? [])
            .Select(name => _registry.Find(name.Value) ?? _registry.FindSlug(name.Value))
            .OfType<ErrorEntry>().Where(_byEntry.ContainsKey).Select(entry => _byEntry[entry]);

    private IEnumerable<(ErrorDraft Other, int Count)> Together(ErrorDraft draft)
    {
        if (draft.ArticleCount > _options.HubSize) return [];
        return draft.Links.Where(link => link.Place <= ErrorPlace.Symptom)
            .SelectMany(link => _byArticle.GetValueOrDefault(link.Article.Path) ?? [])
            .GroupBy(other => other, ReferenceEqualityComparer.Instance)
            .Select(group => (Other: (ErrorDraft)group.Key!, Count: group.Count()))
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Other.Slug, StringComparer.Ordinal);
    }
}
