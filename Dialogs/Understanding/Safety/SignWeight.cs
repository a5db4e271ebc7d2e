namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>What a kind of sign means, by how it is told. What is past, another's history or denied means nothing.</summary>
/// <param name="Name">Its name in the list for physicians.</param>
/// <param name="Told">When no more is said than that it is there.</param>
/// <param name="New">When it is new.</param>
/// <param name="Sometimes">When it comes now and then.</param>
/// <param name="Recurring">When it is usual or long-standing.</param>
/// <param name="Explained">When the visitor names a harmless reason.</param>
/// <param name="Supposed">When it is supposed or feared.</param>
/// <param name="Asked">When it is asked about.</param>
/// <param name="AnothersPast">When it is in another person's past, at no stated time.</param>
/// <param name="MildAsks">Whether "a bit", "for a second" make a question of what would be an emergency.</param>
internal sealed record SignWeight(
    string Name,
    Finding Told,
    Finding New,
    Finding Sometimes,
    Finding Recurring,
    Finding Explained,
    Finding Supposed,
    Finding Asked,
    Finding AnothersPast,
    bool MildAsks)
{
    /// <summary>Harmless hardly ever.</summary>
    internal static SignWeight Alarming { get; } = new(
        "alarming", Finding.Emergency, Finding.Emergency, Finding.Ask, Finding.Ask, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Ask, MildAsks: false);

    /// <summary>An emergency unless something speaks against it.</summary>
    internal static SignWeight Plain { get; } = new(
        "plain", Finding.Emergency, Finding.Emergency, Finding.Ask, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Ask, MildAsks: true);

    /// <summary>Something that happens at a moment: a faint, a seizure.</summary>
    internal static SignWeight Event { get; } = new(
        "event", Finding.Emergency, Finding.Emergency, Finding.Ask, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Ask, MildAsks: false);

    /// <summary>The visitor's own suspicion of a named illness.</summary>
    internal static SignWeight Suspected { get; } = new(
        "suspected", Finding.Emergency, Finding.Emergency, Finding.Ask, Finding.Nothing, Finding.Ask, Finding.Ask, Finding.Ask, Finding.Nothing, MildAsks: false);

    /// <summary>An emergency when new, and worth the question when nothing is said of when.</summary>
    internal static SignWeight Dated { get; } = new(
        "dated", Finding.Ask, Finding.Emergency, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, MildAsks: true);

    /// <summary>Could be an emergency, or harmless.</summary>
    internal static SignWeight Possible { get; } = new(
        "possible", Finding.Ask, Finding.Ask, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, MildAsks: false);

    /// <summary>Common with migraine; worth the question only when it is new.</summary>
    internal static SignWeight Faint { get; } = new(
        "faint", Finding.Nothing, Finding.Ask, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, MildAsks: false);

    /// <summary>Thoughts of death or of harm to oneself, recurring or conditional ones too.</summary>
    internal static SignWeight Wish { get; } = new(
        "wish", Finding.Emergency, Finding.Emergency, Finding.Emergency, Finding.Emergency, Finding.Ask, Finding.Emergency, Finding.Ask, Finding.Ask, MildAsks: false);

    /// <summary>Weariness of living without a word of harm.</summary>
    internal static SignWeight Weariness { get; } = new(
        "weariness", Finding.Ask, Finding.Ask, Finding.Ask, Finding.Ask, Finding.Ask, Finding.Ask, Finding.Nothing, Finding.Nothing, MildAsks: false);

    /// <summary>Means nothing by itself; counts together with others.</summary>
    internal static SignWeight Companion { get; } = new(
        "companion", Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, Finding.Nothing, MildAsks: false);

    /// <summary>All, in the order of the list for physicians.</summary>
    internal static IReadOnlyList<SignWeight> All { get; } = [Alarming, Plain, Event, Suspected, Dated, Possible, Faint, Wish, Weariness, Companion];

    /// <summary>What follows when it is told in this way.</summary>
    internal Finding When(Circumstance circumstance) => circumstance switch
    {
        Circumstance.Told => Told,
        Circumstance.New => New,
        Circumstance.Sometimes => Sometimes,
        Circumstance.Recurring => Recurring,
        Circumstance.Explained => Explained,
        Circumstance.Supposed => Supposed,
        Circumstance.Asked => Asked,
        Circumstance.AnothersPast => AnothersPast,
        _ => Finding.Nothing,
    };
}
