namespace DocsSite.Loading;

/// <summary>The parts of a link target as written.</summary>
public static class LinkTarget
{
    /// <summary>Without query and fragment.</summary>
    public static string Path(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? target : target[..end];
    }

    /// <summary>What follows <c>#</c>, percent-decoded; empty when there is none.</summary>
    public static string Fragment(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? "" : Uri.UnescapeDataString(target[(hash + 1)..]);
    }

    /// <summary>With a scheme (<c>https:</c>, <c>mailto:</c>) or protocol-relative: not a path of this site.</summary>
    public static bool IsExternal(string target)
    {
        if (target.StartsWith("//", StringComparison.Ordinal)) return true;
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2) return false; // "C:\…" is a path, and a wrong one
        for (var i = 0; i < colon; i++)
        {
            if (!char.IsAsciiLetterOrDigit(target[i]) && target[i] is not ('+' or '-' or '.')) return false;
        }

        return char.IsAsciiLetter(target[0]);
    }
}
