using BenchmarkDotNet.Running;
using DocsSite.Benchmarks.Errors;
using DocsSite.Benchmarks.Searching;

// "error-cost FOLDER" prints the figures of error detection, "search-growth FOLDER QUERIES" those of the search of larger sites; everything else is BenchmarkDotNet.
if (args is ["error-cost", var folder]) ErrorCost.Print(folder, Console.Out);
else if (args is ["search-growth", var root, var queries]) SearchGrowth.Print(root, queries, Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
