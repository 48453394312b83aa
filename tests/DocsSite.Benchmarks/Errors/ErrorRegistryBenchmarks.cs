using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using DocsSite.Articles.Errors;
using DocsSite.Data;
using DocsSite.Diagnostics;

namespace DocsSite.Benchmarks.Errors;

/// <summary>
/// Loading and matching against registries of growing size: loading must grow in proportion, matching the same text must not grow with
/// the registry.
/// </summary>
[MemoryDiagnoser]
public class ErrorRegistryBenchmarks
{
    private const int TextLength = 1_000_000;
    private static readonly string[] Nouns = ["file", "service", "account", "mailbox", "policy", "device", "session", "token", "printer", "database"];
    private static readonly string[] Verbs = ["open", "start", "save", "sign in", "load", "update", "remove", "validate", "reach", "share"];

    private List<DataNode> _documents = [];
    private ErrorRegistry _registry = ErrorRegistry.Empty;
    private ErrorCodeScanner _scanner = new(ErrorRegistry.Empty, ErrorFamilySet.Default);
    private string _text = "";

    [Params(1_000, 10_000, 100_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _documents = [.. Enumerable.Range(0, Entries).Select(Entry)];
        _registry = Load();
        _scanner = new ErrorCodeScanner(_registry, ErrorFamilySet.Default);
        var text = new StringBuilder();
        for (var i = 0; text.Length < TextLength; i++)
        {
            var number = i * 7919 % Entries;
            text.Append("When the user tries again, the portal shows that ").Append(Message(number, "contoso")).Append(". The log has ")
                .Append(Code(number)).Append(" next to it, and the administrator has to look at the settings of the application first.\n");
        }

        _text = text.ToString();
    }

    [Benchmark]
    public ErrorRegistry Load() => ErrorRegistryReader.Read(_documents).Registry;

    [Benchmark]
    public int FindCodes() => _scanner.Scan(_text, ScanContext.Prose).Count;

    [Benchmark]
    public int FindMessages() => _registry.Messages.Find(_text).Count;

    private static DataMap Entry(int number)
    {
        var span = SourceSpan.FileStart(string.Create(CultureInfo.InvariantCulture, $"errors/{number:D6}.yml"));
        return new DataMap(span,
        [
            new DataMember("code", span, new DataString(span, Code(number))),
            new DataMember("messages", span, new DataList(span, [new DataString(span, Message(number, "{name}"))])),
        ]);
    }

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"app_refused_{number}");

    private static string Message(int number, string name)
    {
        var noun = Nouns[number % 10];
        var verb = Verbs[number / 10 % 10];
        return string.Create(CultureInfo.InvariantCulture, $"the {noun} of {name} can't {verb} because rule {number} of the tenant forbids it");
    }
}
