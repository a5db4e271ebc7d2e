using System.Reflection;
using System.Runtime.CompilerServices;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Architecture;

/// <summary>What holds for every type. (The stand-in has the SDK's own shape, where much is open to be derived from, and is left out.)</summary>
public sealed class TypeTests
{
    public static TheoryData<string> Assemblies => [.. Named.Keys];

    private static readonly Dictionary<string, Assembly> Named = new(StringComparer.Ordinal)
    {
        ["Screening"] = typeof(RuleSet).Assembly,
        ["Dialogs"] = typeof(IScreeningConversation).Assembly,
        ["Bot"] = typeof(TurnReport).Assembly,
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_class_is_sealed_or_abstract(string assembly) =>
        Assert.Empty(TypesOf(assembly).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Nothing_that_all_share_can_be_changed(string assembly) => Assert.Empty(TypesOf(assembly)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field is { IsLiteral: false, IsInitOnly: false } && !field.IsDefined(typeof(CompilerGeneratedAttribute)))
        .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}"));

    [Fact]
    public void A_value_of_Screening_does_not_change_after_birth() => Assert.Empty(TypesOf("Screening")
        .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        .Select(property => $"{property.DeclaringType!.FullName}.{property.Name}"));

    [Fact]
    public void The_host_promises_nothing_to_other_programs_but_its_contracts_on_the_wire() =>
        Assert.Empty(TypesOf("Bot").Where(type => type.IsPublic).Select(type => type.FullName));

    private static IEnumerable<Type> TypesOf(string assembly) => Named[assembly].GetTypes().Where(type => !IsGenerated(type));

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || (type.DeclaringType is { } outer && IsGenerated(outer))
        || type.Namespace?.StartsWith("ScreeningBot", StringComparison.Ordinal) is not true;
}
