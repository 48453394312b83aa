using BenchmarkDotNet.Running;
using DocsSite.Benchmarks.Errors;

// "error-cost FOLDER" prints the figures of error detection; everything else is BenchmarkDotNet.
if (args is ["error-cost", var folder]) ErrorCost.Print(folder, Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
