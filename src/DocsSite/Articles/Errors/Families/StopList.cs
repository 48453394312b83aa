using System.Collections.Frozen;

namespace DocsSite.Articles.Errors.Families;

/// <summary>Texts of the settings that are no codes, in any case; an asterisk at the end stands for any continuation.</summary>
internal sealed class StopList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _texts;
    private readonly string[] _prefixes;

    public StopList(IReadOnlyList<string> texts)
    {
        _texts = texts.Where(text => !text.EndsWith('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = [.. texts.Where(text => text.EndsWith('*')).Select(text => text[..^1])];
    }

    public bool Contains(ReadOnlySpan<char> text)
    {
        if (_texts.Contains(text)) return true;
        foreach (var prefix in _prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
