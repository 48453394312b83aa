namespace DocsSite.Articles.Errors;

/// <summary>One place in a text where an error code stands.</summary>
/// <param name="Start">Offset in UTF-16 code units in the scanned text.</param>
/// <param name="Length">Length in the same unit.</param>
public readonly record struct CodeMention(int Start, int Length, ErrorCode Code, Confidence Confidence)
{
    public int End => Start + Length;
}

/// <summary>How sure it is that the place means this error. Link from <see cref="Likely"/> upward.</summary>
public enum Confidence
{
    /// <summary>Too general or too ambiguous to link: an event number without source, a general exception type.</summary>
    Weak,
    /// <summary>The words around it say so.</summary>
    Likely,
    /// <summary>The form says so by itself, or the registry names it.</summary>
    Certain,
}
