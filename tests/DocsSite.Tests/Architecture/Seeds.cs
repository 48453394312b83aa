// Types with faults that the architecture tests must find; nothing uses them.
#pragma warning disable CA1812, CA1822, CA1852
using DocsSite.Tests.Architecture.Seeds.Upper;

namespace DocsSite.Tests.Architecture.Seeds.Upper
{
    internal class Thing
    {
        public static int Count => 3;
    }

    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class MarkAttribute : Attribute;
}

namespace DocsSite.Tests.Architecture.Seeds.Lower
{
    internal sealed class InSignature
    {
        public Thing? Get(int number) => number > 0 ? null : null;
    }

    internal sealed class InGenericArgument
    {
        public List<Dictionary<string, Thing[]>>? Things { get; set; }
    }

    internal sealed class InBody
    {
        public string Text() => Thing.Count.ToString();
    }

    internal sealed class InLambda
    {
        public Func<int> Later() => () => Thing.Count;
    }

    internal sealed class AsBase : Thing;

    [Mark]
    internal sealed class AsAttribute;

    internal sealed class Clean
    {
        public string Text() => string.Concat("a", "b");
    }
}

namespace DocsSite.Tests.Architecture.Seeds.Beside
{
    internal sealed class UsesSibling
    {
        public Lower.Clean Make() => new();
    }
}

namespace DocsSite.Tests.Architecture.Seeds.Disk
{
    internal sealed class ReadsAFile
    {
        public string Read(string path) => File.ReadAllText(path);
    }

    internal sealed class OpensAStream
    {
        public Stream Open(string path) => new FileStream(path, FileMode.Open);
    }

    internal sealed class OpensAReader
    {
        public TextReader Open(string path) => new StreamReader(path);
    }

    internal sealed class ReadsTheClock
    {
        public DateTime Now() => DateTime.UtcNow;
    }

    internal sealed class ReadsAVariable
    {
        public string? Home() => Environment.GetEnvironmentVariable("HOME");
    }

    internal sealed class WritesToTheConsole
    {
        public void Say() => Console.WriteLine();
    }

    internal sealed class ReadsMemory
    {
        public string Read(Stream stream) => new StreamReader(stream).ReadToEnd() + Path.Combine("a", "b") + Environment.NewLine;
    }
}
