using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Schema;

/// <summary>
/// A regular expression of ECMA-262 (with the <c>u</c> flag) run by .NET: classes are ASCII, <c>$</c> is the very end, a character
/// outside the basic plane is one character. Runs in linear time where the pattern allows it, else at most 250 ms per text.
/// </summary>
internal sealed class EcmaPattern
{
    private const string Space = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string Word = "A-Za-z0-9_";
    private const string NotWord = @"\u0000-/:-@\[-\^`{-\uFFFF";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Regex _regex;

    private EcmaPattern(string source, Regex regex)
    {
        Source = source;
        _regex = regex;
    }

    /// <summary>The pattern as its author wrote it.</summary>
    public string Source { get; }

    public static bool TryParse(string source, [NotNullWhen(true)] out EcmaPattern? pattern)
    {
        pattern = null;
        if (Translate(source) is not { } translated) return false;
        try
        {
            pattern = new EcmaPattern(source, Compile(translated));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>True when the pattern occurs in the text; false also when that could not be told in time.</summary>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // Look-around and back references need the backtracking engine.
            return new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
    }

    /// <summary>The pattern in the syntax of .NET, or null when ECMA-262 does not know it.</summary>
    private static string? Translate(string source)
    {
        var result = new StringBuilder(source.Length + 16);
        var inClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '\\')
            {
                if (!TranslateEscape(source, ref i, inClass, result)) return null;
            }
            else if (inClass)
            {
                inClass = c != ']';
                result.Append(c == '[' ? @"\[" : c.ToString());
            }
            else if (c == '[')
            {
                inClass = OpenClass(source, ref i, result);
            }
            else if (c == '(' && i + 1 < source.Length && source[i + 1] == '?' && !IsEcmaGroup(source.AsSpan(i + 2)))
            {
                return null;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < source.Length)
            {
                result.Append("(?:").Append(c).Append(source[++i]).Append(')');
            }
            else
            {
                result.Append(c switch { '$' => @"\z", '.' => @"[^\n\r\u2028\u2029]", _ => c.ToString() });
            }
        }

        return result.ToString();
    }

    /// <summary>Writes the start of a class; <c>[]</c> (nothing) and <c>[^]</c> (anything) are complete at once.</summary>
    private static bool OpenClass(string source, ref int i, StringBuilder result)
    {
        var isNegated = i + 1 < source.Length && source[i + 1] == '^';
        if (isNegated) i++;
        var isEmpty = i + 1 < source.Length && source[i + 1] == ']';
        if (isEmpty) i++;
        result.Append((isEmpty, isNegated) switch
        {
            (true, true) => @"[\s\S]",
            (true, false) => "(?!)",
            (false, true) => "[^",
            (false, false) => "[",
        });
        return !isEmpty;
    }

    private static bool IsEcmaGroup(ReadOnlySpan<char> afterMark)
    {
        if (afterMark.IsEmpty) return false;
        if (afterMark[0] is ':' or '=' or '!') return true;
        return afterMark[0] == '<' && afterMark.Length > 1 && (afterMark[1] is '=' or '!' || IsGroupName(afterMark[1..]));
    }

    private static bool IsGroupName(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('>');
        return end > 0 && !char.IsAsciiDigit(text[0]) && text[..end].IndexOf('-') < 0;
    }

    private static bool TranslateEscape(string source, ref int i, bool inClass, StringBuilder result)
    {
        if (++i >= source.Length) return false;
        var c = source[i];
        var set = c switch
        {
            'd' => inClass ? "0-9" : "[0-9]",
            'D' => inClass ? @"\u0000-/:-\uFFFF" : "[^0-9]",
            'w' => inClass ? Word : $"[{Word}]",
            'W' => inClass ? NotWord : $"[^{Word}]",
            's' => inClass ? Space : $"[{Space}]",
            'S' => inClass ? @"\S" : $"[^{Space}]",
            _ => null,
        };
        if (set is not null) result.Append(set);
        else if (c is 'p' or 'P') return TranslateProperty(source, ref i, result);
        else if (c == 'u' && i + 1 < source.Length && source[i + 1] == '{') return TranslateCodePoint(source, ref i, inClass, result);
        else if (char.IsAsciiLetterOrDigit(c) && !"bBcfnrtvxuk0123456789".Contains(c, StringComparison.Ordinal)) return false;
        else result.Append(c == '_' || c > '\x7F' ? c.ToString() : $"\\{c}");
        return true;
    }

    private static bool TranslateCodePoint(string source, ref int i, bool inClass, StringBuilder result)
    {
        var end = source.IndexOf('}', i);
        if (end < 0) return false;
        var digits = source.AsSpan(i + 2, end - i - 2);
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        if (!Rune.IsValid(code)) return false;
        var text = string.Concat(char.ConvertFromUtf32(code).Select(unit => $"\\u{(int)unit:X4}"));
        result.Append(inClass || code < 0x10000 ? text : $"(?:{text})");
        i = end;
        return true;
    }

    private static bool TranslateProperty(string source, ref int i, StringBuilder result)
    {
        var end = source.IndexOf('}', i);
        if (end < 0 || i + 1 >= source.Length || source[i + 1] != '{') return false;
        var name = source[(i + 2)..end];
        name = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var category = name switch
        {
            "Letter" => "L", "Uppercase_Letter" => "Lu", "Lowercase_Letter" => "Ll", "Mark" => "M", "Number" => "N",
            "Decimal_Number" or "digit" => "Nd", "Punctuation" or "punct" => "P", "Symbol" => "S", "Separator" => "Z", "Other" => "C",
            _ => name,
        };
        result.Append('\\').Append(source[i]).Append('{').Append(category).Append('}');
        i = end;
        return true;
    }
}
