using DocsSite.Data;
using static DocsSite.Schema.Wording;

namespace DocsSite.Schema.Keywords;

/// <summary>The validation vocabulary's keywords about one value. Operands have passed the meta-schema.</summary>
internal static class Assertions
{
    public static Keyword Type(KeywordSite site, DataNode operand)
    {
        string[] types = operand is DataList list ? [.. list.Items.Cast<DataString>().Select(t => t.Value)] : [((DataString)operand).Value];
        string[] kinds = [.. types.Select(Kind)];
        return new Assertion<DataNode>(
            site, value => types.Any(type => HasType(value, type)), (subject, value) => MustBeKind(subject, kinds, value)) { Allowed = kinds };
    }

    public static Keyword Enum(KeywordSite site, IReadOnlyList<DataNode> values)
    {
        var set = values.ToHashSet(DataEquality.Instance);
        string[] phrases = [.. values.Select(Value)];
        return new Assertion<DataNode>(site, set.Contains, (subject, value) => MustBeOneOf(subject, phrases, value))
        {
            Allowed = [.. values.Select(Literal).OfType<string>()],
        };
    }

    public static Keyword? Number(KeywordSite site, DataNumber operand)
    {
        var limit = ExactNumber.Parse(operand.Literal);
        return site.Name switch
        {
            "minimum" => Compare(order => order >= 0, "at least"),
            "exclusiveMinimum" => Compare(order => order > 0, "more than"),
            "maximum" => Compare(order => order <= 0, "at most"),
            "exclusiveMaximum" => Compare(order => order < 0, "less than"),
            "multipleOf" => Check(number => number.IsMultipleOf(limit), "a multiple of"),
            _ => null,
        };

        Keyword Compare(Func<int, bool> holds, string bound) => Check(number => holds(number.CompareTo(limit)), bound);

        Keyword Check(Func<ExactNumber, bool> holds, string bound) => new Assertion<DataNumber>(
            site,
            value => holds(ExactNumber.Parse(value.Literal)),
            (subject, value) => $"{subject} must be {bound} {operand.Literal}, not {value.Literal}");
    }

    public static Keyword? Size(KeywordSite site, DataNumber operand)
    {
        return site.Name switch
        {
            "minLength" => Check<DataString>(text => Characters(text.Value), "character"),
            "maxLength" => Check<DataString>(text => Characters(text.Value), "character"),
            "minItems" => Check<DataList>(list => list.Items.Count, "item"),
            "maxItems" => Check<DataList>(list => list.Items.Count, "item"),
            "minProperties" => Check<DataMap>(map => map.Members.Count, "key"),
            "maxProperties" => Check<DataMap>(map => map.Members.Count, "key"),
            _ => null,
        };

        Keyword Check<T>(Func<T, int> measure, string unit)
            where T : DataNode
        {
            var limit = Limit(operand);
            var isMinimum = site.Name.StartsWith("min", StringComparison.Ordinal);
            var bound = isMinimum ? $"at least {limit} {Are(limit)} needed" : $"at most {limit} {Are(limit)} allowed";
            return new Assertion<T>(
                site,
                value => isMinimum ? measure(value) >= limit : measure(value) <= limit,
                (subject, value) => $"{subject} has {Count(measure(value), unit)}, but {bound}");
        }
    }

    public static Keyword Pattern(KeywordSite site, EcmaPattern pattern) => new Assertion<DataString>(
        site,
        text => pattern.IsMatch(text.Value),
        (subject, text) => $"{subject} must match the pattern {Code(pattern.Source)}, which {Value(text)} does not");

    public static Keyword Format(KeywordSite site, Format format) => new Assertion<DataString>(
        site,
        text => format.IsMatch(text.Value),
        (subject, text) => $"{subject} must be {format.Description}, not {Value(text)}");

    /// <summary>A count as <see cref="int"/>: no instance has more children than that.</summary>
    public static int Limit(DataNumber number) => ExactNumber.Parse(number.Literal).ToInt32Saturating();

    private static bool HasType(DataNode value, string type) =>
        type == "integer" ? value is DataNumber number && ExactNumber.Parse(number.Literal).IsInteger : value.TypeName == type;

    /// <summary>Unicode characters: a surrogate pair is one.</summary>
    private static int Characters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) count--;
        }

        return count;
    }
}
