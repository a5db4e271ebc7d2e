using System.Reflection;
using System.Runtime.CompilerServices;

namespace ScreeningBot.Screening.Tests;

/// <summary>Rules for all types of Screening, and for all of its facts.</summary>
public sealed class HouseRulesTests
{
    private static readonly Type[] Types = [.. typeof(RuleSet).Assembly.GetTypes().Where(type => !IsGenerated(type))];

    [Fact]
    public void Every_class_is_sealed_or_abstract() =>
        Assert.DoesNotContain(Types, type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Nothing_that_is_public_can_be_changed_after_birth()
    {
        Assert.DoesNotContain(Types.SelectMany(type => type.GetProperties()).Where(property => Types.Contains(property.DeclaringType)), property => property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter));
        Assert.DoesNotContain(Types.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance)), field => !field.IsInitOnly && !field.DeclaringType!.IsEnum);
    }

    [Fact]
    public void Nothing_that_is_shared_can_be_changed() => Assert.DoesNotContain(
        Types.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)),
        field => field is { IsInitOnly: false, IsLiteral: false } && !field.IsDefined(typeof(CompilerGeneratedAttribute)));

    [Fact]
    public void Screening_depends_on_no_other_part_of_the_bot() => Assert.DoesNotContain(
        typeof(RuleSet).Assembly.GetReferencedAssemblies(),
        reference => reference.Name is "Dialogs" or "Bot" || reference.Name!.StartsWith("Microsoft.Bot", StringComparison.Ordinal));

    [Fact]
    public void Every_fact_has_a_known_source()
    {
        IEnumerable<(string Fact, string Source)> facts =
        [
            .. Example.Rules.Criteria.Select(criterion => (criterion.Id.Code(), criterion.Source)),
            .. Example.Rules.HealthItems.Select(rule => (rule.Item.Code(), rule.Source)),
            .. ThresholdRule.All.Select(rule => (rule.Name, rule.Source)),
            .. Flags.All.Select(rule => (rule.Flag.Code(), rule.Source)),
            .. Example.Rules.Combinations.Select(combination => (combination.Words, combination.Source)),
            .. Example.Rules.CoverageProfiles.Select(profile => (profile.Id, profile.Source)),
        ];

        Assert.All(facts, fact => Assert.True(
            Sources.All.Any(source => fact.Source.Split(' ', ',')[0].Equals(source.Key, StringComparison.Ordinal)),
            $"{fact.Fact} has no known source: '{fact.Source}'"));
    }

    [Fact]
    public void Every_id_has_its_row_in_its_place()
    {
        Assert.Equal(Enum.GetValues<CriterionId>(), Example.Rules.Criteria.Select(criterion => criterion.Id));
        Assert.Equal(Enum.GetValues<HealthItem>(), Example.Rules.HealthItems.Select(rule => rule.Item));
        Assert.Equal(Enum.GetValues<Flag>(), Flags.All.Select(rule => rule.Flag));
        Assert.Equal(100, Example.Rules.Criteria.Sum(criterion => criterion.Weight));
        Assert.All(Example.Rules.Criteria, criterion => Assert.Equal(0, criterion.Weight % 2));
    }

    [Fact]
    public void Every_threshold_can_be_listed_and_changed()
    {
        Assert.Equal(
            string.Join(' ', typeof(Thresholds).GetProperties().Select(property => property.Name)),
            string.Join(' ', ThresholdRule.All.Select(rule => rule.Name)));
        Assert.All(ThresholdRule.All, rule =>
        {
            var changed = rule.Set(new(), rule.Get(new()) + 1);

            Assert.Equal(rule.Get(new()) + 1, rule.Get(changed));
            Assert.All(ThresholdRule.All.Where(other => other != rule), other => Assert.Equal(other.Get(new()), other.Get(changed)));
        });
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || (type.DeclaringType is { } outer && IsGenerated(outer)) || type.Namespace?.StartsWith("ScreeningBot", StringComparison.Ordinal) != true;

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
