using System.Collections.Frozen;
using DocsSite.Data;

namespace DocsSite.Schema.Keywords;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>: each key finds its schemas.</summary>
internal sealed class PropertiesKeyword(SchemaNode owner, string? customMessage) : Keyword(new("properties", owner, customMessage))
{
    private readonly KeywordSite _patternSite = new("patternProperties", owner, customMessage);
    private readonly KeywordSite _additionalSite = new("additionalProperties", owner, customMessage);

    public required FrozenDictionary<string, SchemaNode> Properties { get; init; }

    public required IReadOnlyList<(EcmaPattern Pattern, SchemaNode Node)> Patterns { get; init; }

    public required SchemaNode? Additional { get; init; }

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataMap map) return true;
        if (run.IsCollecting) at.Evaluated?.Offer(Properties.Keys);
        var isValid = true;
        for (var i = 0; i < map.Members.Count && (isValid || run.IsCollecting); i++)
        {
            isValid &= EvaluateMember(run, at, map.Members[i], out var isEvaluated);
            if (isEvaluated) at.Evaluated?.Mark(i);
        }

        return isValid;
    }

    private bool EvaluateMember(Evaluation run, in Frame at, DataMember member, out bool isEvaluated)
    {
        var isValid = true;
        isEvaluated = Properties.TryGetValue(member.Key, out var property);
        if (property is not null) isValid = new MemberCheck(Site, property, []).Evaluate(run, at, member);
        foreach (var (pattern, node) in Patterns)
        {
            if (!pattern.IsMatch(member.Key)) continue;
            isEvaluated = true;
            isValid &= new MemberCheck(_patternSite, node, []).Evaluate(run, at, member);
        }

        if (isEvaluated || Additional is null) return isValid;
        isEvaluated = true;
        return new MemberCheck(_additionalSite, Additional, Properties.Keys).Evaluate(run, at, member);
    }
}

/// <summary>A subschema for one member. The schema <c>false</c> is about the key: it is reported there, with the keys that would do.</summary>
internal readonly record struct MemberCheck(KeywordSite Site, SchemaNode Node, IReadOnlyList<string> AllowedKeys)
{
    public bool Evaluate(Evaluation run, in Frame at, DataMember member)
    {
        var step = new PathSegment(member.Key);
        if (Node.Always is null) return run.ApplyToChild(Site, Node, step, new Frame(member.Value, at.Scope, null));
        if (Node.Always == true) return true;
        if (!run.IsCollecting) return false;
        var message = Site.Name == "additionalProperties" || AllowedKeys.Count > 0
            ? $"unknown key {Wording.Code(member.Key)}"
            : $"the key {Wording.Code(member.Key)} is not allowed here";
        run.Report(run.Violation(Site, member.KeySpan, message, step) with
        {
            SchemaPath = Node.Location,
            Property = member.Key,
            Allowed = AllowedKeys,
        });
        return false;
    }
}

/// <summary><c>unevaluatedProperties</c>: for members that no other keyword has looked at.</summary>
internal sealed class UnevaluatedPropertiesKeyword(KeywordSite site, SchemaNode node) : Keyword(site)
{
    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataMap map || at.Evaluated is not { } evaluated) return true;
        var check = new MemberCheck(Site, node, evaluated.KnownKeys);
        var isValid = true;
        for (var i = 0; i < map.Members.Count && (isValid || run.IsCollecting); i++)
        {
            if (evaluated[i]) continue;
            isValid &= check.Evaluate(run, at, map.Members[i]);
            evaluated.Mark(i);
        }

        return isValid;
    }
}

/// <summary><c>propertyNames</c>: each key as a text of its own.</summary>
internal sealed class PropertyNamesKeyword(KeywordSite site, SchemaNode node) : Keyword(site)
{
    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataMap map) return true;
        var isValid = true;
        foreach (var member in map.Members)
        {
            var name = new Frame(new DataString(member.KeySpan, member.Key), at.Scope, null);
            if (run.Test(node, name)) continue;
            isValid = false;
            if (!run.IsCollecting) return false;
            foreach (var violation in run.CollectFromChild(Site, node, PathSegment.Name(member.Key), name))
                run.Report(violation with { Keyword = Site.Name, Property = member.Key });
        }

        return isValid;
    }
}

/// <summary><c>dependentSchemas</c>: a schema for the whole object wherever a key is given.</summary>
internal sealed class DependentSchemasKeyword(KeywordSite site, IReadOnlyList<(string Trigger, SchemaNode Node)> dependencies) : Keyword(site)
{
    public override IEnumerable<SchemaNode> InPlace => dependencies.Select(d => d.Node);

    public override bool Evaluate(Evaluation run, in Frame at)
    {
        if (at.Instance is not DataMap map) return true;
        var isValid = true;
        foreach (var (trigger, node) in dependencies)
        {
            if (map.Find(trigger) is not null) isValid &= run.Apply(Site, node, at);
        }

        return isValid;
    }
}
