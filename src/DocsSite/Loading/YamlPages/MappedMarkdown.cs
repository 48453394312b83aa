using System.Text;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Loading.YamlPages;

/// <summary>Markdown that is written from YAML values, with the way back from every place to the value that it came from.</summary>
internal sealed class MappedMarkdown(SourceText yaml)
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];
    private SourceSpan _last = SourceSpan.FileStart(yaml.Path);

    public string Text => _text.ToString();

    /// <summary>Markup of our own; it stands for the value written last.</summary>
    public MappedMarkdown Mark(string markup)
    {
        _pieces.Add(new Piece(_text.Length, _last, IsLiteral: false));
        _text.Append(markup);
        return this;
    }

    /// <summary>A value as plain text: nothing in it is Markdown.</summary>
    public MappedMarkdown Plain(DataNode? value)
    {
        if (ValueOf(value) is not { Length: > 0 } text) return this;
        Begin(value!, isLiteral: false);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not ('.' or ',' or '\'' or '"' or '(' or ')' or '/' or ':' or ';' or '?' or '%')) _text.Append('\\');
            _text.Append(c);
        }

        return this;
    }

    /// <summary>A value that is Markdown.</summary>
    public MappedMarkdown Markdown(DataNode? value, bool onOneLine = false)
    {
        if (ValueOf(value) is not { Length: > 0 } text) return this;
        Begin(value!, isLiteral: !onOneLine && IsBlock(value!));
        _text.Append(onOneLine ? string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text);
        return this;
    }

    /// <summary>A value as the target of a link.</summary>
    public MappedMarkdown Target(DataNode? value)
    {
        Mark("<");
        Begin(value ?? new DataNull(_last), isLiteral: false);
        _text.Append(ValueOf(value).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).ReplaceLineEndings(""));
        return Mark(">");
    }

    /// <summary>The place in the YAML file for a place in <see cref="Text"/>.</summary>
    public SourceSpan Locate(SourceSpan span)
    {
        int low = 0, high = _pieces.Count - 1;
        if (high < 0) return SourceSpan.FileStart(yaml.Path);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= span.Start) low = middle;
            else high = middle - 1;
        }

        var piece = _pieces[low];
        return piece.IsLiteral ? InBlock(piece, span) : piece.Span;
    }

    /// <summary>Text of a block scalar: its lines are the file's lines, less their indent.</summary>
    private SourceSpan InBlock(Piece piece, SourceSpan span)
    {
        var offset = span.Start - piece.Start;
        if (offset > _text.Length - piece.Start) return piece.Span;
        var before = _text.ToString(piece.Start, Math.Max(0, offset));
        var line = piece.Span.Line + 1 + before.Count(c => c == '\n');
        if (line > yaml.LineCount) return piece.Span;
        var column = before.Length - before.LastIndexOf('\n') - 1;
        var fileLine = yaml.Line(line);
        var firstLine = yaml.Line(piece.Span.Line + 1);
        var indent = Math.Min(firstLine.Length - firstLine.TrimStart(' ').Length, fileLine.Length);
        var start = Math.Min(yaml.LineStart(line) + indent + column, yaml.Text.Length);
        return yaml.Span(start, Math.Max(0, Math.Min(span.Length, yaml.LineStart(line) + fileLine.Length - start)));
    }

    private void Begin(DataNode value, bool isLiteral)
    {
        _last = value.Span;
        _pieces.Add(new Piece(_text.Length, value.Span, isLiteral));
    }

    private bool IsBlock(DataNode value) => value.Span.Start < yaml.Text.Length && yaml.Text[value.Span.Start] == '|';

    private static string ValueOf(DataNode? node) => DataText.Of(node);

    /// <param name="Start">Offset in the Markdown.</param>
    /// <param name="Span">The value.</param>
    /// <param name="IsLiteral">Copied line by line.</param>
    private readonly record struct Piece(int Start, SourceSpan Span, bool IsLiteral);
}
