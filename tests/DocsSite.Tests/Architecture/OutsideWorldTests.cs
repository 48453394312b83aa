using System.Reflection;
using DocsSite.Diagnostics;
using DocsSite.Preview;

namespace DocsSite.Tests.Architecture;

/// <summary>Files, clock, environment and console are met in a few named places, and everywhere else they come in as parameters.</summary>
public sealed class OutsideWorldTests
{
    /// <summary>Full type name, or namespace with a final dot → what it may touch, and why.</summary>
    private static readonly Dictionary<string, (string[] Touches, string Why)> Allowed = new(StringComparer.Ordinal)
    {
        ["DocsSite.Loading."] = (["disk"], "the source reader"),
        ["DocsSite.Building.SiteSourcesReader"] = (["disk"], "finds the files of a site for the source reader"),
        ["DocsSite.Building.BuildCache"] = (["disk"], "the cache"),
        ["DocsSite.Publishing.SiteWriter"] = (["disk"], "the site writer"),
        ["DocsSite.Publishing.SourceWriter"] = (["disk"], "writes what `fix` mended"),
        ["DocsSite.Publishing.PublishLock"] = (["disk"], "keeps a second site writer out"),
        ["DocsSite.Importing.Sources."] = (["disk"], "opens what an import reads, and looks at the site that it goes to"),
        ["DocsSite.Importing.ImportWriter"] = (["disk"], "writes imported articles"),
        ["DocsSite.Preview.InputWatcher"] = (["disk"], "watches the content root"),
        ["DocsSite.Preview.FolderSnapshot"] = (["disk"], "looks at the content root when it can't be watched"),
        ["DocsSite.Cli."] = (["disk", "clock", "environment", "console"], "the outermost layer: gives them to all others"),
    };

    [Fact]
    public void Only_the_named_places_touch_the_outside_world()
    {
        var types = Layers.TypesOf(
            typeof(Diagnostic).Assembly, typeof(PreviewServer).Assembly, DependencyTests.Named("DocsSite.Theme"), DependencyTests.Named("DocsSite.Cli"));
        Assert.Empty(types.Where(type => type.Namespace is not null).SelectMany(Violations).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(Seeds.Disk.ReadsAFile), "disk")]
    [InlineData(typeof(Seeds.Disk.OpensAStream), "disk")]
    [InlineData(typeof(Seeds.Disk.OpensAReader), "disk")]
    [InlineData(typeof(Seeds.Disk.ReadsTheClock), "clock")]
    [InlineData(typeof(Seeds.Disk.ReadsAVariable), "environment")]
    [InlineData(typeof(Seeds.Disk.WritesToTheConsole), "console")]
    public void Touch_is_found(Type seed, string touched) => Assert.Equal([$"{seed.FullName} touches the {touched}"], Violations(seed));

    [Fact]
    public void Streams_in_memory_and_path_arithmetic_are_no_touch() => Assert.Empty(Violations(typeof(Seeds.Disk.ReadsMemory)));

    private static IEnumerable<string> Violations(Type type)
    {
        var name = Outermost(type).FullName!;
        var allowed = Allowed.Where(entry => Covers(entry.Key, name)).SelectMany(entry => entry.Value.Touches).ToHashSet(StringComparer.Ordinal);
        return MemberReferences.Of(type).Select(TouchedBy).OfType<string>().Distinct().Where(touched => !allowed.Contains(touched))
            .Select(touched => $"{type.FullName} touches the {touched}");
    }

    private static bool Covers(string key, string name) =>
        key.EndsWith('.') ? name.StartsWith(key, StringComparison.Ordinal) : name == key;

    /// <summary>Lambdas and iterators are nested types that the compiler makes.</summary>
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string? TouchedBy(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        if (type == typeof(File) || type == typeof(Directory) || type == typeof(FileStream) || type == typeof(FileSystemWatcher)
            || type == typeof(DriveInfo) || typeof(FileSystemInfo).IsAssignableFrom(type)) return "disk";
        if (type == typeof(Console)) return "console";
        return member switch
        {
            ConstructorInfo made when type == typeof(StreamReader) || type == typeof(StreamWriter) =>
                made.GetParameters()[0].ParameterType == typeof(string) ? "disk" : null,
            MethodInfo { Name: "get_Now" or "get_UtcNow" or "get_Today" } when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "clock",
            MethodInfo { Name: "GetEnvironmentVariable" or "GetEnvironmentVariables" or "get_CurrentDirectory" or "Exit" }
                when type == typeof(Environment) => "environment",
            _ => null,
        };
    }
}
