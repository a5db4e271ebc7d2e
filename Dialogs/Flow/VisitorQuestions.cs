using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>Answers to what visitors ask (clinical-criteria 9): from the reference and the clinic's configuration, nothing else.</summary>
internal static class VisitorQuestions
{
    /// <summary>The answer to a question of theirs, by its intent: <c>faq.cost</c>.</summary>
    internal static string Answer(string intent, TurnInProgress turn)
    {
        var wording = turn.Wording;
        var clinic = turn.Services.Clinic;
        return intent switch
        {
            "faq.cost" => wording.Say(clinic.PriceText.Length == 0 ? "faq.costUnknown" : "faq.cost"),
            "faq.location" => Location(turn),
            _ when wording.Has(intent) => wording.Say(intent),
            _ => wording.Say("side.offTopic"),
        };
    }

    private static string Location(TurnInProgress turn)
    {
        var wording = turn.Wording;
        var clinic = turn.Services.Clinic;
        var known = new List<string>();
        if (clinic.Address.Length > 0)
        {
            known.Add(wording.Say("faq.address"));
        }

        if (clinic.Hours.Length > 0)
        {
            known.Add(wording.Say("faq.hours", ("hours", clinic.Hours)));
        }

        if (clinic.Parking.Length > 0)
        {
            known.Add(wording.Say("faq.parking"));
        }

        return known.Count == 0 ? wording.Say("faq.locationUnknown") : string.Join(' ', known);
    }

    /// <summary>Whether an intent is a question that is answered here.</summary>
    internal static bool IsOne(string intent) => intent.StartsWith(Intents.QuestionPrefix, StringComparison.Ordinal);
}
