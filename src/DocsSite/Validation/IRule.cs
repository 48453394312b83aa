using DocsSite.Articles;
using DocsSite.Diagnostics;
using DocsSite.Linking;

namespace DocsSite.Validation;

/// <summary>One check, found by convention in <c>Validation/Rules</c>. Stateless; run in parallel.</summary>
public interface IRule
{
    /// <summary>Everything that can be said of the rule without running it.</summary>
    RuleDescriptor Descriptor { get; }
}

/// <summary>
/// A check of one article's own text and syntax tree. Runs where the article is compiled and sees nothing but the article and the
/// words of the site, so that its findings can be kept with the compiled article.
/// </summary>
public interface ISourceRule : IRule
{
    IEnumerable<Diagnostic> Check(ArticleSource source);
}

/// <summary>
/// A check that looks at one article in the light of the site. Its findings are kept until the article or its surroundings change.
/// </summary>
public interface IArticleRule : IRule
{
    IEnumerable<Diagnostic> Check(Article article, Surroundings surroundings);
}

/// <summary>
/// A check that compares articles with each other or looks at the site as a whole. It sees the articles from outside only
/// (<see cref="ArticleOutside"/>), and its findings are kept until one of them looks different.
/// </summary>
public interface ISiteRule : IRule
{
    IEnumerable<Diagnostic> Check(RuleContext context);
}

/// <param name="Site">The linked site.</param>
/// <param name="Today">The day of the build, for freshness rules.</param>
public sealed record RuleContext(Site Site, DateOnly Today);
