using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding.Health;

/// <summary>"They began when I was sixty-three, and nobody has looked at them": an age from fifty at which headaches began, and no doctor who looked.</summary>
internal static class NewAfterFifty
{
    private const int Fifty = 50;
    private const int OldestAge = 120;
    private const int Reach = 6;

    private static readonly (string Word, int Value)[] Tens =
    [
        ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("fifties", 50), ("sixties", 60), ("seventies", 70), ("eighties", 80),
        ("cinquante", 50), ("cinquantaine", 50), ("soixante", 60), ("soixantaine", 60), ("septante", 70), ("quatre", 80),
    ];

    internal static bool IsTold(ToldHealth told)
    {
        var hasNoDoctor = told.Has("NoDoctor");
        return told.Of("Began").Any(began => Enumerable.Range(began.First, Math.Min(Reach + began.Length, told.Words.Count - began.First)).Any(word => IsAgeFromFifty(told, word)))
            && (hasNoDoctor || !told.Has("Doctor"));
    }

    private static bool IsAgeFromFifty(ToldHealth told, int at)
    {
        var word = told.Words[at].Text;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figures))
        {
            return figures is >= Fifty and <= OldestAge && !IsAmount(told, at + 1);
        }

        // "Quatre" alone is four: the tens of the eighties and nineties are "quatre-vingt".
        return Tens.Any(tens => tens.Word == word && (word != "quatre" || (at + 1 < told.Words.Count && told.Words[at + 1].Text.StartsWith("vingt", StringComparison.Ordinal))))
            && !IsAmount(told, at + 1);
    }

    /// <summary>Whether a unit follows that makes the number no age.</summary>
    private static bool IsAmount(ToldHealth told, int at) =>
        at < told.Words.Count && told.Words[at].Text is "mg" or "days" or "hours" or "minutes" or "percent" or "times" or "jours" or "heures" or "fois" or "weeks" or "months" or "semaines" or "mois";
}
