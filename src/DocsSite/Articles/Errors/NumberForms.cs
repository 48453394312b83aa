using System.Globalization;
using DocsSite.Articles.Errors.Families;

namespace DocsSite.Articles.Errors;

/// <summary>
/// What the plain numbers of one article stand for. An article that shows a code in a form that leaves no doubt (<c>0x800706BA</c>, a
/// name, a number with its message) means the same code where it writes the number alone.
/// </summary>
public sealed class NumberForms
{
    /// <summary>An article with more numbers of its product than this lists that product's numbering: the same number is another error.</summary>
    private const int MostNumbers = 12;

    /// <summary>An article with so many system errors speaks of the system also where it writes only a documented number.</summary>
    private const int SystemErrorsOfSubject = 3;

    // Null where the article has both a system error and a bug check of this number.
    private readonly Dictionary<ushort, ErrorCode?> _byNumber;
    private readonly bool _isAboutSystem;

    private NumberForms(Dictionary<ushort, ErrorCode?> byNumber)
    {
        _byNumber = byNumber;
        _isAboutSystem = byNumber.Values.Count(code => code?.Family == ErrorFamilies.HResult) >= SystemErrorsOfSubject;
    }

    public static NumberForms None { get; } = new([]);

    /// <param name="mentions">All mentions of one article.</param>
    public static NumberForms Of(IReadOnlyList<CodeMention> mentions)
    {
        if (!mentions.Any(mention => PlainNumber(mention.Code) is not null)) return None;
        if (mentions.Where(mention => mention.Code.Family == ErrorFamilies.Numbered).Select(mention => mention.Code).Distinct().Count() > MostNumbers) return None;
        var byNumber = new Dictionary<ushort, ErrorCode?>();
        foreach (var code in mentions.Select(mention => mention.Code))
        {
            if (ProvenNumber(code) is not { } number) continue;
            if (!byNumber.TryAdd(number, code) && !code.Equals(byNumber[number])) byNumber[number] = null;
        }

        return byNumber.Count == 0 ? None : new NumberForms(byNumber);
    }

    /// <summary>The mention as the code that the article shows elsewhere. A number that something beside it gives to a product stays.</summary>
    public CodeMention Complete(CodeMention mention) =>
        mention.Confidence != Confidence.Certain && PlainNumber(mention.Code) is { } number && CodeOf(number) is { } code ? mention with { Code = code } : mention;

    private ErrorCode? CodeOf(ushort number)
    {
        if (_byNumber.TryGetValue(number, out var code)) return code;
        return _isAboutSystem && SystemNumber.IsDocumented(number) ? ErrorCodes.SystemError(number) : null;
    }

    /// <summary>The number of a code that is nothing else: "Error 1722 (product)", "0x000006BA".</summary>
    internal static ushort? PlainNumber(ErrorCode code)
    {
        if (code.Family == ErrorFamilies.HResult) return HexCode.TryParsePrefixed(code.Canonical, out var value) && value <= ushort.MaxValue ? (ushort)value : null;
        if (code.Family != ErrorFamilies.Numbered) return null;
        var digits = code.Canonical.Split(' ')[1];
        return ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // "0x800706BA" and "STOP 0x7B".
    private static ushort? ProvenNumber(ErrorCode code)
    {
        var digits = code.Family switch
        {
            ErrorFamilies.HResult when code.Canonical.StartsWith("0x8007", StringComparison.Ordinal) => code.Canonical.AsSpan("0x8007".Length),
            ErrorFamilies.Stop => code.Canonical.AsSpan("STOP 0x".Length),
            _ => default,
        };
        return digits.Length > 0 && HexCode.TryParseDigits(digits, out var value) && value <= ushort.MaxValue ? (ushort)value : null;
    }
}
