using System.Buffers;

namespace DocsSite.Markdown;

/// <summary>Where a code, a path or an address may break without being read wrongly: after underscores, slashes and dots.</summary>
internal static class CodeJoints
{
    private static readonly SearchValues<char> Joints = SearchValues.Create("_/\\.");

    /// <summary>Length of what comes up to and with the first joint that has something before it; the whole without one.</summary>
    public static int FirstPart(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyExcept(Joints);
        var joint = start < 0 ? -1 : text[start..].IndexOfAny(Joints);
        var next = joint < 0 ? -1 : text[(start + joint)..].IndexOfAnyExcept(Joints);
        return next < 0 ? text.Length : start + joint + next;
    }
}
