using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads the hours that an untreated headache lasts, at the question for them.</summary>
internal sealed class DurationRecogniser(QuantityAnalyser analyser) : IRecogniser<HourRange>
{
    public Understood<HourRange> Recognise(Utterance utterance)
    {
        var reading = analyser.Read(utterance);
        var counter = new HourCounter(reading);
        var about = MedicineCues.Of(reading);
        var candidates = reading.Findings.Where((finding, i) => counter.IsLength(finding) && !(finding.IsConstant && about[i] is not About.Headache)).ToList();
        if (candidates.Count == 0)
        {
            // At this question a number alone is a number of hours.
            var bare = reading.Findings.Where(finding => finding is { Kind: FindingKind.Amount, Amount.IsBare: true }).ToList();
            candidates = bare.Exists(counter.IsByTheClock) ? [] : [.. bare.Where(finding => !AgeCues.IsAge(reading.Tokens, finding)
                && !(finding.Amount!.IsOne && reading.Tokens.Count > 1))];
        }

        if (candidates.Count == 0 && reading.Findings.FirstOrDefault(finding => finding.IsWeekend) is { } weekend)
        {
            return Understood<HourRange>.As(HourRange.Exactly(HourCounter.WeekendInHours), reading.SpanOf(weekend), Certainty.Converted);
        }

        if (candidates.Count == 0 && reading.Findings.FirstOrDefault(finding => finding.Kind is FindingKind.Rate) is { } days
            && LengthReader.HoursFromDayToDay(reading.Tokens, days.First, days.Next) is { } hours)
        {
            return Understood<HourRange>.As(HourRange.Exactly(hours), reading.SpanOf(days), Certainty.Converted);
        }

        return candidates.Count == 0
            ? Understood<HourRange>.Not(Unread.Reason(reading.Tokens), reading.Whole)
            : counter.Count(candidates);
    }
}
