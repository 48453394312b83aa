namespace DocsSite.Articles;

/// <summary>
/// A text that is made when it is asked for: an article that comes from the cache has its records at once, but linking and checking
/// thousands of articles needs few of their bodies. Equal when the texts are.
/// </summary>
public sealed class LazyText : IEquatable<LazyText>
{
    private volatile Func<string>? _make;
    private volatile string? _value;

    public LazyText(string value) => _value = value;

    /// <param name="make">Makes the text, which is seldom empty; called at the first use, perhaps by several threads.</param>
    public LazyText(Func<string> make) => _make = make;

    public static LazyText Empty { get; } = new("");

    public bool IsEmpty => _value is { Length: 0 };

    /// <summary>It need not be made.</summary>
    internal bool IsAtHand => _value is not null;

    public string Value
    {
        get
        {
            if (_value is { } value) return value;
            // Whoever has let go of the maker has set the value before.
            if (_make is not { } make) return _value!;
            _value = value = make();
            _make = null;
            return value;
        }
    }

    /// <summary>Lets go of the text; it is made again if somebody asks for it after all. Not while others read.</summary>
    internal void Forget(Func<string> make)
    {
        if (IsEmpty) return;
        _make = make;
        _value = null;
    }

    public bool Equals(LazyText? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as LazyText);

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;
}

/// <summary>Marks a lazy text that is read of articles as they look from outside: the cache holds it where it is at hand.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class KeptAttribute : Attribute;
