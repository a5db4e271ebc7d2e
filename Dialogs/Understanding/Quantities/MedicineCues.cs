namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>What a quantity is about.</summary>
internal enum About
{
    /// <summary>Headaches, or nothing that is named.</summary>
    Headache,

    /// <summary>A medicine against a headache that is there, or one that is not named.</summary>
    AcuteMedicine,

    /// <summary>A medicine that prevents.</summary>
    PreventiveMedicine,

    /// <summary>Work, sleep, coffee.</summary>
    Activity,
}

/// <summary>Whether a quantity is about a medicine: the days on which it is taken, the length of its trial.</summary>
internal static class MedicineCues
{
    private const int Farthest = 6;
    private static readonly Meaning[] Ends = [Meaning.Stop, Meaning.But, Meaning.Comma, Meaning.And];

    /// <summary>For each finding of a message what it is about.</summary>
    internal static About[] Of(QuantityReading reading)
    {
        var about = new About[reading.Findings.Count];
        for (var i = 0; i < about.Length; i++)
        {
            var from = i > 0 ? reading.Findings[i - 1].Next : 0;
            var to = i + 1 < about.Length ? reading.Findings[i + 1].First : reading.Tokens.Count;
            about[i] = Of(reading.Tokens, reading.Findings[i], from, to);
            if (i > 0 && about[i] is About.Headache && about[i - 1] is About.AcuteMedicine or About.PreventiveMedicine && IsSameClause(reading.Tokens, from, reading.Findings[i]))
            {
                // "Botox every 12 weeks for 2 years".
                about[i] = about[i - 1];
            }
            else if (i > 0 && about[i] is About.Headache && about[i - 1] is About.AcuteMedicine && reading.Findings[i].CountsDays && !IsHeadache(reading.Findings[i]) && IsNarrowed(reading.Tokens, from, reading.Findings[i].First))
            {
                about[i] = about[i - 1];
            }
        }

        return about;
    }

    /// <summary>"30 Advil, but only on 9 days".</summary>
    private static bool IsNarrowed(TokenLine tokens, int from, int to)
    {
        var isNarrowed = false;
        for (var at = from; at < to; at++)
        {
            isNarrowed |= tokens[at].Word is "on" or "over" or "sur" or "in" or "across";
            if (!tokens.Is(at, Meaning.But, Meaning.Comma, Meaning.And, Meaning.Of, Meaning.OutOf, Meaning.In, Meaning.Dash) && tokens[at].Word is not ("on" or "over" or "across" or "thats" or "that's" or "its"))
            {
                return false;
            }
        }

        return isNarrowed;
    }

    private static bool IsSameClause(TokenLine tokens, int from, Finding finding) =>
        !IsHeadache(finding) && tokens.Is(finding.First - 1, Meaning.For) && !tokens.Has(from, finding.First, Ends) && !tokens.Has(from, finding.First, Meaning.Headache, Meaning.Migraine, Meaning.Attack);

    /// <summary>Whether the clause of a quantity names headaches.</summary>
    internal static bool IsAboutHeadache(TokenLine tokens, Finding finding) =>
        IsHeadache(finding) || NearestBefore(tokens, finding, 0) is { } nearest && tokens.Is(nearest, Meaning.Headache, Meaning.Migraine, Meaning.Attack);

