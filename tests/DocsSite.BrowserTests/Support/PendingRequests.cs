using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Support;

/// <summary>What a page has asked for and not yet got.</summary>
internal sealed class PendingRequests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly HashSet<IRequest> _requests = [];
    private TaskCompletionSource _none = new();

    public PendingRequests(IPage page)
    {
        _none.SetResult();
        page.Request += (_, request) => Add(request);
        page.RequestFinished += (_, request) => Remove(request);
        page.RequestFailed += (_, request) => Remove(request);
        page.FrameNavigated += (_, _) => Forget();
    }

    /// <summary>Waits until every request has been answered.</summary>
    public async Task NoneAsync()
    {
        Task none;
        lock (_lock) none = _none.Task;
        if (await Task.WhenAny(none, Task.Delay(Patience)) == none) return;
        lock (_lock) throw new TimeoutException("Never answered: " + string.Join(' ', _requests.Select(request => request.Url)));
    }

    private void Add(IRequest request)
    {
        lock (_lock)
        {
            // A page that leads on is left for the next one.
            if (request.IsNavigationRequest) _requests.RemoveWhere(other => other.IsNavigationRequest);
            if (_none.Task.IsCompleted) _none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _requests.Add(request);
        }
    }

    private void Remove(IRequest request)
    {
        lock (_lock)
        {
            if (_requests.Remove(request) && _requests.Count == 0) _none.SetResult();
        }
    }

    /// <summary>What the page before asked for goes with it, and is not always told to have ended.</summary>
    private void Forget()
    {
        lock (_lock)
        {
            if (_requests.RemoveWhere(request => !request.IsNavigationRequest) > 0 && _requests.Count == 0) _none.SetResult();
        }
    }
}
