namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Where a phrase has to stand to count.</summary>
internal enum IntentReach
{
    /// <summary>Anywhere.</summary>
    Within,

    /// <summary>It has to fill a clause, filler aside.</summary>
    Clause,

    /// <summary>The message has to be nothing but such phrases and filler.</summary>
    Alone,

    /// <summary>Anywhere in a question.</summary>
    Topic,

    /// <summary>In a question that no other phrase knows: of several intents the one with most words counts.</summary>
    Hint,

    /// <summary>Never: what it covers is not the intent ("no thanks").</summary>
    Not,
}

/// <summary>What the name of a section of the word files stands for: <c>Faq.cost.topic</c> is the intent <c>faq.cost</c>, in questions.</summary>
/// <param name="Code">Code of the intent.</param>
/// <param name="Reach">Where its phrases count.</param>
internal sealed record IntentSection(string Code, IntentReach Reach)
{
    /// <summary>The section of that name, or null if it is not about an intent.</summary>
    internal static IntentSection? Of(string name)
    {
        if (name.StartsWith("Not.", StringComparison.Ordinal))
        {
            return new IntentSection(name["Not.".Length..], IntentReach.Not);
        }

        var dot = name.LastIndexOf('.');
        return dot > 0 && Enum.TryParse<IntentReach>(name[(dot + 1)..], ignoreCase: true, out var reach) && reach != IntentReach.Not
            ? new IntentSection(char.ToLowerInvariant(name[0]) + name[1..dot], reach)
            : null;
    }
}
