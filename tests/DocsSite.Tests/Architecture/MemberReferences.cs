using System.Reflection;
using System.Reflection.Emit;

namespace DocsSite.Tests.Architecture;

/// <summary>
/// Everything that a compiled type refers to: base type, interfaces, attributes, signatures, local variables, and each type, method
/// and field that its code names. Constants leave no trace in compiled code and are not seen.
/// </summary>
internal static class MemberReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Types and members, each once, of a type without its nested types.</summary>
    public static IReadOnlySet<MemberInfo> Of(Type type)
    {
        var found = new HashSet<MemberInfo>();
        AddType(found, type.BaseType);
        foreach (var part in type.GetInterfaces()) AddType(found, part);
        AddAttributes(found, type);
        foreach (var argument in type.GetGenericArguments().SelectMany(Constraints)) AddType(found, argument);
        foreach (var member in type.GetMembers(Declared))
        {
            AddAttributes(found, member);
            if (member is FieldInfo field) AddType(found, field.FieldType);
            if (member is MethodBase method) AddMethod(found, method);
        }

        return found;
    }

    private static Type[] Constraints(Type argument) => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [];

    private static void AddAttributes(HashSet<MemberInfo> found, MemberInfo member)
    {
        foreach (var attribute in member.CustomAttributes)
        {
            AddType(found, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments) AddType(found, argument.Value as Type);
        }
    }

    private static void AddMethod(HashSet<MemberInfo> found, MethodBase method)
    {
        foreach (var parameter in method.GetParameters()) AddType(found, parameter.ParameterType);
        if (method is MethodInfo { ReturnType: var returned }) AddType(found, returned);
        if (method.GetMethodBody() is not { } body) return;
        foreach (var local in body.LocalVariables) AddType(found, local.LocalType);
        foreach (var clause in body.ExceptionHandlingClauses)
        {
            if (clause.Flags == ExceptionHandlingClauseOptions.Clause) AddType(found, clause.CatchType);
        }

        foreach (var token in Tokens(body.GetILAsByteArray() ?? [])) AddMember(found, Resolve(method, token));
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, typeArguments, methodArguments);
    }

    private static void AddMember(HashSet<MemberInfo> found, MemberInfo? member)
    {
        if (member is null) return;
        if (member is Type type)
        {
            AddType(found, type);
            return;
        }

        found.Add(member);
        AddType(found, member.DeclaringType);
        if (member is FieldInfo field) AddType(found, field.FieldType);
        if (member is not MethodBase method) return;
        foreach (var parameter in method.GetParameters()) AddType(found, parameter.ParameterType);
        if (method is MethodInfo { ReturnType: var returned }) AddType(found, returned);
        if (method is MethodInfo { IsGenericMethod: true }) foreach (var argument in method.GetGenericArguments()) AddType(found, argument);
    }

    private static void AddType(HashSet<MemberInfo> found, Type? type)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            AddType(found, type.GetElementType());
            return;
        }

        if (!found.Add(type)) return;
        foreach (var argument in type.GetGenericArguments()) AddType(found, argument);
    }

    /// <summary>The metadata tokens in the order of the instructions that carry them.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opCode = OpCodesByValue[code[at] == 0xFE ? unchecked((short)((code[at] << 8) | code[at + 1])) : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += OperandSize(opCode.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
