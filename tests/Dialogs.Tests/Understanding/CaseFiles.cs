using System.Text.Json.Nodes;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Evaluation;
using ScreeningBot.Screening;
using ScreeningBot.Tests;

namespace ScreeningBot.Dialogs.Tests.Understanding;

/// <summary>
/// One labelled message of <c>Cases/*.jsonl</c>: <c>{"id", "lang", "slot", "text", "gold", "tol"?, "miss"?}</c>.
/// <c>miss</c> is the reason why it is not understood yet: the gap is seen and counted, not deleted.
/// </summary>
internal sealed record LabelledCase(string Id, string Lang, string Slot, string Text, JsonObject Gold, decimal Tolerance, string? Miss)
{
    /// <summary>Whether advice or the careful question is due.</summary>
    internal bool IsAlarming => Slot is "redflag" or "redflagAsk" && (Gold["emergency"]?.GetValue<bool>() is true || Gold["ask"]?.GetValue<bool>() is true);

    internal Utterance Utterance() => new(Text, Language.FromLocale(Lang), CaseFiles.Today);
}

/// <summary>
/// The cases of one slot, read from the files, compared as the evaluation compares. A test class for a slot derives from this,
/// names the slot, and fixes how many known misses there may be.
/// </summary>
public abstract class CaseFiles(string slot, int knownMisses)
{
    /// <summary>The day on which every message is written.</summary>
    internal static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Lazy<IReadOnlyList<LabelledCase>> AllCases = new(() => [.. Read("Cases")]);

    private static readonly Lazy<Recognisers> Shared = new(() => new Recognisers(MedicineCatalogue.Embedded()));

    private static readonly Lazy<Predictions> SharedPredictions = new(() => new Predictions(Shared.Value));

    /// <summary>The very recognisers that the bot uses, built once for all tests.</summary>
    internal static IUnderstanding Understanding => Shared.Value;

    /// <summary>Every labelled message, whatever its slot.</summary>
    internal static IReadOnlyList<LabelledCase> All => AllCases.Value;

    [Fact]
    public void Every_case_is_understood_as_it_is_labelled()
    {
        var cases = Of(slot);
        Assert.NotEmpty(cases);
        var misses = cases.Where(one => one.Miss is null && !IsUnderstood(one)).ToList();
        Assert.True(misses.Count == 0, $"{misses.Count} of {cases.Count} cases of '{slot}' are misunderstood:{Told(misses)}");
    }

    [Fact]
    public void A_known_miss_that_is_understood_by_now_is_no_longer_marked()
    {
        var understood = Of(slot).Where(one => one.Miss is not null && IsUnderstood(one)).ToList();
        Assert.True(understood.Count == 0, $"Understood by now, take the mark 'miss' away:{Told(understood)}");
    }

    [Fact]
    public void There_are_no_more_known_misses_than_before()
    {
        var marked = Of(slot).Count(one => one.Miss is not null);
        Assert.True(marked <= knownMisses, $"'{slot}' has {marked} known misses, and {knownMisses} are allowed.");
    }

    private static List<LabelledCase> Of(string slot) => [.. All.Where(one => string.Equals(one.Slot, slot, StringComparison.Ordinal))];

    /// <summary>Whether a message is understood as it is labelled.</summary>
    internal static bool IsUnderstood(LabelledCase one) =>
        LabelComparison.Same(one.Slot, one.Gold, SharedPredictions.Value.For(one.Slot, one.Utterance()), one.Tolerance);

    private static string Told(IEnumerable<LabelledCase> cases) => string.Concat(cases.Select(one =>
        $"\n{one.Id} [{one.Lang}] {one.Text}\n  labelled   {Json(one.Gold)}\n  understood {Json(SharedPredictions.Value.For(one.Slot, one.Utterance()))}"));

    private static string Json(JsonObject value) => value.ToJsonString();

    /// <summary>The labelled messages of a folder.</summary>
    internal static IEnumerable<LabelledCase> Read(string folder) =>
        LabelledMessages.In(new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, folder))).Select(row => new LabelledCase(
            row.GetProperty("id").GetString()!,
            row.GetProperty("lang").GetString()!,
            row.GetProperty("slot").GetString()!,
            row.GetProperty("text").GetString()!,
            JsonObject.Create(row.GetProperty("gold"))!,
            row.TryGetProperty("tol", out var tolerance) ? tolerance.GetDecimal() : 0,
            row.TryGetProperty("miss", out var miss) ? miss.GetString() : null));
}
