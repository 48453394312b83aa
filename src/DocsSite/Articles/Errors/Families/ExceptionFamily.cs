using System.Collections.Frozen;

namespace DocsSite.Articles.Errors.Families;

/// <summary>Names of exception types, with or without namespace.</summary>
internal static class ExceptionFamily
{
    private const string Suffix = "Exception";

    private static readonly FrozenSet<string> NoTypes = FrozenSet.Create(
        StringComparer.Ordinal, "LastException", "FirstChanceException", "AllowException", "NewException", "BaseException", "FromException", "ErrorException");

    // Functions that raise or handle exceptions are named by what they do.
    private static readonly string[] Verbs =
        ["Throw", "Raise", "Log", "Handle", "Process", "Catch", "Dispatch", "Ki", "On", "Create", "Get", "Set", "Add", "Write", "Report", "Publish",
         "Translate", "Wrap", "Map", "Convert", "Unhandled", "Inner", "Check", "Track", "Is", "Has"];

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
        if (NoTypes.Contains(name) || IsFunction(token) || IsMember(token)) return false;
        var start = NamespaceStart(token);
        if (token.At(start - 1) is '\\' or '/' or '-' or '@' or '$' or '_' or '%' or '!' or '<' || IsCreated(token.Text, start) || IsParameter(token, start)) return false;
        mention = new(start, token.End - start, ErrorCodes.ExceptionType(name), General.Contains(name) ? Confidence.Weak : Confidence.Certain);
        return true;
    }

    private static bool IsMember(in Token token) =>
        (token.After is '.' or '-' or '\\' && char.IsAsciiLetterOrDigit(token.At(token.End + 1))) || (token.After == '(' && token.At(token.End + 1) == ')');

    private static bool IsFunction(in Token token)
    {
        if (token.After == '+' || (token.After == '(' && token.At(token.End + 1) != '0')) return true;
        foreach (var verb in Verbs)
        {
            if (token.Length > verb.Length && token.Value.StartsWith(verb, StringComparison.Ordinal) && char.IsAsciiLetterUpper(token.Value[verb.Length])) return true;
        }

        return false;
    }

    private static int NamespaceStart(in Token token)
    {
        var start = token.Start;
        while (start > 1 && token.Start - start < 200 && (char.IsAsciiLetterOrDigit(token.Text[start - 1])
            || (token.Text[start - 1] == '.' && char.IsAsciiLetterOrDigit(token.Text[start - 2])))) start--;
        return start == 1 && char.IsAsciiLetterOrDigit(token.Text[0]) ? 0 : start;
    }

    // "OnError(SqlException exception, …": the signature of a frame in a stack trace.
    private static bool IsParameter(in Token token, int start)
    {
        var before = Surroundings.Line(token.Text, start, -4).TrimEnd();
        if (before.Length == 0 || before[^1] is not ('(' or ',' or ';') || token.After != ' ') return false;
        var name = Cursor.SkipSpaces(token.Text, token.End);
        var end = Cursor.WordEnd(token.Text, name);
        return end > name && char.IsAsciiLetterLower(token.At(name)) && token.At(end) is ',' or ';' or ')';
    }

    // "throw new X", "catch (X": source code, not a report.
    private static bool IsCreated(ReadOnlySpan<char> text, int start)
    {
        var before = Surroundings.Line(text, start, -12).TrimEnd();
        return before.EndsWith("new", StringComparison.Ordinal) || before.EndsWith("catch (", StringComparison.Ordinal)
            || before.EndsWith("catch(", StringComparison.Ordinal) || before.EndsWith("typeof(", StringComparison.Ordinal);
    }
}
