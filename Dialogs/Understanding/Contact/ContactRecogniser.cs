namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Name, telephone number and e-mail address in a message. Exact when the words say what they are; assumed when bare words can be a name and nothing says so:
/// that is an answer where a name was asked for, and nothing that anybody volunteered.
/// </summary>
internal sealed class ContactRecogniser : IRecogniser<ContactReading>
{
    private const int MostWordsAround = 4;

    private readonly ContactWords words = ContactWords.Load();
    private readonly EmailReader emails;
    private readonly PhoneReader phones;
    private readonly NameReader names;

    internal ContactRecogniser()
    {
        emails = new EmailReader(words);
        phones = new PhoneReader(words);
        names = new NameReader(words);
    }

    /// <inheritdoc/>
    public Understood<ContactReading> Recognise(Utterance utterance)
    {
        var tokens = ContactToken.Cut(utterance.Text.Length > Utterance.LongestAnswer ? utterance.Text[..Utterance.LongestAnswer] : utterance.Text);
        var email = emails.Read(tokens);
        var phone = phones.Read(tokens, email?.First ?? int.MaxValue, email?.End ?? int.MaxValue);
        var rest = tokens.Where((_, index) => !(email is { } e && index >= e.First && index < e.End) && !(phone is { } p && index >= p.First && index < p.End)).ToList();
        var name = names.Read(rest);
        var isPhoneMeant = phone is { } said && (said.Number is not null || PhoneReader.IsMeant(said.Digits) || IsAllThereIs(rest));
        if (email is { Address: null })
        {
            return Told(new ContactReading(null, null, null, ContactFault.Email));
        }

        if (isPhoneMeant && phone is { Number: null })
        {
            return Told(new ContactReading(null, null, email?.Address, ContactFault.Phone));
        }

        var number = isPhoneMeant ? phone?.Number : null;
        if (number is null && email is null && (name is null || phone is not null))
        {
            return Understood<ContactReading>.Not(NotUnderstoodReason.NotMentioned);
        }

        var isSaid = number is not null || email is not null || name is { IsIntroduced: true };
        return Told(new ContactReading(name?.Name, number, email?.Address), isSaid ? Certainty.Exact : Certainty.Assumed);

        Understood<ContactReading> Told(ContactReading reading, Certainty certainty = Certainty.Exact) =>
            Understood<ContactReading>.As(reading, new WordSpan(0, utterance.Text.Length), certainty);
    }

    /// <summary>Whether nothing but digits, and words around a number, was said: then too few digits are a broken number, and not something else.</summary>
    private bool IsAllThereIs(List<ContactToken> rest)
    {
        var others = rest.Where(token => token.IsWord).ToList();
        return others.Count <= MostWordsAround && others.TrueForAll(token => words.NotNames.Contains(token.Folded) && !words.Units.Contains(token.Folded));
    }
}
