using System.Globalization;
using DocsSite.Articles.Errors.Families;

namespace DocsSite.Articles.Errors;

/// <summary>
/// What the plain numbers of one article stand for. An article that shows a code in a form that leaves no doubt (<c>0x800706BA</c>, a
/// name, a number with its message) means the same code where it writes the number alone, and a number that it
/// writes in both notations is one. A number beside the name of another system's
/// error ("KDC_ERR_C_PRINCIPAL_UNKNOWN (error code 6)") is that error.
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

    // Names beside plain numbers; null where the article gives a number to several.
    private readonly Dictionary<ErrorCode, ErrorCode?> _names;

    // Numbers of a product that the article writes in hexadecimal.
    private readonly HashSet<ushort> _inHexadecimal;

    private NumberForms(Dictionary<ushort, ErrorCode?> byNumber, Dictionary<ErrorCode, ErrorCode?> names, HashSet<ushort> inHexadecimal)
    {
        _byNumber = byNumber;
        _names = names;
        _inHexadecimal = inHexadecimal;
        _isAboutSystem = byNumber.Values.Count(code => code?.Family == ErrorFamilies.HResult) >= SystemErrorsOfSubject;
    }

    public static NumberForms None { get; } = new([], [], []);

    /// <param name="text">One article.</param>
    /// <param name="mentions">All its mentions, ascending; its title may call them by numbers that the text itself does not write alone.</param>
    public static NumberForms Of(string text, IReadOnlyList<CodeMention> mentions) =>
        mentions.Count > 0 ? new NumberForms(Proven(mentions), Named(text, mentions), InHexadecimal(mentions)) : None;

    private static Dictionary<ushort, ErrorCode?> Proven(IReadOnlyList<CodeMention> mentions)
    {
        var byNumber = new Dictionary<ushort, ErrorCode?>();
        if (mentions.Where(mention => mention.Code.Family == ErrorFamilies.Numbered).Select(mention => mention.Code).Distinct().Count() > MostNumbers) return byNumber;
        foreach (var code in mentions.Select(mention => mention.Code))
        {
            if (ProvenNumber(code) is not { } number) continue;
            if (!byNumber.TryAdd(number, code) && !code.Equals(byNumber[number])) byNumber[number] = null;
        }

        return byNumber;
    }

    private static Dictionary<ErrorCode, ErrorCode?> Named(string text, IReadOnlyList<CodeMention> mentions)
    {
        var names = new Dictionary<ErrorCode, ErrorCode?>();
        for (var i = 1; i < mentions.Count; i++)
        {
            var (first, second) = (mentions[i - 1], mentions[i]);
            var (number, name) = second.Code.Family == ErrorFamilies.Identifier ? (first.Code, second.Code) : (second.Code, first.Code);
            if (name.Family != ErrorFamilies.Identifier || !IsShared(number) || !CodeNames.Equates(text, first.End, second.Start, acrossCommas: true)) continue;
            if (!names.TryAdd(number, name) && !name.Equals(names[number])) names[number] = null;
        }

        return names;
    }

    private static HashSet<ushort> InHexadecimal(IReadOnlyList<CodeMention> mentions) =>
    [
        .. mentions.Where(mention => mention.Code.Family == ErrorFamilies.HResult).Select(mention => PlainNumber(mention.Code)).OfType<ushort>()
            .Where(number => number >= CodeNames.FirstOwnNumber),
    ];

    /// <summary>The mention as the code that the article shows elsewhere. A number that something beside it gives to a product stays.</summary>
    public CodeMention Complete(CodeMention mention)
    {
        if (PlainNumber(mention.Code) is not { } number) return mention;
        var isSure = mention.Confidence == Confidence.Certain;
        var code = (isSure ? null : CodeOf(number)) ?? _names.GetValueOrDefault(mention.Code) ?? (!isSure && _inHexadecimal.Contains(number) ? ErrorCodes.Hex(number) : null);
        return code is null ? mention : mention with { Code = code };
    }

    // A larger number of a product is its own: there the name joins the number, see CodeNames.
    private static bool IsShared(ErrorCode code) =>
        PlainNumber(code) is { } number && (code.Family == ErrorFamilies.HResult || number < CodeNames.FirstOwnNumber);

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
