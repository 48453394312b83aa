using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Articles;

/// <summary>
/// The article as one positioned document: what <c>schemas/article.schema.json</c> judges. Every part points at the line of Markdown or
/// YAML that it came from.
/// </summary>
public static class ArticleDocument
{
    /// <summary>
    /// <c>{ kind, metadata, title, affected: { label: [values] }, sections: [{ role, subject, heading, level, steps, isEmpty }], symptom, cause, resolution,
    /// workaround, errors: [{ code, message }], images: [{ source, alt }], disclaimers: [path] }</c>; parts that the article lacks are absent.
    /// </summary>
    public static DataMap Of(Article article)
    {
        var members = new List<DataMember>
        {
            Member("kind", Text(KindName(article.Kind), article.Span)),
            Member("metadata", new DataMap(MetadataSpan(article), [.. article.Metadata.Members])),
            Member("title", Text(article.Title, article.Heading?.Span ?? article.Span)),
            Member("sections", List(article.Span, article.AllSections.Select(SectionMap))),
            Member("errors", List(article.Span, article.Errors.Select(ErrorMap))),
            Member("images", List(article.Span, article.References.Where(reference => reference.Kind == Markdown.ReferenceKind.Image).Select(ImageMap))),
            Member("disclaimers", List(article.Span, article.Includes.Where(IsDisclaimer).Select(path => (DataNode)Text(path, article.Span)))),
        };
        if (article.Affected is { } affected) members.Add(Member("affected", AffectedMap(affected)));
        foreach (var role in new[] { SectionRole.Symptom, SectionRole.Cause, SectionRole.Resolution, SectionRole.Workaround, SectionRole.Status })
        {
            if (article.FindSection(role) is { } section) members.Add(Member(SectionRoleNames.Of(role), SectionMap(section)));
        }

        return new DataMap(article.Heading?.Span ?? article.Span, members);
    }

    public static string KindName(ArticleKind kind) => kind == ArticleKind.ErrorReference ? "error-reference" : kind.ToString().ToLowerInvariant();

    /// <summary>By convention of the content: the file name says that it is a disclaimer.</summary>
    private static bool IsDisclaimer(string path) => path.Contains("disclaimer", StringComparison.OrdinalIgnoreCase);

    private static SourceSpan MetadataSpan(Article article) =>
        article.Metadata.Members.Where(member => member.KeySpan.Path == article.Path).Select(member => member.KeySpan).Order().FirstOrDefault(SourceSpan.FileStart(article.Path));

    private static DataMap SectionMap(Section section)
    {
        var members = new List<DataMember>
        {
            Member("role", Text(SectionRoleNames.Of(section.Role), section.Heading.Span)),
            Member("heading", Text(section.Heading.Text, section.Heading.Span)),
            Member("level", Number(section.Heading.Level, section.Heading.Span)),
            Member("steps", Number(section.StepCount, section.Heading.Span)),
            Member("isEmpty", new DataBoolean(section.Heading.Span, section.BodyText.Length == 0 && section.Sections.Count == 0)),
        };
        if (section.Subject.Length > 0) members.Add(Member("subject", Text(section.Subject, section.Heading.Span)));
        return new DataMap(section.Heading.Span, members);
    }

    private static DataNode ErrorMap(Errors.DeclaredError error)
    {
        var members = new List<DataMember>();
        if (error.Code is { } code) members.Add(Member("code", Text(code.Canonical, error.Span)));
        if (error.Message.Length > 0) members.Add(Member("message", Text(error.Message, error.Span)));
        return new DataMap(error.Span, members);
    }

    private static DataNode ImageMap(ArticleReference image) => new DataMap(image.Span,
        [Member("source", Text(image.Target, image.Span)), Member("alt", Text(image.Text, image.Span))]);

    private static DataMap AffectedMap(AffectedTable affected) => new(affected.Span,
    [
        .. affected.Rows.DistinctBy(row => row.Facet?.Label ?? row.Label).Select(row => new DataMember(
            row.Facet?.Label ?? row.Label, row.LabelSpan,
            List(row.Span, row.Values.Count > 0 ? row.Values.Select(value => (DataNode)Text(value.Label, row.Span))
                : row.Text.Length > 0 ? [Text(row.Text, row.Span)] : []))),
    ]);

    private static DataMember Member(string key, DataNode value) => new(key, value.Span, value);

    private static DataString Text(string value, SourceSpan span) => new(span, value);

    private static DataNumber Number(int value, SourceSpan span) => new(span, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static DataList List(SourceSpan span, IEnumerable<DataNode> items) => new(span, [.. items]);
}
