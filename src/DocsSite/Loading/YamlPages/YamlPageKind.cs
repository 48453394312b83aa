using System.Text;

namespace DocsSite.Loading.YamlPages;

/// <summary>What the first line of a YAML file says that it is (<c>### YamlMime:Hub</c>).</summary>
public enum YamlPageKind
{
    /// <summary>No page.</summary>
    None,
    /// <summary>Cards of links.</summary>
    Landing,
    /// <summary>Groups of cards.</summary>
    Hub,
    /// <summary>Questions with answers in Markdown.</summary>
    Faq,
    /// <summary>Settings of links that carry <c>?context=</c>; no page.</summary>
    Context,
    /// <summary>A page type of Learn that is not supported here.</summary>
    Unknown,
}

/// <summary>Tells YAML pages by their first line.</summary>
public static class YamlPageKinds
{
    /// <summary>How much of a file is enough.</summary>
    public const int HeadLength = 128;

    private const string Marker = "YamlMime:";

    public static YamlPageKind Of(ReadOnlySpan<byte> head) => MimeOf(head).ToLowerInvariant() switch
    {
        "" => YamlPageKind.None,
        "landing" => YamlPageKind.Landing,
        "hub" => YamlPageKind.Hub,
        "faq" => YamlPageKind.Faq,
        "contextobject" => YamlPageKind.Context,
        "toc" or "tablecontent" => YamlPageKind.None,
        _ => YamlPageKind.Unknown,
    };

    /// <summary>The word after <c>YamlMime:</c>, or empty.</summary>
    public static string MimeOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble)) head = head[Encoding.UTF8.Preamble.Length..];
        if (head.Length == 0 || head[0] != '#') return "";
        var end = head.IndexOfAny((byte)'\r', (byte)'\n');
        var line = Encoding.UTF8.GetString(end < 0 ? head : head[..end]);
        var marker = line.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        return marker < 0 ? "" : line[(marker + Marker.Length)..].Trim();
    }
}
