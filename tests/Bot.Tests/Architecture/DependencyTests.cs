using System.Reflection;
using Microsoft.Bot.Builder.Dialogs;
using NetArchTest.Rules;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Architecture;

/// <summary>Dependencies point one way (design 2): Bot, Dialogs, Screening.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Screening = typeof(RuleSet).Assembly;
    private static readonly Assembly Dialogs = typeof(IScreeningConversation).Assembly;
    private static readonly Assembly StandIn = typeof(WaterfallDialog).Assembly;
    private static readonly Assembly Bot = typeof(TurnReport).Assembly;

    public static TheoryData<string, string[]> ProjectReferences => new()
    {
        { "Screening", [] },
        { "BotBuilderDialogs", [] },
        { "Dialogs", ["BotBuilderDialogs", "Screening"] },
        { "Bot", ["Dialogs", "Screening"] },
    };

    [Theory]
    [MemberData(nameof(ProjectReferences))]
    public void A_project_references_what_lies_further_inside_and_nothing_else(string project, string[] allowed) =>
        Assert.Equal(allowed, SourceTree.References(project, "ProjectReference"));

    [Fact]
    public void Screening_uses_one_package_which_reads_the_medicines_and_no_framework_but_the_base() =>
        Assert.Equal(["CsvHelper"], SourceTree.References("Screening", "PackageReference"));

    [Fact]
    public void Screening_knows_no_bot_no_web_no_store_and_no_wire_format() => AssertKnowsNothingOf(
        Screening, "Microsoft.Bot", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "System.Net", "System.Text.Json", "Newtonsoft", "Azure");

    [Fact]
    public void Dialogs_knows_no_web_no_store_and_no_clinic_staff() => AssertKnowsNothingOf(
        Dialogs, "ScreeningBot.Bot", "Microsoft.AspNetCore", "Microsoft.Data", "System.Net", "Azure", "Microsoft.Bot.Builder.Integration");

    [Fact]
    public void The_stand_in_knows_nothing_of_the_screening() => AssertKnowsNothingOf(StandIn, "ScreeningBot", "Microsoft.AspNetCore", "Microsoft.Data");

    [Theory]
    [InlineData("ScreeningBot.Bot.Turns", "ScreeningBot.Bot.DirectLine", "a turn is the same on every channel")]
    [InlineData("ScreeningBot.Bot.Turns", "ScreeningBot.Bot.Messages", "a turn is the same on every channel")]
    [InlineData("ScreeningBot.Bot.Turns", "Microsoft.AspNetCore", "a turn does not know how it came")]
    [InlineData("ScreeningBot.Bot.DirectLine", "ScreeningBot.Bot.Messages", "one channel does not know another")]
    [InlineData("ScreeningBot.Bot.Messages", "ScreeningBot.Bot.DirectLine", "one channel does not know another")]
    [InlineData("ScreeningBot.Bot.Web", "ScreeningBot.Bot.DirectLine", "what every request passes does not know what it asks for")]
    [InlineData("ScreeningBot.Bot.Web", "ScreeningBot.Bot.Messages", "what every request passes does not know what it asks for")]
    [InlineData("ScreeningBot.Bot.Wire", "Microsoft.AspNetCore", "a format does not know how it travels")]
    [InlineData("ScreeningBot.Bot.Storage", "Microsoft.AspNetCore.Http", "the command line works on the store as well")]
    public void One_area_of_the_host_does_not_know_another(string area, string other, string reason)
    {
        var found = Types.InAssembly(Bot).That().ResideInNamespace(area).And().HaveDependencyOn(other).GetTypes().Select(type => type.FullName).ToList();

        Assert.True(found.Count == 0, $"{string.Join(", ", found)} of {area} know {other}; but {reason}.");
    }

    [Fact]
    public void SQLite_is_known_in_one_place()
    {
        var knowing = Types.InAssembly(Bot).That().HaveDependencyOn("Microsoft.Data.Sqlite").GetTypes();

        Assert.NotEmpty(knowing);
        Assert.All(knowing, type => Assert.StartsWith("ScreeningBot.Bot.Storage.Sqlite", type.FullName, StringComparison.Ordinal));
    }

    [Fact]
    public void How_something_is_written_as_JSON_is_said_in_the_host_only()
    {
        // The channel data of a message is part of the conversation's contract with clients, and the SDK reads it by these attributes.
        string[] exceptions = ["Dialogs/Conversation/ScreeningChannelData.cs"];

        var saying = SourceTree.ProductCode
            .Where(path => !path.StartsWith("Bot/", StringComparison.Ordinal))
            .Where(path => SourceTree.Read(path) is var code && (code.Contains("[JsonProperty", StringComparison.Ordinal) || code.Contains("[JsonConverter", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(exceptions, saying);
    }

    private static void AssertKnowsNothingOf(Assembly assembly, params string[] others)
    {
        var found = Types.InAssembly(assembly).That().HaveDependencyOnAny(others).GetTypes().Select(type => type.FullName).ToList();
        Assert.True(found.Count == 0, $"{string.Join(", ", found)} know one of {string.Join(", ", others)}.");
        Assert.DoesNotContain(assembly.GetReferencedAssemblies(), reference => others.Any(other => reference.Name!.StartsWith(other, StringComparison.Ordinal)));
    }
}
