using ScreeningBot.Dialogs.Understanding.Safety;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Health;

/// <summary>The items that want two halves: new after fifty and no doctor asked; cancer or weak immunity and new headaches; worse, and quickly.</summary>
internal sealed class HeadacheHistory(CueSearch search, PatientWords patient, DateOnly today)
{
    private const int NewHeadacheAge = 50;
    private const int OldestAge = 110;
    private const int Nearby = 7;
    private const double Year = 365;
    private const double LongestSoon = 62;

    private static readonly (string Tens, int Value)[] Decades =
    [
        ("fift", 50), ("sixt", 60), ("sevent", 70), ("eight", 80), ("cinquante", 50), ("soixante", 60), ("quatre", 80),
        ("cinquantaine", 50), ("soixantaine", 60), ("50s", 50), ("60s", 60), ("70s", 70),
    ];

    /// <summary>Begun at fifty or later, and no doctor has looked at it.</summary>
    internal bool IsNewAfterFifty()
    {
        var unasked = search.Of("no-doctor");
        var looked = search.Of("doctor-looked").Where(patient.Says).Any(seen => !unasked.Any(no => no.Overlaps(seen)));
        return unasked.Count > 0 && !looked && (BeganAtAge() || BeganBeforeAge());
    }

    /// <summary>Cancer or a weak immune system, and headaches that are new or changed.</summary>
    internal bool IsCancerOrImmune()
    {
        var ill = search.Of("cancer-or-immune").Any(place => patient.Says(place) && !search.Near("not-cancer", place, 4).Any(place.Overlaps));
        return ill && search.Of("new-headache").Any(patient.Says) && !search.Of("same-headache").Any(patient.Says);
    }

    /// <summary>Brought on by cough, sneeze, strain or lying down.</summary>
    internal bool IsBroughtOnByStrain() =>
        search.Of("strain-trigger").Any(place => patient.Says(place) && !search.Near("relief-lying", place, 4).Any(place.Overlaps));

    /// <summary>Worse within days to weeks.</summary>
    internal bool IsWorseSoon() => search.Of("worsening").Any(place => patient.Says(place) && patient.Told(place).Days is null or <= LongestSoon) && !search.Of("slow-change").Any(slow => !search.Near("worsening", slow, 8).Any(worse => worse.Holds(slow)));

    /// <summary>"They started at 61", "after I turned 52".</summary>
    private bool BeganAtAge() => search.Of("age-then").Any(place =>
        AgeIn(place) is >= NewHeadacheAge and <= OldestAge && search.Near("began", place, Nearby).Any());

    /// <summary>"I am 67, and they began two years ago".</summary>
    private bool BeganBeforeAge()
    {
        if (!search.Has("began") && !search.Has("headaches"))
        {
            return false;
        }

        var ages = search.Of("age-now").Select(AgeIn).OfType<double>().ToList();
        return new WhenReader(search, today).All.Any(when => when.Days > 0 && ages.Exists(age => age <= OldestAge && age - (when.Days / Year) >= NewHeadacheAge));
    }

    private double? AgeIn(Cue place)
    {
        for (var i = place.First; i < place.End; i++)
        {
            var word = search.Words[i];
            if (char.IsDigit(word[0]) && double.TryParse(word.TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture, out var age))
            {
                return age;
            }

            // "Soixante-douze", "sixty-three": whether it is fifty or more, the tens tell.
            foreach (var (tens, value) in Decades)
            {
                if (word.StartsWith(tens, StringComparison.Ordinal) && word.Length > tens.Length - 1 && IsTens(word))
                {
                    return value;
                }
            }
        }

        return null;
    }

    private static bool IsTens(string word) => word is not "eight" and not "eighteen" and not "fifteen" and not "sixteen" and not "seventeen" and not "quatre";
}
