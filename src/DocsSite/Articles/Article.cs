using DocsSite.Articles.Errors;
using DocsSite.Configuration;
using DocsSite.Diagnostics;

namespace DocsSite.Articles;

public enum ArticleKind
{
    Problem,
    ErrorReference,
    Guide,
    Reference,
    Index,
}

public enum ArticleLayout
{
    /// <summary>Text from top to bottom.</summary>
    Text,
    /// <summary>A landing page: every section is a card.</summary>
    Cards,
    /// <summary>A hub: a section is a group of cards when it has sub-sections, else a card.</summary>
    CardGroups,
}

/// <summary>
/// One Markdown file that becomes a page, after normalizing: small records and rendered HTML, no syntax tree. Knows nothing of other articles.
/// </summary>
public sealed record Article
{
    private readonly LazyText _leadHtml = LazyText.Empty;
    private readonly LazyText _plainText = LazyText.Empty;
    private readonly LazyText _body = LazyText.Empty;

    /// <summary>Path of the source, relative to the content root.</summary>
    public required string Path { get; init; }

    /// <summary>Site-relative address.</summary>
    public required string Url { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>Effective metadata.</summary>
    public required Metadata Metadata { get; init; }

    /// <summary>From the metadata, else the H1, else the file name.</summary>
    public required string Title { get; init; }

    /// <summary>The H1; null when the article has none.</summary>
    public ArticleHeading? Heading { get; init; }

    /// <summary>All headings in page order, H1 included.</summary>
    public IReadOnlyList<ArticleHeading> Headings { get; init; } = [];

    /// <summary>What stands between the H1 and the first section.</summary>
    public string LeadHtml { get => _leadHtml.Value; init => _leadHtml = new LazyText(value); }

    /// <summary><see cref="LeadHtml"/> before it is made.</summary>
    internal LazyText Lead { get => _leadHtml; init => _leadHtml = value; }

    /// <summary>Plain text of the lead.</summary>
    public string LeadText { get; init; } = "";

    /// <summary>H2 sections in article order.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    public AffectedTable? Affected { get; init; }

    /// <summary>Errors that the front matter or an <c>:::error</c> block says the article is about, in this order.</summary>
    public IReadOnlyList<DeclaredError> Errors { get; init; } = [];

    /// <summary>Literal error messages that the symptoms show.</summary>
    public IReadOnlyList<QuotedMessage> QuotedMessages { get; init; } = [];

    /// <summary>Every error code in the text, once per section.</summary>
    public IReadOnlyList<SectionMention> Mentions { get; init; } = [];

    /// <summary>Registered messages that the text quotes (slugs of the registry), once per section.</summary>
    public IReadOnlyList<SectionMention> Messages { get; init; } = [];

    /// <summary>Names that the article gives to codes; see <see cref="Errors.CodeNames"/>.</summary>
    public IReadOnlyList<Errors.CodeName> CodeNames { get; init; } = [];

    /// <summary>The causes that its sections explain.</summary>
    public IReadOnlyList<Cause> Causes { get; init; } = [];

    public IReadOnlyList<ArticleReference> References { get; init; } = [];

    /// <summary>Every id that a link can point to.</summary>
    public required IReadOnlySet<string> Anchors { get; init; }

    /// <summary>Includes in order of first use, nested ones too.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>Variables used.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>The whole text without markup, one paragraph, item, cell or code line per line.</summary>
    public string PlainText { get => _plainText.Value; init => _plainText = new LazyText(value); }

    public int WordCount { get; init; }

    /// <summary>How the page is laid out.</summary>
    public ArticleLayout Layout { get; init; }

    /// <summary>What was found while reading this article.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The Markdown body after include expansion.</summary>
    public string Body { get => _body.Value; init => _body = new LazyText(value); }

    /// <summary>The very start of the body, for findings about the article as a whole.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Makes the HTML of an article that will be rendered, and lets go of what it is made from.</summary>
    internal void MakeHtml()
    {
        _ = LeadHtml;
        foreach (var section in AllSections) _ = section.BodyHtml;
    }

    /// <summary>Lets go of the long texts of an article that will probably not be rendered.</summary>
    /// <param name="again">Makes the same article again.</param>
    internal void ForgetTexts(Func<Article> again)
    {
        var made = new Lazy<Article>(again);
        _leadHtml.Forget(() => made.Value.LeadHtml);
        _plainText.Forget(() => made.Value.PlainText);
        _body.Forget(() => made.Value.Body);
        for (var i = 0; i < Sections.Count; i++)
        {
            var index = i;
            Sections[i].ForgetTexts(() => made.Value.Sections[index]);
        }
    }

    /// <summary>An article is itself and no other: its lists have no value equality, and comparing texts would make them.</summary>
    public bool Equals(Article? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Sections and their sub-sections, depth first.</summary>
    public IEnumerable<Section> AllSections => Sections.SelectMany(section => section.SelfAndDescendants);

    /// <summary>The first section of a role, sub-sections included.</summary>
    public Section? FindSection(SectionRole role) => AllSections.FirstOrDefault(section => section.Role == role);
}

/// <param name="Level">1 to 6.</param>
/// <param name="Id">Anchor, unique in the page.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">Inline HTML.</param>
/// <param name="Span">The heading's text in its source file.</param>
public sealed record ArticleHeading(int Level, string Id, string Text, string Html, SourceSpan Span)
{
    /// <summary>The level it has on the page, where levels are never skipped and only the title is an H1.</summary>
    public int OutlineLevel { get; init; } = Level;
}

/// <summary>A heading and what belongs to it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Role">What the section is for.</param>
/// <param name="Number">The 2 of "Cause 2"; 0 when not numbered.</param>
/// <param name="Subject">"the app is blocked" of "Cause 2: the app is blocked"; may be empty.</param>
public sealed record Section(ArticleHeading Heading, SectionRole Role, int Number, string Subject)
{
    private readonly LazyText _bodyHtml = LazyText.Empty;
    private readonly LazyText _bodyMarkdown = LazyText.Empty;

    [Kept]
    private readonly LazyText _bodyText = LazyText.Empty;

    /// <summary>Content before the first sub-section.</summary>
    public string BodyHtml { get => _bodyHtml.Value; init => _bodyHtml = new LazyText(value); }

    /// <summary><see cref="BodyHtml"/> before it is made.</summary>
    internal LazyText Html { get => _bodyHtml; init => _bodyHtml = value; }

    /// <summary>The same as plain text, one block per line.</summary>
    public string BodyText { get => _bodyText.Value; init => _bodyText = new LazyText(value); }

    /// <summary>The same as Markdown, after expansion.</summary>
    public string BodyMarkdown { get => _bodyMarkdown.Value; init => _bodyMarkdown = new LazyText(value); }

    /// <summary>Nothing stands before the first sub-section.</summary>
    public bool IsBodyEmpty => _bodyMarkdown.IsEmpty;

    /// <summary>Items of top-level ordered lists in the body.</summary>
    public int StepCount { get; init; }

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <inheritdoc cref="Article.ForgetTexts"/>
    internal void ForgetTexts(Func<Section> again)
    {
        _bodyHtml.Forget(() => again().BodyHtml);
        _bodyMarkdown.Forget(() => again().BodyMarkdown);
        _bodyText.Forget(() => again().BodyText);
        for (var i = 0; i < Sections.Count; i++)
        {
            var index = i;
            Sections[i].ForgetTexts(() => again().Sections[index]);
        }
    }

    public IEnumerable<Section> SelfAndDescendants => Sections.SelectMany(section => section.SelfAndDescendants).Prepend(this);
}

/// <param name="Text">The message as the reader sees it.</param>
/// <param name="SectionId">Anchor of the section that shows it.</param>
/// <param name="Codes">Codes inside the message, canonical.</param>
public sealed record QuotedMessage(string Text, string SectionId, IReadOnlyList<string> Codes);

/// <param name="Code">Canonical form of a code, or slug of a message.</param>
/// <param name="SectionId">Anchor of the section that it stands in; empty in the lead.</param>
/// <param name="Role">Role of that section.</param>
public sealed record SectionMention(string Code, string SectionId, SectionRole Role)
{
    /// <summary>In the title or in the section's heading.</summary>
    public bool IsInHeading { get; init; }
}

/// <summary>A link, picture or file that the article refers to, resolved as far as its own path allows.</summary>
/// <param name="Kind">What it is used for.</param>
/// <param name="Target">As written.</param>
/// <param name="Span">Place in the source.</param>
/// <param name="Text">Link text or alternative text.</param>
public sealed record ArticleReference(Markdown.ReferenceKind Kind, string Target, SourceSpan Span, string Text)
{
    /// <summary>File of the content root, or null: external, site-absolute, same page, or not found.</summary>
    public string? Path { get; init; }

    /// <summary>Anchor without <c>#</c>; empty when there is none.</summary>
    public string Fragment { get; init; } = "";

    public ReferenceState State { get; init; }

    /// <summary>Where a redirect sends the target, when the file itself is gone; the published link goes straight there.</summary>
    public string? MovedTo { get; init; }

    /// <summary>For <see cref="ReferenceState.SiteAbsolute"/>: the site's own address for the target.</summary>
    public string? Address { get; init; }

    /// <summary>For a finding inside an include: the article's include token.</summary>
    public SourceSpan? IncludedFrom { get; init; }
}

public enum ReferenceState
{
    /// <summary>A file of the content root.</summary>
    Found,
    /// <summary>Another heading of the same page.</summary>
    SamePage,
    External,
    /// <summary>An address from the root of the site.</summary>
    SiteAbsolute,
    Missing,
    OutsideRoot,
    Empty,
}
