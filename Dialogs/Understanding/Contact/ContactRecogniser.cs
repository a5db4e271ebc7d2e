namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Reads name, telephone number and e-mail address. A name that was not introduced as one and stands beside nothing else is
/// <see cref="Certainty.Assumed"/>: at the question for it that is enough, elsewhere any few words could be one.
/// </summary>
internal sealed class ContactRecogniser : IRecogniser<ContactReading>
{
    private readonly PhraseFinder finder;
    private readonly DigitWords digits = new();
    private readonly PhoneReader phones;

    /// <summary>Reads the word files.</summary>
    internal ContactRecogniser()
    {
        finder = PhraseFinder.Load(WordReader.AsTyped, ["contact"], forgiving: false);
        phones = new PhoneReader(digits);
    }

    /// <inheritdoc/>
    public Understood<ContactReading> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var found = finder.Find(utterance);
        var taken = new bool[found.Words.Count];
        var (email, brokenEmail) = EmailReader.Read(utterance, found, digits, taken);
        var (phone, brokenPhone) = phones.Read(found, taken);
        ContactFault? fault = brokenEmail && phone is null ? ContactFault.Email
            : brokenPhone && email is null && !brokenEmail ? ContactFault.Phone
            : null;
        var name = NameReader.Read(utterance, found, taken);
        if (fault is not null && name is { IsIntroduced: false })
        {
            // The rest of a broken address or number is no name.
            name = null;
        }

        if (email is null && phone is null && fault is null && name is null)
        {
            return Understood<ContactReading>.Not(NotUnderstoodReason.NotMentioned);
        }

        var isAssumed = email is null && phone is null && fault is null && name is { IsIntroduced: false };
        return Understood<ContactReading>.As(
            new ContactReading(name?.Name, phone, email, fault),
            isAssumed && name is { } only ? only.Span : new WordSpan(0, utterance.Text.Length),
            isAssumed ? Certainty.Assumed : Certainty.Exact);
    }
}
