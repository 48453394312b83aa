namespace DocsSite.Importing;

/// <summary>All importers of this assembly.</summary>
public static class ImporterCatalog
{
    /// <summary>By name, so that the order is the same everywhere.</summary>
    public static IReadOnlyList<IImporter> All { get; } =
    [
        .. typeof(ImporterCatalog).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IImporter).IsAssignableFrom(type))
            .Select(type => (IImporter)Activator.CreateInstance(type)!)
            .OrderBy(importer => importer.Name, StringComparer.Ordinal),
    ];

    public static IImporter? Find(string name) => All.FirstOrDefault(importer => importer.Name == name);
}
