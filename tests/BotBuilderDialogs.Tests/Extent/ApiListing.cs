using System.Globalization;
using System.Reflection;

namespace ScreeningBot.BotBuilderDialogs.Tests.Extent;

/// <summary>Writes down what an assembly promises: its public types and their public and protected members.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal);

    public static IEnumerable<MemberInfo> Members(Type type) => IsDelegate(type)
        ? []
        : type.GetMembers(Declared).Where(IsPromised).OrderBy(Order).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(Signature, StringComparer.Ordinal);

    public static string Heading(Type type)
    {
        if (IsDelegate(type))
        {
            return $"delegate {Returns(type.GetMethod("Invoke")!)}{type.Name}({Parameters(type.GetMethod("Invoke")!)})";
        }

        var kind = type.IsEnum ? "enum" : type switch
        {
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var hasBase = !type.IsEnum && type.BaseType != typeof(object);
        return $"{kind} {type.Name}{(hasBase ? $" : {Name(type.BaseType!)}" : "")}";
    }

    /// <summary>The whole declaration, as in the approved file.</summary>
    public static string Signature(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)}{constructor.DeclaringType!.Name}({Parameters(constructor)})",
        MethodInfo method => $"{Access(method)}{Modifiers(method)}{Returns(method)}{method.Name}({Parameters(method)})",
        PropertyInfo property => $"{Access(property.GetMethod!)}{Name(property.PropertyType)} {property.Name} {{ get;{(property.SetMethod?.IsPublic == true ? " set;" : "")} }}",
        FieldInfo { DeclaringType.IsEnum: true } value => $"{value.Name} = {Convert.ToInt32(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo { IsLiteral: true } constant => $"const {Name(constant.FieldType)} {constant.Name} = {Value(constant.GetRawConstantValue(), constant.FieldType)}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}",
        _ => throw new NotSupportedException($"{member.MemberType} {member.Name}"),
    };

    /// <summary>The name, with the types of the parameters, as in the README.</summary>
    public static string ShortName(MemberInfo member) => member switch
    {
        MethodBase method => $"{(method.IsConstructor ? method.DeclaringType!.Name : method.Name)}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})",
        _ => member.Name,
    };

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static bool IsPromised(MemberInfo member) => member switch
    {
        MethodBase method => IsVisible(method) && (method.IsConstructor || !method.IsSpecialName),
        PropertyInfo property => IsVisible(property.GetMethod!),
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static int Order(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } value => Convert.ToInt32(value.GetRawConstantValue(), CultureInfo.InvariantCulture) - 100,
        FieldInfo => 0,
        ConstructorInfo => 1,
        PropertyInfo => 2,
        _ => 3,
    };

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.IsAbstract ? "abstract "
        : !method.IsVirtual || method.IsFinal ? ""
        : method.GetBaseDefinition() == method ? "virtual " : "override ";

    private static string Returns(MethodInfo method) => $"{Name(method.ReturnType)} ";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue, parameter.ParameterType)}" : "")}"));

    private static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(object) => "object",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(void) => "void",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
