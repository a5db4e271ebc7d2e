namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Figures of somebody else beside the patient's own: "my sister gets 20 but me it's 8", "the doctor said 15 is chronic, I have 17".</summary>
internal sealed class OtherPeople(TokenLine tokens)
{
    private static readonly Meaning[] Ends = [Meaning.Stop, Meaning.But, Meaning.Comma];

    /// <summary>The candidates without those of other people; all of them when nobody's own would be left.</summary>
    internal List<DayCandidate> Without(List<DayCandidate> candidates)
    {
        if (candidates.Count < 2)
        {
            return candidates;
        }

        List<DayCandidate> own = [.. candidates.Where(candidate => !IsOfAnother(candidate.Finding))];
        return own.Count > 0 ? own : candidates;
    }

    private bool IsOfAnother(Finding finding)
    {
        for (var at = finding.First - 1; at >= 0 && !Ends.AsSpan().Contains(tokens.At(at)); at--)
        {
            if (tokens[at].Word is "me" or "mine" or "moi" or "i" or "je" or "j" or "myself")
            {
                // "My husband takes it daily me only 6 days".
                return false;
            }

            if (tokens.Is(at, Meaning.OtherPerson))
            {
                return true;
            }
        }

        // "20 for my sister".
        return tokens.Has(finding.Next, finding.Next + 3, Meaning.OtherPerson) && !tokens.Has(finding.Next, finding.Next + 3, Ends);
    }
}
