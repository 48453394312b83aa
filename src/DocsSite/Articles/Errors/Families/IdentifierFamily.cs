using System.Buffers;
using System.Collections.Frozen;

namespace DocsSite.Articles.Errors.Families;

/// <summary>
/// Names in capitals. Most of them are no errors (registry roots, types, flags, tables), so a name must read as an error.
/// </summary>
internal static class IdentifierFamily
{
    private static readonly FrozenSet<string> ErrorSegments = FrozenSet.Create(
        StringComparer.Ordinal,
        "ERR", "ERROR", "FAILED", "FAILURE", "FAIL", "FAULT", "DENIED", "INVALID", "EXCEPTION", "EXPIRED", "MISMATCH", "CORRUPT", "CORRUPTED",
        "VIOLATION", "UNAVAILABLE", "UNAUTHORIZED", "FORBIDDEN", "REFUSED", "REJECTED", "UNREACHABLE", "UNSUCCESSFUL", "UNSUPPORTED", "ABORTED");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ErrorSegmentsBySpan =
        ErrorSegments.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] ErrorEndings =
        ["_NOT_FOUND", "_NOT_SUPPORTED", "_NOT_ALLOWED", "_NOT_REGISTERED", "_NOT_INITIALIZED", "_NOT_AVAILABLE", "_NOT_PERMITTED", "_CANNOT_CONNECT"];

    private const int StateReach = 1000;

    public static bool TryRead(in Token token, IdentifierStopList stops, out CodeMention mention)
    {
        mention = default;
        if (token.Has(TokenShape.Lower | TokenShape.Other) || !char.IsAsciiLetterUpper(token.Value[0])) return false;
        if (!Reads(token) || stops.Contains(token.Value) || Surroundings.AreName(token)) return false;
        if (token.After == '(' && token.At(token.End + 1) == ')') return false;
        if (token.Before == '<' && token.After == '>') return false;
        if (IsState(token)) return false;
        mention = new(token.Start, token.Length, ErrorCodes.Identifier(token.Value.ToString()), Confidence.Certain);
        return true;
    }

    /// <summary>A documented name without underscore: <c>WSAECONNREFUSED</c>.</summary>
    public static bool TryReadDocumented(in Token token, out CodeMention mention)
    {
        mention = default;
        if (token.Has(TokenShape.Lower | TokenShape.Other) || KnownCodeNames.HexOf(token.Value) is not { } value || Surroundings.AreName(token)) return false;
        mention = new(token.Start, token.Length, ErrorCodes.Hex(value), Confidence.Certain);
        return true;
    }

    private static bool Reads(in Token token)
    {
        if (KnownCodeNames.HexOf(token.Value) is not null) return true;
        if (KnownCodeNames.StopOf(token.Value) is not null) return StopNameIsMeant(token);
        var segments = 0;
        var found = false;
        foreach (var range in token.Value.Split('_'))
        {
            var segment = token.Value[range];
            if (segment.Length == 0) return false;
            found |= IsErrorSegment(segment, segments, range.End.GetOffset(token.Length) == token.Length);
            segments++;
        }

        return segments > 1 && (found || EndsAsError(token.Value));
    }

    // "E" as a part of its own marks a failure in Windows names: E_FAIL, CERT_E_EXPIRED.
    private static bool IsErrorSegment(ReadOnlySpan<char> segment, int index, bool isLast)
    {
        if (segment.Length == 1) return segment[0] == 'E' && index <= 2 && !isLast;
        if (index == 0 && segment is "STATUS" && !isLast) return true;
        return ErrorSegmentsBySpan.Contains(segment);
    }

    // "INSTALL_FAILED" near "INSTALL_SUCCESS": a state of many, not an error. Codes have a prefix of their own (STATUS_, ERROR_).
    private static bool IsState(in Token token)
    {
        var last = token.Value.LastIndexOf('_') + 1;
        if (last == 0 || token.Value[last..] is not ("FAILED" or "FAILURE" or "FAIL" or "ERROR")) return false;
        if (token.Value.StartsWith("ERR", StringComparison.Ordinal) || token.Value.StartsWith("STATUS_", StringComparison.Ordinal)) return false;
        var near = token.Text[Math.Max(0, token.Start - StateReach)..Math.Min(token.Text.Length, token.End + StateReach)];
        foreach (var state in (ReadOnlySpan<string>)["SUCCESS", "SUCCEEDED", "IN_PROGRESS"])
        {
            if (near.Contains(string.Concat(token.Value[..last], state), StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool EndsAsError(ReadOnlySpan<char> name)
    {
        foreach (var ending in ErrorEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // Names of bug checks that are ordinary words elsewhere need a word that says so.
    private static bool StopNameIsMeant(in Token token)
    {
        if (token.Value is not ("MEMORY_MANAGEMENT" or "NTFS_FILE_SYSTEM" or "RDR_FILE_SYSTEM" or "REGISTRY_ERROR")) return true;
        return Surroundings.Line(token.Text, token.Start, -80).IndexOfAny(StopWords) >= 0
            || Surroundings.Line(token.Text, token.End, 60).IndexOfAny(StopWords) >= 0;
    }

    private static readonly SearchValues<string> StopWords =
        SearchValues.Create(["stop", "bug check", "bugcheck", "blue screen", "crash", "0x"], StringComparison.OrdinalIgnoreCase);
}
