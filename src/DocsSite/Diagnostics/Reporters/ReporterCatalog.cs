using System.Collections.Immutable;

namespace DocsSite.Diagnostics.Reporters;

/// <summary>All forms of report in this assembly, ordered by name.</summary>
public static class ReporterCatalog
{
    public static ImmutableArray<IReporter> All { get; } =
    [
        .. typeof(ReporterCatalog).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IReporter).IsAssignableFrom(type))
            .Select(type => (IReporter)Activator.CreateInstance(type)!)
            .OrderBy(reporter => reporter.Name, StringComparer.Ordinal),
    ];

    /// <summary>The reporter with this name (ordinal), or null.</summary>
    public static IReporter? Find(string name) => All.FirstOrDefault(reporter => string.Equals(reporter.Name, name, StringComparison.Ordinal));
}
