using DocsSite.Data;

namespace DocsSite.Schema.Keywords;

/// <summary><c>prefixItems</c> and <c>items</c>: the first items by position, then the rest.</summary>
internal sealed class ItemsKeyword(SchemaNode owner, string? customMessage) : Keyword(new("items", owner, customMessage))
{
    private readonly KeywordSite _prefixSite = new("prefixItems", owner, customMessage);

    public required IReadOnlyList<SchemaNode> Prefix { get; init; }

    public required SchemaNode? Rest { get; init; }

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataList list) return true;
        var isValid = true;
        for (var i = 0; i < list.Items.Count && (isValid || run.IsCollecting); i++)
        {
            var node = i < Prefix.Count ? Prefix[i] : Rest;
            if (node is null) break;
            var site = i < Prefix.Count ? _prefixSite : Site;
            isValid &= run.ApplyToChild(site, node, PathSegment.Item(i), new Frame(list.Items[i], at.Scope, null));
            at.Evaluated?.Mark(i);
        }

        return isValid;
    }
}

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsKeyword(KeywordSite site, SchemaNode node, int? least, int? most) : Keyword(site)
{
    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataList list) return true;
        var count = 0;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (!run.Test(node, new Frame(list.Items[i], at.Scope, null))) continue;
            count++;
            at.Evaluated?.Mark(i);
        }

        if (count < (least ?? 1)) return Fail(run, list, least is null ? "contains" : "minContains", Describe(run, count, least ?? 1));
        if (most is not { } limit || count <= limit) return true;
        return Fail(run, list, "maxContains", $"{run.Subject} has {count} fitting items, but at most {limit} {Wording.Are(limit)} allowed");
    }

    private static string Describe(Evaluation run, int count, int least) => count == 0
        ? $"{run.Subject} has no item of the kind that is required in it"
        : $"{run.Subject} has {count} of at least {least} required items of one kind";

    private bool Fail(Evaluation run, DataList list, string keyword, string message)
    {
        run.Report(run.Violation(Site with { Name = keyword }, list.Span, message));
        return false;
    }
}

/// <summary><c>uniqueItems</c>: reported at each item that was there before.</summary>
internal sealed class UniqueItemsKeyword(KeywordSite site) : Keyword(site)
{
    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataList { Items.Count: > 1 } list) return true;
        var first = new Dictionary<DataNode, int>(DataEquality.Instance);
        var isValid = true;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (first.TryAdd(list.Items[i], i)) continue;
            isValid = false;
            if (!run.IsCollecting) return false;
            var item = list.Items[i];
            var message = $"{run.Subject} has {Wording.Value(item)} twice: as item {first[item] + 1} and item {i + 1}";
            run.Report(run.Violation(Site, item.Span, message, PathSegment.Item(i)));
        }

        return isValid;
    }
}

/// <summary><c>unevaluatedItems</c>: for items that no other keyword has looked at.</summary>
internal sealed class UnevaluatedItemsKeyword(KeywordSite site, SchemaNode node) : Keyword(site)
{
    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataList list || at.Evaluated is not { } evaluated) return true;
        var isValid = true;
        for (var i = 0; i < list.Items.Count && (isValid || run.IsCollecting); i++)
        {
            if (evaluated[i]) continue;
            isValid &= run.ApplyToChild(Site, node, PathSegment.Item(i), new Frame(list.Items[i], at.Scope, null));
            evaluated.Mark(i);
        }

        return isValid;
    }
}
