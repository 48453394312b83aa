using System.Collections.Frozen;

namespace DocsSite.Validation.Rules.FrontMatter;

/// <summary>Keys of front matter that mean something here or in Learn's build.</summary>
internal static class KnownKeys
{
    /// <summary>Keys that DocsSite reads, and what each is for.</summary>
    public static IReadOnlyList<(string Key, string Description)> Descriptions { get; } =
    [
        ("title", "Name of the page, in lists, tabs and search results."),
        ("description", "One or two sentences for search results."),
        ("summary", "The short answer, shown on top of the page."),
        ("kind", "What sort of article it is; else inferred from its sections."),
        ("product", "Id of a product of vocabulary.yml."),
        ("errors", "Errors that the article is about: code, message, or both."),
        ("updated", "Day of the last change, year-month-day."),
        ("reviewed", "Day of the last review, year-month-day."),
        ("reviewBy", "Day by which the article must be reviewed again."),
        ("owner", "Team that answers for the article."),
        ("author", "Who wrote it."),
        ("status", "State of the problem, such as investigating or fixed."),
        ("order", "Place in its folder; small numbers come first."),
        ("redirectFrom", "Former addresses that lead here now."),
        ("escalation", "Include that ends the article instead of the site's."),
        ("disambiguates", "Error codes that other articles explain with other causes, on purpose."),
        ("linkErrors", "false leaves the error codes of the article without links."),
        ("search", "false keeps the article out of the readers' search."),
        ("date", "Day of the article, where neither updated nor reviewed is used."),
    ];

    /// <summary>Keys that DocsSite reads.</summary>
    public static FrozenSet<string> Own { get; } = Descriptions.Select(entry => entry.Key).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> All { get; } = Own.Concat((
        "tags authors ms.date ms.topic ms.author ms.reviewer ms.service ms.subservice ms.prod ms.technology ms.custom ms.collection ms.assetid ms.devlang ms.localizationpriority ms.search.keywords ms.tgt_pltfrm "
        + "ms.workload ms.update-cycle ms.manager ms.lastreviewed ms.suite ms.product ms.component manager audience appliesto localization_priority search.appverid searchScope f1.keywords f1_keywords "
        + "keywords titleSuffix robots ROBOTS layout uid zone_pivot_groups monikerRange hide_comments hideEdit contributors editor services documentationcenter documentationCenter titlesuffix manager.editor toc_title tocDepth "
        + "no-loc author_gh breadcrumb_path feedback_system is_archived is_retired pdf-ai recommendations template type helpviewer_keywords dev_langs ai-usage").Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);
}
