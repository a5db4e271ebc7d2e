using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding.Contact;

/// <summary>Names, telephone numbers and e-mail addresses (utterances, "Contact").</summary>
public sealed class ContactTests() : CaseFiles("contact", knownMisses: 0)
{
    private static readonly string[] Formats =
    [
        "{0}{1}{2}", "{0}-{1}-{2}", "({0}) {1}-{2}", "{0}.{1}.{2}", "{0} {1} {2}", "+1 {0} {1} {2}", "1-{0}-{1}-{2}", "001 {0} {1} {2}",
        "my cell is {0} {1} {2}, after 5", "mon numéro : {0} {1}-{2} poste 12",
    ];

    [Property(MaxTest = 500)]
    public void Any_number_of_the_numbering_plan_is_read_back_from_its_usual_formats(PositiveInt area, PositiveInt exchange, PositiveInt line, PositiveInt format)
    {
        var (areaCode, exchangeCode, last) = (200 + (area.Get % 800), 200 + (exchange.Get % 800), (line.Get % 10_000).ToString("0000", CultureInfo.InvariantCulture));
        var text = string.Format(CultureInfo.InvariantCulture, Formats[format.Get % Formats.Length], areaCode, exchangeCode, last);
        Assert.Equal($"+1{areaCode}{exchangeCode}{last}", Read(text).Phone);
    }

    [Theory]
    [InlineData("light bothers me")]
    [InlineData("dana fox")]
    [InlineData("i'm tired of this")]
    public void Words_that_nothing_calls_a_name_are_at_most_assumed_to_be_one(string text)
    {
        var reading = Understanding.Contact.Recognise(new Utterance(text, Language.English, Today));
        Assert.True(!reading.Succeeded || reading.Certainty is Certainty.Assumed);
    }

    [Theory]
    [InlineData("15 days a month")]
    [InlineData("i'm 42, 20 days, 6 hours")]
    [InlineData("topamax 100 mg for 3 months")]
    public void Amounts_are_no_telephone_numbers(string text) =>
        Assert.False(Understanding.Contact.Recognise(new Utterance(text, Language.English, Today)).TryGet(out var contact) && (contact.Phone is not null || contact.Fault is not null));

    [Property(MaxTest = 2000)]
    public void No_text_makes_it_throw(string? text) => Understanding.Contact.Recognise(new Utterance(text ?? string.Empty, Language.English, Today));

    private static ContactReading Read(string text) => Understanding.Contact.Recognise(new Utterance(text, Language.English, Today)).Value;
}

/// <summary>How one would pay (utterances, "Coverage").</summary>
public sealed class CoverageTests() : CaseFiles("coverage", knownMisses: 0)
{
    [Property(MaxTest = 2000)]
    public void No_text_makes_it_throw(string? text) => Understanding.Coverage.Recognise(new Utterance(text ?? string.Empty, Language.French, Today));
}
