using System.Collections.Frozen;

namespace DocsSite.Articles.Errors.Families;

/// <summary>Names of exception types, with or without namespace.</summary>
internal static class ExceptionFamily
{
    private const string Suffix = "Exception";

    private static readonly FrozenSet<string> NoTypes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "InnerException", "UnhandledException", "HandleException", "ThrowException", "OnException", "LastException", "FirstChanceException",
        "TargetException", "GetException", "AddException", "AllowException", "NewException", "BaseException", "FromException", "IsException");

    // Types so general that the name alone says nothing about the cause.
    private static readonly FrozenSet<string> General = FrozenSet.Create(
        StringComparer.Ordinal,
        "SystemException", "ApplicationException", "RuntimeException", "ArgumentException", "ArgumentNullException", "NullReferenceException",
        "ArgumentOutOfRangeException", "InvalidOperationException", "NullPointerException", "NotSupportedException", "NotImplementedException",
        "IOException", "FormatException", "InvalidCastException", "AggregateException", "KeyNotFoundException", "IndexOutOfRangeException",
        "TargetInvocationException", "IllegalArgumentException", "IllegalStateException");

    public static bool TryRead(in Token token, out CodeMention mention)
    {
        mention = default;
        if (token.Length <= Suffix.Length || !token.Value.EndsWith(Suffix, StringComparison.Ordinal)) return false;
        if (!char.IsAsciiLetterUpper(token.Value[0]) || token.Has(TokenShape.Underscore | TokenShape.Other)) return false;
        var name = token.Value.ToString();
        if (NoTypes.Contains(name) || IsMember(token)) return false;
        var start = NamespaceStart(token);
        if (token.At(start - 1) is '\\' or '/' or '-' or '@' or '$' or '_' or '%' || IsCreated(token.Text, start)) return false;
        mention = new(start, token.End - start, ErrorCodes.ExceptionType(name), General.Contains(name) ? Confidence.Weak : Confidence.Certain);
        return true;
    }

    private static bool IsMember(in Token token) =>
        (token.After is '.' or '-' or '\\' && char.IsAsciiLetterOrDigit(token.At(token.End + 1))) || (token.After == '(' && token.At(token.End + 1) == ')');

    private static int NamespaceStart(in Token token)
    {
        var start = token.Start;
        while (start > 1 && token.Start - start < 200 && (char.IsAsciiLetterOrDigit(token.Text[start - 1])
            || (token.Text[start - 1] == '.' && char.IsAsciiLetterOrDigit(token.Text[start - 2])))) start--;
        return start == 1 && char.IsAsciiLetterOrDigit(token.Text[0]) ? 0 : start;
    }

    // "throw new X", "catch (X": source code, not a report.
    private static bool IsCreated(ReadOnlySpan<char> text, int start)
    {
        var before = Surroundings.Line(text, start, -12).TrimEnd();
        return before.EndsWith("new", StringComparison.Ordinal) || before.EndsWith("catch (", StringComparison.Ordinal)
            || before.EndsWith("catch(", StringComparison.Ordinal) || before.EndsWith("typeof(", StringComparison.Ordinal);
    }
}
