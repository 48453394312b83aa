using DocsSite.Diagnostics;

namespace DocsSite.Loading.YamlPages;

/// <summary>What can be wrong with landing pages and other pages in YAML.</summary>
public static class YamlPageRules
{
    public static readonly RuleDescriptor Malformed = new("DS9030", "yaml-page-malformed", Severity.Error)
    {
        Summary = "A landing page or list of questions in YAML lacks what its type needs.",
        Why = "The part that can't be read is missing from the page.",
        ExamplePath = "product/index.yml",
        BadExample = "### YamlMime:Landing\ntitle: Product\nmetadata:\n  description: All about the product.\n",
        GoodExample = "### YamlMime:Landing\ntitle: Product\nmetadata:\n  description: All about the product.\nlandingContent:\n  - title: Start here\n    linkLists:\n      - linkListType: overview\n        links:\n          - text: Setup\n            url: https://example.org/\n",
    };

    public static readonly RuleDescriptor UnknownType = new("DS9031", "yaml-page-unknown", Severity.Suggestion)
    {
        Summary = "A YAML file is a page of a type that DocsSite does not publish.",
        Why = "Nothing should be missing from a site without a word.",
        ExamplePath = "product/index.yml",
        BadExample = "### YamlMime:LearningPath\ntitle: Product\n",
        GoodExample = "### YamlMime:Hub\ntitle: Product\nmetadata:\n  description: All about the product.\nproductDirectory:\n  items:\n    - title: Setup\n      url: https://example.org/\n",
    };
}
