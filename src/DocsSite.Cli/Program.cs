using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using DocsSite.Building;
using DocsSite.Cli;

// The one place that touches the process: console, environment, signals, current folder.
if (args is [] or ["check" or "build", ..]) WarmUp.Start();
using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
await using var output = Open(Console.OpenStandardOutput(), isAutoFlushed: false);
await using var error = Open(Console.OpenStandardError(), isAutoFlushed: true);

var host = new CliHost
{
    Output = output,
    Error = TextWriter.Synchronized(error),
    CurrentDirectory = Directory.GetCurrentDirectory(),
    Pipeline = new SitePipeline(),
    Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
    IsOutputTerminal = !Console.IsOutputRedirected,
    IsErrorTerminal = !Console.IsErrorRedirected,
    Width = WidthOf(Console.IsErrorRedirected ? 0 : Console.WindowWidth),
    OpenUrl = url => Process.Start(new ProcessStartInfo(url.AbsoluteUri) { UseShellExecute = true })?.Dispose(),
    Cancellation = interruption.Token,
};
return await CliApp.RunAsync(args, host);

// The first signal asks the work to end; a second one is not caught and ends the process.
void OnSignal(PosixSignalContext context)
{
    context.Cancel = !interruption.IsCancellationRequested;
    if (context.Cancel) interruption.Cancel();
}

// Some terminals don't know how wide they are.
static int WidthOf(int columns) => columns >= 40 ? columns : 100;

static StreamWriter Open(Stream stream, bool isAutoFlushed) =>
    new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n", AutoFlush = isAutoFlushed };
