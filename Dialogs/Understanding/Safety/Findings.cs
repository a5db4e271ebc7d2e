using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>What was found in one message, the most urgent of each kind.</summary>
internal sealed class Findings
{
    private readonly Dictionary<RedFlag, Finding> byKind = [];

    internal void Add(RedFlag kind, Finding finding)
    {
        if (finding > byKind.GetValueOrDefault(kind))
        {
            byKind[kind] = finding;
        }
    }

    internal Finding Of(RedFlag kind) => byKind.GetValueOrDefault(kind);

    /// <summary>Emergencies, the one that counts first first; if there are none, what to ask about.</summary>
    internal RedFlagReading Reading()
    {
        var emergencies = RedFlagTable.Order.Where(kind => Of(kind) is Finding.Emergency).ToList();
        if (emergencies.Count > 0)
        {
            return new RedFlagReading(emergencies, AskAbout: null);
        }

        foreach (var kind in RedFlagTable.OrderOfQuestions)
        {
            if (Of(kind) is Finding.Ask)
            {
                return new RedFlagReading([], kind);
            }
        }

        return RedFlagReading.Nothing;
    }
}