    /// <summary>"Candesartan 4 months no effect", "Topamax, that was a year": how long a medicine was taken, and not since when it hurts.</summary>
    internal static bool IsTrial(TokenLine tokens, Finding finding)
    {
        if (finding.Kind is not FindingKind.Amount || tokens.Has(finding.First - 3, finding.First, Meaning.Since, Meaning.ItMakes, Meaning.Ago) || tokens.Is(finding.Next, Meaning.Ago, Meaning.Now))
        {
            return false;
        }

        for (var at = finding.First - 1; at >= 0 && !tokens.Is(at, Meaning.Stop, Meaning.Headache, Meaning.Migraine, Meaning.Attack, Meaning.Pain); at--)
        {
            if (tokens.Is(at, Meaning.PreventiveMedicine))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeadache(Finding finding) =>
        finding.Amount is { } amount && (amount.Kind is Meaning.Headache or Meaning.Migraine || amount.Unit is Unit.Attack);

    private static About Of(TokenLine tokens, Finding finding, int from, int to)
    {
        if (IsHeadache(finding))
        {
            return About.Headache;
        }

        if (NearestBefore(tokens, finding, from) is { } nearest)
        {
            return RoleOf(tokens, nearest);
        }

        if (finding.Amount?.Unit is Unit.Pill)
        {
            return About.AcuteMedicine;
        }

        // "Twice a week I take something", "daily tylenol"; not "every day, advil helps".
        for (var at = finding.Next; at < Math.Min(to, finding.Next + Farthest); at++)
        {
            if (tokens[at].Word is "unless" or "if" or "when" or "until" or "till" or "before" or "si" or "quand" or "sauf" or "without")
            {
                // "8 hours unless I take something".
                break;
            }

            if (tokens.Is(at, Meaning.Take, Meaning.Pill))
            {
                var drug = tokens.Find(at, at + 5, Meaning.AcuteMedicine, Meaning.PreventiveMedicine);
                return RoleOf(tokens, drug >= 0 ? drug : at);
            }

            if (tokens.Is(at, Meaning.AcuteMedicine, Meaning.PreventiveMedicine))
            {
                var isFollowed = tokens.Is(at + 1, Meaning.Break, Meaning.Word, Meaning.Not);
                return at == finding.Next && !isFollowed ? RoleOf(tokens, at) : About.Headache;
            }

            if (!tokens.Is(at, Meaning.Word, Meaning.Break, Meaning.Of, Meaning.IAm))
            {
                break;
            }
        }

        return About.Headache;
    }

    /// <summary>What a word says a quantity is about; a medicine that is only pointed at is the one named before.</summary>
    private static About RoleOf(TokenLine tokens, int at)
    {
        switch (tokens.At(at))
        {
            case Meaning.PreventiveMedicine:
                return About.PreventiveMedicine;
            case Meaning.AcuteMedicine:
                return About.AcuteMedicine;
            case Meaning.Activity:
                return About.Activity;
            case Meaning.Take or Meaning.Pill or Meaning.Treatment:
                for (var before = at - 1; before >= 0; before--)
                {
                    if (tokens.Is(before, Meaning.PreventiveMedicine, Meaning.AcuteMedicine))
                    {
                        return tokens.Is(before, Meaning.PreventiveMedicine) ? About.PreventiveMedicine : About.AcuteMedicine;
                    }
                }

                return tokens.Is(at, Meaning.Treatment) && !tokens.Has(at - 3, at, Meaning.Take) ? About.PreventiveMedicine : About.AcuteMedicine;
            default:
                return About.Headache;
        }
    }

    /// <summary>The nearest word before the quantity, in its clause, that names a medicine, headaches or something else; null when none does.</summary>
    private static int? NearestBefore(TokenLine tokens, Finding finding, int from)
    {
        for (var at = finding.First - 1; at >= from; at--)
        {
            switch (tokens.At(at))
            {
                case Meaning.Take or Meaning.AcuteMedicine or Meaning.PreventiveMedicine or Meaning.Pill or Meaning.Treatment:
                    // "Before Ajovy 20", "since the Botox 8", "now with the new meds 9": a time, not what is counted.
                    return tokens.Has(at - 2, at, Meaning.Since, Meaning.Past, Meaning.Now)
                        || (tokens.Is(at, Meaning.PreventiveMedicine, Meaning.Treatment) && tokens.Has(at - 3, at, Meaning.Treated)) ? null : at;
                case Meaning.Headache or Meaning.Migraine or Meaning.Attack or Meaning.Activity:
                    return at;
            }

            if (tokens.Is(at, Meaning.Comma) && tokens[at + 1].Word is "its" or "it's" or "thats" or "that's" or "c'est" or "cest" && finding.Amount is { IsTime: false } or { Unit: Unit.Day })
            {
                // "I use Advil more than I told you, it's 12 a month".
                continue;
            }

            if (tokens.Is(at, Meaning.Comma) && tokens.Is(at - 1, Meaning.AcuteMedicine) && finding.Kind is FindingKind.Rate && !tokens.Has(0, at, Meaning.Tried) && !tokens.Any(token => token.Meaning is Meaning.Headache or Meaning.Migraine or Meaning.Attack or Meaning.Pain))
            {
                // "Just Tylenol, like twice a week".
                return at - 1;
            }

            // "On topamax I get 10": headaches, not pills.
            if (Ends.AsSpan().Contains(tokens.At(at)) || (tokens.Is(at, Meaning.Break) && tokens[at].Word is "get" or "gets" or "getting" or "got" or "en ai" or "j'en ai" or "fais"))
            {
                break;
            }
        }

        return null;
    }
}
