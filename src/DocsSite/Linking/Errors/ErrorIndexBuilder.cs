using DocsSite.Articles.Errors;

namespace DocsSite.Linking.Errors;

/// <summary>Gathers the errors of all articles; see <see cref="ErrorIndex.Build"/>.</summary>
internal sealed class ErrorIndexBuilder
{
    private readonly ErrorRegistry _registry;
    private readonly ErrorIndexOptions _options;
    private readonly Dictionary<string, ErrorDraft> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ErrorEntry, ErrorDraft> _byEntry = new(ReferenceEqualityComparer.Instance);
    private readonly List<ErrorDraft> _drafts = [];
    private readonly ILookup<string, string> _names;

    public ErrorIndexBuilder(ErrorRegistry registry, ErrorIndexOptions options)
    {
        _registry = registry;
        _options = options;
        _names = options.Names.ByCode;
        foreach (var entry in registry.Entries) AddEntry(entry);
    }

    /// <param name="articles">In order of their paths.</param>
    public ErrorIndex Build(IReadOnlyList<ArticleErrors> articles)
    {
        var bare = new List<BareMessage>();
        var events = new EventNumbers(articles);
        foreach (var article in articles)
        {
            AddDeclared(article, bare);
            AddMentions(article, events);
            AddMessages(article, bare, events);
        }

        new BareMessageResolver(_registry, _drafts, _byEntry).Resolve(bare);
        var drafts = _drafts.Where(draft => draft.IsWanted || draft.ArticleCount >= _options.ArticlesForMessagePage)
            .OrderBy(draft => draft.SortKey, StringComparer.Ordinal).ToList();
        var collisions = AssignSlugs(drafts);
        drafts.Sort((a, b) => string.CompareOrdinal(a.Slug, b.Slug));
        var related = new RelatedErrors(_registry, _options, drafts);
        var errors = new IndexedError[drafts.Count];
        Parallel.For(0, errors.Length, i => errors[i] = IndexedErrorFactory.Create(drafts[i], related.Of(drafts[i]), _options));
        return new ErrorIndex(errors, collisions, events, _options.Names, ByArticle(drafts));
    }

    private static Dictionary<string, List<string>> ByArticle(List<ErrorDraft> drafts)
    {
        var byArticle = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (path, slug) in drafts.SelectMany(draft => draft.Links.Select(link => (link.Place, link.Article.Path, draft.Slug))).OrderBy(link => link.Place).Select(link => (link.Path, link.Slug)))
        {
            if (!byArticle.TryGetValue(path, out var slugs)) byArticle.Add(path, slugs = []);
            slugs.Add(slug);
        }

        return byArticle;
    }

    private void AddEntry(ErrorEntry entry)
    {
        var draft = new ErrorDraft(entry.Code, entry);
        foreach (var message in ErrorRegistry.MessagesOf(entry)) draft.AddMessage(message);
        foreach (var alias in entry.Aliases.Where(alias => !ErrorRegistry.IsMessage(alias.Value))) draft.AddAlias(alias.Value);
        foreach (var alias in entry.Code is { } code ? code.Aliases.Concat(_names[code.Canonical]) : []) draft.AddAlias(alias);
        _byEntry.Add(entry, draft);
        if (entry.Code is not null) _byCode[entry.Code.Canonical] = draft;
        _drafts.Add(draft);
    }

    private ErrorDraft OfCode(ErrorCode code)
    {
        if (_byCode.TryGetValue(code.Canonical, out var draft)) return draft;
        if (_registry.Find(code) is { } entry) return _byEntry[entry];
        draft = new ErrorDraft(code, null);
        foreach (var alias in code.Aliases.Concat(_names[code.Canonical])) draft.AddAlias(alias);
        _byCode.Add(code.Canonical, draft);
        _drafts.Add(draft);
        return draft;
    }

    private void AddDeclared(ArticleErrors article, List<BareMessage> bare)
    {
        foreach (var declared in article.Declared)
        {
            if (declared.Code is null)
            {
                bare.Add(new(article, declared.Message, "", IsDeclared: true));
                continue;
            }

            var draft = OfCode(declared.Code);
            draft.AddMessage(declared.Message);
            foreach (var alias in declared.Aliases) draft.AddAlias(alias);
            draft.AddLink(article, ErrorPlace.Declaration, "");
        }
    }

    private void AddMentions(ArticleErrors article, EventNumbers events)
    {
        var symptomCodes = article.Mentions.Where(mention => mention.Place == ErrorPlace.Symptom)
            .Select(mention => mention.Code).OfType<ErrorCode>().Distinct().Count();
        var isList = symptomCodes > _options.MaximumPrimaryCodes;
        foreach (var mention in article.Mentions)
        {
            var code = mention.Code is null ? null : events.Resolve(mention.Code, article.Product);
            if (code is null && mention.Entry is null) continue;
            var draft = code is not null ? OfCode(code) : _byEntry[mention.Entry!];
            var place = isList && mention.Place == ErrorPlace.Symptom ? ErrorPlace.Other : mention.Place;
            draft.AddLink(article, place, mention.Anchor);
        }
    }

    // A message with one code in it is that code's message; with several codes it is nobody's.
    private void AddMessages(ArticleErrors article, List<BareMessage> bare, EventNumbers events)
    {
        foreach (var message in article.Messages)
        {
            var codes = message.Codes.Select(code => events.Resolve(code, article.Product)).OfType<ErrorCode>().Distinct().ToList();
            if (codes.Count == 0) bare.Add(new(article, message.Text, message.Anchor, IsDeclared: false));
            else if (codes.Count == 1) OfCode(codes[0]).AddMessage(message.Text);
        }
    }

    private static List<ErrorSlugCollision> AssignSlugs(List<ErrorDraft> drafts)
    {
        var taken = new Dictionary<string, ErrorDraft>(StringComparer.Ordinal);
        var collisions = new List<ErrorSlugCollision>();
        foreach (var draft in drafts)
        {
            var wanted = draft.Entry?.Slug ?? ErrorSlug.Of(draft.Code?.Canonical ?? draft.Display);
            draft.Slug = wanted;
            for (var number = 2; !taken.TryAdd(draft.Slug, draft); number++) draft.Slug = $"{wanted}-{number}";
            if (string.Equals(draft.Slug, wanted, StringComparison.Ordinal)) continue;
            var path = draft.Entry?.Span.Path ?? draft.Links.Select(link => link.Article.Path).Order(StringComparer.Ordinal).First();
            collisions.Add(new(taken[wanted].Display, draft.Display, draft.Slug, path));
        }

        return collisions;
    }
}
