using System.Text;

namespace DocsSite.Articles.Errors;

/// <summary>The form in which two messages are the same: words in lower case, placeholders as one sign.</summary>
public static class MessageKey
{
    /// <summary>Stands for any placeholder.</summary>
    public const char Placeholder = '*';

    public static string Of(string message)
    {
        var key = new StringBuilder(message.Length);
        var isFirst = true;
        foreach (var part in MessageTemplate.Parts(message))
        {
            if (!isFirst) AppendPlaceholder(key);
            isFirst = false;
            var at = 0;
            while (WordTable.TryNext(part, ref at, out var end))
            {
                if (key.Length > 0) key.Append(' ');
                for (; at < end; at++) key.Append(char.ToLowerInvariant(part[at]));
            }
        }

        return key.ToString().Trim(Placeholder, ' ');
    }

    /// <summary>Number of literal words in a key.</summary>
    public static int Words(string key) => key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word != "*");

    private static void AppendPlaceholder(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] == Placeholder) return;
        if (key.Length > 0) key.Append(' ');
        key.Append(Placeholder);
    }
}
