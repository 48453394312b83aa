using System.Text;
using BenchmarkDotNet.Attributes;
using DocsSite.Articles.Errors;

namespace DocsSite.Benchmarks.Errors;

/// <summary>Scanning running text for codes: the cost per megabyte of ordinary articles, and of text that is full of near misses.</summary>
[MemoryDiagnoser]
public class ErrorScanBenchmarks
{
    private const int TextLength = 4_000_000;

    private readonly ErrorCodeScanner _scanner = new(ErrorRegistry.Empty, ErrorFamilySet.Default);
    private string _prose = "";
    private string _nearMisses = "";

    [GlobalSetup]
    public void Setup()
    {
        _prose = Repeat("Sign in as an administrator, open **Settings**, and select the connected application. If the sign-in still fails with 0x80070005, "
            + "wait until the change has reached every server, then try again.\n");
        _nearMisses = Repeat(@"HKEY_LOCAL_MACHINE\SOFTWARE\Example REG_DWORD 0x00000001 error message 12 of 20, version 4.5.2, Event ID 7000, 80070005-1234 https://host.example/0x80070005 ");
    }

    [Benchmark(Baseline = true)]
    public int Prose() => _scanner.Scan(_prose, ScanContext.Prose).Count;

    [Benchmark]
    public int NearMisses() => _scanner.Scan(_nearMisses, ScanContext.Prose).Count;

    private static string Repeat(string text)
    {
        var all = new StringBuilder(TextLength + text.Length);
        while (all.Length < TextLength) all.Append(text);
        return all.ToString();
    }
}
