using System.Text.RegularExpressions;
using DocsSite.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocsSite.Data;

/// <summary>What a reader made of a text: the value (null when nothing could be read) and what was wrong.</summary>
public sealed record DataDocument(DataNode? Root, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// YAML → positioned <see cref="DataNode"/>s, from the event parser only: the object deserializer and the tree of YamlDotNet 16
/// overflow the stack on nested brackets, which no caller can catch.
/// </summary>
/// <remarks>
/// Scalars follow the YAML 1.2 core schema with two exceptions that keep text as it was written: numbers with a leading zero and
/// hexadecimal numbers (error codes, article ids) stay strings.
/// </remarks>
public static partial class YamlReader
{
    public const int MaxDepth = 64;

    /// <summary>Reads all of <paramref name="source"/>.</summary>
    public static DataDocument Read(SourceText source, int maxLength = 4 * 1024 * 1024) => Read(source, 0, source.Text.Length, maxLength);

    /// <summary>Reads a part of a file, such as its front matter; spans count from the start of the file.</summary>
    public static DataDocument Read(SourceText source, int start, int length, int maxLength)
    {
        if (length > maxLength)
        {
            var finding = YamlRules.Limit.At(
                source.Span(start, 0), $"the YAML is {length:N0} characters long; at most {maxLength:N0} are read", "Split it or remove what is not metadata.");
            return new DataDocument(null, [finding]);
        }

        return new Session(source, start, length).Read();
    }

    [GeneratedRegex(@"^[-+]?(?:0|[1-9][0-9]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(?:(?:0|[1-9][0-9]*)?\.[0-9]+|(?:0|[1-9][0-9]*)\.?)(?:[eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Float();

    /// <summary>One read: the parser, its place in the file and the findings so far.</summary>
    private sealed class Session(SourceText source, int start, int length)
    {
        private readonly List<Diagnostic> _diagnostics = [];
        private readonly Parser _parser = new(new StringReader(source.Text.Substring(start, length)));

        public DataDocument Read()
        {
            DataNode? root = null;
            try
            {
                while (_parser.MoveNext())
                {
                    if (_parser.Current is StreamStart or StreamEnd or DocumentEnd or Comment) continue;
                    if (_parser.Current is DocumentStart documentStart)
                    {
                        if (root is not null || documentStart.Version is not null)
                        {
                            Report(YamlRules.Unsupported, documentStart, "only one plain document is read", "Remove what follows `---`.");
                            break;
                        }

                        continue;
                    }

                    root = ReadNode(1);
                    if (root is null) break;
                }
            }
            catch (YamlException exception)
            {
                ReportSyntax((int)exception.Start.Index, Explain(exception));
            }
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
            {
                // YamlDotNet 16.3 gives up in these ways on some broken scalars and tags (found by the property test).
                ReportSyntax((int)(_parser.Current?.End.Index ?? 0), "a value or tag near here is broken");
            }

            return new DataDocument(root, _diagnostics);
        }

        private void ReportSyntax(int offset, string reason) => _diagnostics.Add(YamlRules.Syntax.At(
            source.Span(start + offset, 1),
            "the YAML can't be read here: " + reason,
            "Put values that contain `: `, ` #`, quotes or brackets in double quotes, and indent with spaces."));

        /// <summary>Null when a limit ends the reading.</summary>
        private DataNode? ReadNode(int depth)
        {
            if (depth > MaxDepth)
            {
                Report(YamlRules.Limit, _parser.Current!, $"the YAML is nested deeper than {MaxDepth} levels", "Flatten it.");
                return null;
            }

            switch (_parser.Current)
            {
                case AnchorAlias alias:
                    Report(YamlRules.Unsupported, alias, $"the alias `*{alias.Value}` is not supported", "Write the value itself.");
                    return new DataNull(Span(alias));
                case Scalar scalar:
                    RefuseProperties(scalar);
                    return ToNode(scalar);
                case SequenceStart sequence:
                    RefuseProperties(sequence);
                    return ReadList(sequence, depth);
                case MappingStart mapping:
                    RefuseProperties(mapping);
                    return ReadMap(mapping, depth);
                default:
                    return new DataNull(source.Span(start, 0));
            }
        }

        private DataList? ReadList(SequenceStart sequence, int depth)
        {
            var items = new List<DataNode>();
            while (MoveToContent() && _parser.Current is not SequenceEnd)
            {
                if (ReadNode(depth + 1) is not { } item) return null;
                items.Add(item);
            }

            return new DataList(SpanTo(sequence, items.Count == 0 ? null : items[^1].Span), items);
        }

        private DataMap? ReadMap(MappingStart mapping, int depth)
        {
            var members = new List<DataMember>();
            var known = new HashSet<string>(StringComparer.Ordinal);
            while (MoveToContent() && _parser.Current is not MappingEnd)
            {
                var keyEvent = _parser.Current!;
                if (ReadNode(depth + 1) is not { } keyNode || !MoveToContent()) return null;
                if (ReadNode(depth + 1) is not { } value) return null;
                if (keyEvent is not Scalar { Value: var key })
                {
                    Report(YamlRules.Unsupported, keyEvent, "a key must be plain text", "Quote the key.");
                    continue;
                }

                if (known.Add(key)) members.Add(new DataMember(key, keyNode.Span, value));
                else ReportDuplicate(key, keyNode.Span, members);
            }

            return new DataMap(SpanTo(mapping, members.Count == 0 ? null : members[^1].Value.Span), members);
        }

        private bool MoveToContent()
        {
            while (_parser.MoveNext())
            {
                if (_parser.Current is not Comment) return true;
            }

            return false;
        }

        private DataNode ToNode(Scalar scalar)
        {
            var span = Span(scalar);
            var isPlain = scalar.Style == ScalarStyle.Plain;
            var value = scalar.Value;
            if (!isPlain) return new DataString(span, value);
            if (value is "" or "~" or "null" or "Null" or "NULL") return new DataNull(span);
            if (value is "true" or "True" or "TRUE") return new DataBoolean(span, true);
            if (value is "false" or "False" or "FALSE") return new DataBoolean(span, false);
            if (IsNumberStart(value[0]) && (Integer().IsMatch(value) || Float().IsMatch(value))) return new DataNumber(span, JsonLiteral(value));
            return new DataString(span, value, IsPlain: true);
        }

        private void RefuseProperties(NodeEvent node)
        {
            if (!node.Anchor.IsEmpty)
                Report(YamlRules.Unsupported, node, $"the anchor `&{node.Anchor.Value}` is not supported", "Remove it and write the value where it is needed.");
            if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
                Report(YamlRules.Unsupported, node, $"the tag `{node.Tag.Value}` is not supported", "Remove the tag.");
        }

        private void ReportDuplicate(string key, SourceSpan span, List<DataMember> members)
        {
            var first = members.First(member => member.Key == key);
            _diagnostics.Add(YamlRules.DuplicateKey.At(span, $"the key `{key}` is already set in line {first.KeySpan.Line}", "Keep one of the two; until then the first counts.")
                with { Related = [new RelatedPlace(first.KeySpan, "first set here")] });
        }

        private void Report(RuleDescriptor rule, ParsingEvent at, string message, string help) => _diagnostics.Add(rule.At(Span(at), message, help));

        private SourceSpan Span(ParsingEvent node) => source.Span(start + (int)node.Start.Index, (int)(node.End.Index - node.Start.Index));

        private SourceSpan SpanTo(ParsingEvent first, SourceSpan? last)
        {
            var from = start + (int)first.Start.Index;
            // The end event of a block collection stands at the next token, far below: end with the last child instead.
            var to = Math.Max(last?.End ?? 0, start + (int)first.End.Index);
            // The scanner's end mark of a flow collection stands before the bracket.
            if (_parser.Current is { } end && source.Text.AsSpan(from, 1) is "[" or "{") to = start + (int)end.Start.Index + 1;
            return source.Span(from, to - from);
        }
    }

    private static bool IsNumberStart(char c) => char.IsAsciiDigit(c) || c is '-' or '+' or '.';

    private static string JsonLiteral(string yaml)
    {
        var text = yaml[0] == '+' ? yaml[1..] : yaml;
        var sign = text[0] == '-' ? "-" : "";
        var digits = text[sign.Length..];
        if (digits[0] == '.') digits = "0" + digits;
        var exponent = digits.IndexOfAny(['e', 'E']);
        var mantissa = exponent < 0 ? digits : digits[..exponent];
        return sign + mantissa.TrimEnd('.') + (exponent < 0 ? "" : digits[exponent..]);
    }

    private static string Explain(YamlException exception)
    {
        var message = exception.InnerException?.Message ?? exception.Message;
        // YamlDotNet puts "(Line: 1, Col: 2, Idx: 3) - (…): " before its own words; the span says that already.
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.');
    }
}
