using System.Threading.Channels;
using DocsSite.Preview;

namespace DocsSite.Cli;

/// <summary>Does something once, and again after every change below the input folder.</summary>
internal static class WatchLoop
{
    /// <param name="host">Gives the clock.</param>
    /// <param name="inputRoot">Absolute path of the folder to watch.</param>
    /// <param name="act">Told the changed paths; an empty list at the start and when nobody knows what changed.</param>
    /// <param name="cancellation">Ends the loop.</param>
    public static async Task RunAsync(CliHost host, string inputRoot, Action<IReadOnlyList<string>> act, CancellationToken cancellation)
    {
        var changes = Channel.CreateUnbounded<IReadOnlyList<string>>();
        using var watcher = new InputWatcher(new PreviewOptions { InputRoot = inputRoot, Time = host.Clock }, changed => changes.Writer.TryWrite(changed));
        act([]);
        try
        {
            await foreach (var changed in changes.Reader.ReadAllAsync(cancellation)) act(changed);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C is how a watch ends.
        }
    }
}
