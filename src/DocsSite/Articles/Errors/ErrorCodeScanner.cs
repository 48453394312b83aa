using System.Collections.Frozen;
using DocsSite.Articles.Errors.Families;

namespace DocsSite.Articles.Errors;

/// <summary>
/// Finds error codes in decoded text (Markdown escapes undone, link targets left out). One pass from word to word; every look around a
/// word has a fixed reach, so the time is linear in the text. Holds no mutable state: one scanner serves all threads.
/// </summary>
public sealed class ErrorCodeScanner
{
    private readonly RegisteredCodes _registered;
    private readonly IdentifierStopList _identifierStops;
    private readonly FrozenSet<string> _disabled;
    private readonly FrozenDictionary<string, StopList> _stops;
    private readonly FrozenDictionary<string, ContextWords> _contexts;
    private readonly IReadOnlyList<CustomFamily> _custom;

    /// <param name="registry">Codes that are found whatever they look like; their aliases lead to them.</param>
    /// <param name="families">Families of the site; <see cref="ErrorFamilySet.Default"/> when settings say nothing.</param>
    public ErrorCodeScanner(ErrorRegistry registry, ErrorFamilySet families)
    {
        _registered = registry.Codes;
        _identifierStops = new IdentifierStopList(families.StopListOf(ErrorFamilies.Identifier));
        _disabled = families.Disabled;
        _stops = families.Stops;
        _contexts = families.Contexts;
        Families = families;
        _custom = families.Custom;
    }

    public ErrorFamilySet Families { get; }

    /// <summary>The codes in a text, in order, without overlaps.</summary>
    public IReadOnlyList<CodeMention> Scan(string text, ScanContext context) => Scan(text, [], context);

    /// <summary>The same for a text whose parts are of different kinds.</summary>
    /// <param name="parts">Where each part ends and of what kind it is, ascending; behind the last one the kind of the context holds.</param>
    public IReadOnlyList<CodeMention> Scan(string text, IReadOnlyList<ScanPart> parts, ScanContext context)
    {
        List<CodeMention>? found = null;
        var part = 0;
        var whole = context;
        for (var i = 0; i < text.Length;)
        {
            if (part < parts.Count && i >= parts[part].End)
            {
                while (part < parts.Count && i >= parts[part].End) part++;
                context = whole;
            }

            if (!CharacterClass.IsWord(text[i]))
            {
                i++;
                continue;
            }

            var end = CharacterClass.WordEnd(text, i, out var shape);
            if (Url.StartsAt(text, i, end))
            {
                i = Url.End(text, end);
                continue;
            }

            if (GuidShape.TryEnd(text, i, end, out var guidEnd))
            {
                i = guidEnd;
                continue;
            }

            if (part < parts.Count) context = context with { Kind = parts[part].Kind };
            var token = new Token(text, i, end, shape);
            if (TryRead(token, context, out var mention))
            {
                (found ??= []).Add(mention);
                end = Math.Max(end, mention.End);
            }

            i = end;
        }

        return _custom.Count == 0 || whole.Kind == TextKind.Source ? found ?? [] : WithCustom(text, found ?? []);
    }

    /// <summary>Whether a name in capitals would be an error if it stood alone: where it does not become one, its surroundings say that it is none.</summary>
    public bool IsNameOfError(string name) => IdentifierFamily.TryRead(new Token(name, 0, name.Length, TokenShape.Underscore), _identifierStops, out _);

    private bool TryRead(in Token token, in ScanContext context, out CodeMention mention)
    {
        if (_registered.TryRead(token, context.Kind, out mention)) return true;
        if (context.Kind == TextKind.Source) return false;
        if (!TryBuiltIn(token, context, out mention) || IsStopped(token, mention)) return false;
        if (_registered.Resolve(mention.Code) is { } code) mention = mention with { Code = code };
        return true;
    }

    private bool TryBuiltIn(in Token token, in ScanContext context, out CodeMention mention)
    {
        mention = default;
        if (token.Has(TokenShape.Digit) && TryNumber(token, context, out mention)) return true;
        if (token.Has(TokenShape.Underscore))
        {
            if (token.Has(TokenShape.Digit) && NumberedFamily.TryRead(token, context, out mention)) return true;
            return IdentifierFamily.TryRead(token, _identifierStops, out mention);
        }

        return TryWord(token, context, out mention);
    }

    private static bool TryNumber(in Token token, in ScanContext context, out CodeMention mention)
    {
        if (HexFamily.TryRead(token, context, out mention)) return true;
        if (PrefixedFamily.TryRead(token, out mention)) return true;
        if (HttpFamily.TryReadNumber(token, out mention)) return true;
        return MailStatusFamily.TryRead(token, context, out mention);
    }

    // By first letter, so that ordinary words cost one branch.
    private static bool TryWord(in Token token, in ScanContext context, out CodeMention mention)
    {
        mention = default;
        switch (token.Value[0] | 0x20)
        {
            case 'e':
                return EventFamily.TryRead(token, out mention) || NumberedFamily.TryRead(token, context, out mention)
                    || ExceptionFamily.TryRead(token, out mention);
            case 'm':
                return NumberedFamily.TryRead(token, context, out mention) || ExceptionFamily.TryRead(token, out mention);
            case 'h' or 'r':
                return HttpFamily.TryReadWord(token, out mention) || ExceptionFamily.TryRead(token, out mention);
            case 's':
                return StopFamily.TryRead(token, out mention) || HttpFamily.TryReadWord(token, out mention)
                    || ExceptionFamily.TryRead(token, out mention);
            case 'b':
                return StopFamily.TryRead(token, out mention) || ExceptionFamily.TryRead(token, out mention);
            case 'w':
                return IdentifierFamily.TryReadDocumented(token, out mention) || ExceptionFamily.TryRead(token, out mention);
            default:
                return ExceptionFamily.TryRead(token, out mention);
        }
    }

    private bool IsStopped(in Token token, in CodeMention mention)
    {
        var family = mention.Code.Family;
        if (_disabled.Contains(family)) return true;
        if (_contexts.TryGetValue(family, out var context) && !context.AreNear(token.Text, mention.Start, mention.End)) return true;
        if (!_stops.TryGetValue(family, out var stops)) return false;
        return stops.Contains(mention.Code.Canonical) || stops.Contains(token.Text.Slice(mention.Start, mention.Length));
    }

    private List<CodeMention> WithCustom(string text, IReadOnlyList<CodeMention> builtIn)
    {
        var merged = new List<CodeMention>(builtIn);
        foreach (var family in _custom) merged.AddRange(family.Scan(text, _registered));
        merged.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var end = 0;
        merged.RemoveAll(mention =>
        {
            if (mention.Start < end) return true;
            end = mention.End;
            return false;
        });
        return merged;
    }
}
