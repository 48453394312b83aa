using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Support;

/// <summary>What a page has asked for and not yet got.</summary>
internal sealed class PendingRequests
{
    private readonly Lock _lock = new();
    private readonly HashSet<IRequest> _requests = [];
    private TaskCompletionSource _none = new();

    public PendingRequests(IPage page)
    {
        _none.SetResult();
        page.Request += (_, request) => Add(request);
        page.RequestFinished += (_, request) => Remove(request);
        page.RequestFailed += (_, request) => Remove(request);
    }

    /// <summary>Waits until every request has been answered.</summary>
    public Task NoneAsync()
    {
        lock (_lock) return _none.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private void Add(IRequest request)
    {
        lock (_lock)
        {
            // What the page before asked for is of no use to anybody, and not always told to have ended.
            if (request.IsNavigationRequest) _requests.Clear();
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
}
