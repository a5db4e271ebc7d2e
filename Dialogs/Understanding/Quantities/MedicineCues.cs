namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Whether a quantity is about a medicine: the days on which it is taken, the length of its trial.</summary>
internal static class MedicineCues
{
    private const int Farthest = 6;
    private static readonly Meaning[] Medicines = [Meaning.Take, Meaning.AcuteMedicine, Meaning.PreventiveMedicine, Meaning.Pill, Meaning.Treatment];
    private static readonly Meaning[] Ends = [Meaning.Stop, Meaning.But, Meaning.Comma, Meaning.And];

    /// <summary>For each finding of a message whether it is about a medicine.</summary>
    internal static bool[] AboutMedicine(QuantityReading reading)
    {
        var about = new bool[reading.Findings.Count];
        for (var i = 0; i < about.Length; i++)
        {
            var from = i > 0 ? reading.Findings[i - 1].Next : 0;
            var to = i + 1 < about.Length ? reading.Findings[i + 1].First : reading.Tokens.Count;
            about[i] = IsAbout(reading.Tokens, reading.Findings[i], from, to);
        }

        return about;
    }

    /// <summary>Whether the clause of a quantity names headaches.</summary>
    internal static bool IsAboutHeadache(TokenLine tokens, Finding finding) =>
        finding.Amount?.Kind is Meaning.Headache or Meaning.Migraine || finding.Amount?.Unit is Unit.Attack || NearestBefore(tokens, finding, 0) is Meaning.Headache;

    private static bool IsAbout(TokenLine tokens, Finding finding, int from, int to)
    {
        if (finding.Amount is { } amount && (amount.Unit is Unit.Pill || amount.Kind is Meaning.Headache or Meaning.Migraine || amount.Unit is Unit.Attack))
        {
            return amount.Unit is Unit.Pill;
        }

        switch (NearestBefore(tokens, finding, from))
        {
            case Meaning.Take:
                return true;
            case Meaning.Headache:
                return false;
        }

        // "Twice a week I take something", "daily tylenol"; not "every day, advil helps".
        for (var at = finding.Next; at < Math.Min(to, finding.Next + Farthest); at++)
        {
            if (tokens.Is(at, Meaning.Take, Meaning.Pill))
            {
                return true;
            }

            if (tokens.Is(at, Meaning.AcuteMedicine, Meaning.PreventiveMedicine))
            {
                return at == finding.Next && !tokens.Is(at + 1, Meaning.Break, Meaning.Word, Meaning.Not);
            }

            if (!tokens.Is(at, Meaning.Word, Meaning.Break, Meaning.Of, Meaning.IAm))
            {
                break;
            }
        }

        return false;
    }

    /// <summary><see cref="Meaning.Take"/> for a medicine, <see cref="Meaning.Headache"/> for a headache, whichever is nearer before the quantity in its clause.</summary>
    private static Meaning NearestBefore(TokenLine tokens, Finding finding, int from)
    {
        for (var at = finding.First - 1; at >= from; at--)
        {
            if (Medicines.AsSpan().Contains(tokens.At(at)))
            {
                // "Before Ajovy 20", "since the Botox 8": a time, not what is counted.
                return tokens.Has(at - 2, at, Meaning.Since, Meaning.Past, Meaning.Now) ? Meaning.Word : Meaning.Take;
            }

            if (tokens.Is(at, Meaning.Headache, Meaning.Migraine, Meaning.Attack))
            {
                return Meaning.Headache;
            }

            if (Ends.AsSpan().Contains(tokens.At(at)))
            {
                break;
            }
        }

        return Meaning.Word;
    }
}
