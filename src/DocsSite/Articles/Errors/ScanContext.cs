namespace DocsSite.Articles.Errors;

/// <summary>What the scanner is told about a text.</summary>
/// <param name="Kind">Where the text stands.</param>
/// <param name="Subject">What the article is about, where codes depend on it.</param>
/// <param name="Scope">Product whose numbering plain error numbers belong to (<c>Error 40 (SQL Server)</c>), or empty for none.</param>
public readonly record struct ScanContext(TextKind Kind, ScanSubject Subject, string Scope)
{
    public static ScanContext Prose { get; } = new(TextKind.Prose, ScanSubject.None, "");

    /// <summary>The kind of a fenced block, from the first word of its info string.</summary>
    public static TextKind KindOfFence(string? info)
    {
        var language = (info ?? "").Trim().Split(' ', '{', ',')[0].ToLowerInvariant();
        return language is "" or "output" or "console" or "text" or "txt" or "log" or "adoc" or "asciidoc" or "plaintext" or "error" or "msg"
            ? TextKind.Output
            : TextKind.Source;
    }
}

/// <summary>A part of a text that is scanned as a whole.</summary>
/// <param name="End">Offset behind the part.</param>
public readonly record struct ScanPart(int End, TextKind Kind);

/// <summary>Where a text stands.</summary>
public enum TextKind
{
    Prose,
    InlineCode,
    /// <summary>A fenced block that shows what a program printed.</summary>
    Output,
    /// <summary>A fenced block in a programming language: only registered codes count there.</summary>
    Source,
}

/// <summary>Subjects that decide what a bare number means.</summary>
[Flags]
public enum ScanSubject
{
    None = 0,
    Mail = 1,
    Sql = 2,
    /// <summary>The operating system: documented error numbers are system errors.</summary>
    Windows = 4,
}
