using DocsSite.Building;
using DocsSite.Cli;
using DocsSite.Preview;

namespace DocsSite.Tests.Cli;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly FakeHost _fake = new();
    private readonly CancellationTokenSource _interruption = new();
    private PreviewOptions? _options;
    private bool _isDisposed;

    public void Dispose()
    {
        _interruption.Dispose();
        _fake.Dispose();
    }

    [Theory]
    [InlineData("preview", null)]
    [InlineData("preview --port 0", 0)]
    [InlineData("preview --port 8080 --open", 8080)]
    public async Task Preview_runs_until_interrupted(string arguments, int? port)
    {
        Uri? opened = null;
        UsePreview();
        _fake.Host = _fake.Host with { OpenUrl = url => opened = url };
        Assert.Equal(ExitCode.Clean, await _fake.RunAsync(arguments));
        Assert.Equal((Path.Combine(_fake.Folder, "input"), port), (_options!.InputRoot, _options.Port));
        Assert.True(_fake.Request!.IsPreview);
        Assert.True(_isDisposed);
        Assert.Equal(arguments.Contains("--open", StringComparison.Ordinal), opened is not null);
        Assert.Equal(
            "Built 1,400 articles in 120 ms: 2 errors, 1 warning and 1 suggestion\nBuild failed: no␛ such thing\n"
            + "Port 5080 is in use.\nPreview of ~/input: http://localhost:5081/ (Ctrl+C ends it)\n",
            _fake.Error);
        Assert.Equal("", _fake.Output);
    }

    [Fact]
    public async Task Port_in_use_is_said_in_one_sentence()
    {
        _fake.Host = _fake.Host with
        {
            Pipeline = _fake.Host.Pipeline with
            {
                Preview = (_, _, _) => throw new PreviewStartException("Port 80 can't be used; choose another with --port.", new IOException("in use")),
            },
        };
        Assert.Equal(ExitCode.Usage, await _fake.RunAsync("preview --port 80"));
        Assert.Equal("docssite: Port 80 can't be used; choose another with --port.\n", _fake.Error);
    }

    private void UsePreview()
    {
        _fake.UseFindings();
        _fake.Host = _fake.Host with
        {
            Cancellation = _interruption.Token,
            Pipeline = _fake.Host.Pipeline with
            {
                Preview = (options, rebuild, cancellation) =>
                {
                    _options = options;
                    var plan = rebuild(cancellation);
                    options.Built!(new PreviewBuild(1, plan, null, [], TimeSpan.FromMilliseconds(120)));
                    options.Built!(new PreviewBuild(2, plan, new InvalidOperationException("no\u001b such thing"), [], TimeSpan.Zero));
                    _interruption.CancelAfter(TimeSpan.Zero);
                    return Task.FromResult(new RunningPreview(new Uri("http://localhost:5081/"), "Port 5080 is in use", new Server(this)));
                },
            },
        };
    }

    private sealed class Server(PreviewCommandTests test) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            test._isDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
