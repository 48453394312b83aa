using DocsSite.Rendering;

namespace DocsSite.Building;

/// <summary>The list of stages from files to a planned site.</summary>
public static class SiteBuilder
{
    /// <summary>Loads, normalizes, links and checks; renders nothing.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SitePlan Check(BuildRequest request, CancellationToken cancellation = default) =>
        throw new InvalidOperationException($"No stages yet for {request.InputRoot} ({cancellation.IsCancellationRequested}).");

    /// <summary>As <see cref="Check"/>, and plans every output file.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SitePlan Plan(BuildRequest request, ITheme theme, CancellationToken cancellation = default) =>
        throw new InvalidOperationException($"No stages yet for {request.InputRoot} ({theme.Assets.Count}, {cancellation.IsCancellationRequested}).");
}
