using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace DocsSite.Preview;

/// <summary>Server-sent events: one <c>state</c> message at once, then one for every new state.</summary>
internal sealed class EventStream(PreviewSession session)
{
    /// <summary>Streams stay open, so their number is bounded; a page that gets none asks again later.</summary>
    private const int Limit = 64;

    private int _open;

    public async Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        if (Interlocked.Increment(ref _open) > Limit)
        {
            Interlocked.Decrement(ref _open);
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "5";
            return;
        }

        var states = session.Follow();
        try
        {
            response.ContentType = "text/event-stream; charset=utf-8";
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, session.Stopping);
            if (!HttpMethods.IsHead(context.Request.Method)) await SendAsync(response, states, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader closed the page, or the preview ends.
        }
        finally
        {
            session.Unfollow(states);
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task SendAsync(HttpResponse response, ChannelReader<PreviewState> states, CancellationToken ended)
    {
        await foreach (var state in states.ReadAllAsync(ended))
        {
            await response.BodyWriter.WriteAsync(Message(state), ended);
            await response.BodyWriter.FlushAsync(ended);
        }
    }

    private ReadOnlyMemory<byte> Message(PreviewState state)
    {
        var data = JsonSerializer.Serialize(
            new StateMessage(BuildMark.Of(session, state), Phase(state), state.Build.Changed), PreviewJson.Default.StateMessage);
        return Encoding.UTF8.GetBytes($"event: state\ndata: {data}\n\n");
    }

    private static string Phase(PreviewState state) =>
        state.IsBuilding ? "building" : state.Build.Failure is null ? "ready" : "failed";
}
