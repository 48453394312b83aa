using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace DocsSite.Theme;

/// <summary>
/// Says that a component stands in for a part or page of the theme wherever that is used. It takes the same parameters; a component that
/// inherits from what it replaces has them already.
/// </summary>
/// <param name="part">The component that is replaced, e.g. <c>typeof(SiteFooter)</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReplacesAttribute(Type part) : Attribute
{
    public Type Part { get; } = part;
}

/// <summary>Makes the components of a page, replaced ones in place of the theme's own.</summary>
internal sealed class PartActivator(IReadOnlyDictionary<Type, Type> replacements) : IComponentActivator
{
    /// <summary>Null when nothing is replaced.</summary>
    /// <exception cref="InvalidOperationException">Two components replace the same part.</exception>
    public static PartActivator? Find(IEnumerable<Assembly> assemblies)
    {
        var replacements = new Dictionary<Type, Type>();
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            if (type.GetCustomAttribute<ReplacesAttribute>() is not { } replaces) continue;
            if (!replacements.TryAdd(replaces.Part, type))
                throw new InvalidOperationException($"{type.Name} and {replacements[replaces.Part].Name} both replace {replaces.Part.Name}: keep one.");
        }

        return replacements.Count == 0 ? null : new PartActivator(replacements);
    }

    public IComponent CreateInstance(Type componentType) =>
        (IComponent)Activator.CreateInstance(replacements.GetValueOrDefault(componentType, componentType))!;
}
