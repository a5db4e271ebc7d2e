namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>How a sign is told. The first that holds, from below, decides.</summary>
internal enum Circumstance
{
    /// <summary>No more than that it is there.</summary>
    Told,

    /// <summary>Begun now, suddenly or in the last days; or unlike the usual.</summary>
    New,

    /// <summary>Now and then.</summary>
    Sometimes,

    /// <summary>The visitor's usual pattern, or long-standing.</summary>
    Recurring,

    /// <summary>With a harmless reason: the posture, a medicine, no glasses.</summary>
    Explained,

    /// <summary>Supposed or feared: "if", "in case", "afraid that".</summary>
    Supposed,

    /// <summary>Asked about, not told: "can it cause".</summary>
    Asked,

    /// <summary>In another person's past, at no stated time.</summary>
    AnothersPast,

    /// <summary>Another person's history or old illness.</summary>
    AnothersHistory,

    /// <summary>Long ago, or over.</summary>
    Past,

    /// <summary>Not there.</summary>
    Denied,
}
