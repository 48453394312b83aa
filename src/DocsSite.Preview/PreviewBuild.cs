using DocsSite.Building;

namespace DocsSite.Preview;

/// <summary>The outcome of one build behind the preview.</summary>
/// <param name="Number">1 for the first build, then counting up.</param>
/// <param name="Plan">What is served now: the new plan, after a failure the last good one, null when there was none yet.</param>
/// <param name="Failure">Why the build ended without a plan, or null.</param>
/// <param name="Changed">Files that set it off, relative to the content root, in ordinal order; empty when unknown.</param>
/// <param name="Elapsed">Wall-clock time of the build.</param>
public sealed record PreviewBuild(
    int Number, SitePlan? Plan, Exception? Failure, IReadOnlyList<string> Changed, TimeSpan Elapsed);
