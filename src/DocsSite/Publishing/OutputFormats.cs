namespace DocsSite.Publishing;

/// <summary>All output formats of this assembly.</summary>
public static class OutputFormats
{
    /// <summary>By type name, so that the order is the same everywhere.</summary>
    public static IReadOnlyList<IOutputFormat> All() =>
    [
        .. typeof(OutputFormats).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IOutputFormat).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (IOutputFormat)Activator.CreateInstance(type)!),
    ];
}
