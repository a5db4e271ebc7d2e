using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding.Contact;

public sealed class ContactTests
{
    private static readonly int[] AreaCodes = [204, 226, 236, 249, 289, 306, 343, 365, 403, 416, 418, 431, 437, 438, 450, 506, 514, 519, 548, 579, 581, 604, 613, 647, 705, 709, 778, 807, 819, 867, 873, 902, 905];

    private static readonly string[] Formats =
    [
        "{0}{1}{2}", "{0}-{1}-{2}", "({0}) {1}-{2}", "({0}){1}-{2}", "{0}.{1}.{2}", "{0} {1} {2}", "{0}/{1}/{2}", "{0} - {1} - {2}", "+1{0}{1}{2}",
        "+1 {0} {1} {2}", "1-{0}-{1}-{2}", "1 ({0}) {1}-{2}", "001 {0} {1} {2}", "tel:+1{0}{1}{2}", "my cell is {0} {1} {2}, after 5", "{0}-{1}-{2} ext. 12",
        "mon numéro c'est le {0} {1}-{2} poste 12", "{0} {1} {2} x204",
    ];

    private static readonly string[] EnglishDigits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly string[] FrenchDigits = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];

    [Property(MaxTest = 1000)]
    public void Any_number_of_the_plan_is_read_back_from_its_usual_formats(PositiveInt area, PositiveInt exchange, PositiveInt line, PositiveInt format)
    {
        var (code, middle, last) = Number(area, exchange, line);
        Assert.Equal($"+1{code}{middle}{last}", Read(string.Format(CultureInfo.InvariantCulture, Formats[format.Get % Formats.Length], code, middle, last)).Phone);
    }

    [Property(MaxTest = 300)]
    public void Any_number_is_read_back_when_its_digits_are_dictated(PositiveInt area, PositiveInt exchange, PositiveInt line, bool inFrench)
    {
        var (code, middle, last) = Number(area, exchange, line);
        var digits = inFrench ? FrenchDigits : EnglishDigits;
        var spoken = string.Join(' ', $"{code}{middle}{last}".Select(digit => digits[digit - '0']));
        Assert.Equal($"+1{code}{middle}{last}", Read(spoken).Phone);
    }

    [Theory]
    [InlineData("four sixteen, five fifty five, oh one forty four", "+14165550144")]
    [InlineData("quatre cent seize, cinq cent cinquante-cinq, zéro un, quarante-quatre", "+14165550144")]
    [InlineData("cinq cent quatorze cinq cent cinquante-cinq zéro cent quatre-vingt-dix", "+15145550190")]
    [InlineData("cinq un quatre, cinq cinq cinq, zéro un, quatre-vingt-douze", "+15145550192")]
    public void Numbers_are_dictated_in_groups_too(string text, string phone) => Assert.Equal(phone, Read(text).Phone);

    [Theory]
    [InlineData("416-555-01")]
    [InlineData("123-456-7890")]
    [InlineData("911")]
    [InlineData("999 234 5678")]
    [InlineData("4165550123456")]
    public void A_number_that_cannot_be_one_is_told_and_not_mended(string text) =>
        Assert.Equal(new ContactReading(null, null, null, ContactFault.Phone), Read(text));

    [Theory]
    [InlineData("dana@example")]
    [InlineData("dana@@example.com")]
    [InlineData("dana.example.com")]
    [InlineData("@example.com")]
    [InlineData("dana@example..com")]
    [InlineData("dana at gmail")]
    [InlineData("josée@example.ca")]
    public void A_broken_address_is_told_and_not_mended(string text) =>
        Assert.Equal(new ContactReading(null, null, null, ContactFault.Email), Read(text));

    [Theory]
    [InlineData("Dana.Fox+clinic@Mail.Example.COM", "dana.fox+clinic@mail.example.com")]
    [InlineData("it's <dana@example.ca>, thanks", "dana@example.ca")]
    [InlineData("dana dot fox at gmail dot com", "dana.fox@gmail.com")]
    [InlineData("my email is d fox nineteen at example dot ca", "dfox19@example.ca")]
    [InlineData("marie point roy arobas example point ca", "marie.roy@example.ca")]
    [InlineData("marie tiret bas roy à commercial example point ca", "marie_roy@example.ca")]
    public void An_address_is_read_in_lower_case_and_dictated_ones_are_written_out(string text, string email) =>
        Assert.Equal(email, Read(text).Email);

    [Theory]
    [InlineData("my name is dana fox", "Dana Fox")]
    [InlineData("Mrs. O'Connor", "O'Connor")]
    [InlineData("c'est Marie-Ève Tremblay", "Marie-Ève Tremblay")]
    [InlineData("JEAN-LUC LEMAY", "Jean-Luc Lemay")]
    [InlineData("ludwig van beethoven", "Ludwig van Beethoven")]
    [InlineData("Angus McDonald", "Angus McDonald")]
    [InlineData("madame Huguette St-Pierre", "Huguette St-Pierre")]
    public void A_name_is_capitalised_and_loses_its_title(string text, string name) => Assert.Equal(name, Read(text).Name);

    [Theory]
    [InlineData("light bothers")]
    [InlineData("dana fox")]
    [InlineData("im exhausted")]
    public void Words_that_nothing_calls_a_name_are_at_most_assumed_to_be_one(string text)
    {
        var reading = CaseFiles.Understanding.Contact.Recognise(new Utterance(text, Language.English, CaseFiles.Today));
        Assert.True(!reading.Succeeded || reading.Certainty is Certainty.Assumed);
    }

    [Theory]
    [InlineData("15 days a month")]
    [InlineData("im 42, 20 days, 6 hours")]
    public void Amounts_are_no_telephone_numbers(string text) =>
        Assert.False(CaseFiles.Understanding.Contact.Recognise(new Utterance(text, Language.English, CaseFiles.Today)).TryGet(out var contact)
            && (contact.Phone is not null || contact.Fault is not null));

    [Property(MaxTest = 3000)]
    public void No_text_makes_it_throw(string? text)
    {
        foreach (var language in Language.All)
        {
            CaseFiles.Understanding.Contact.Recognise(new Utterance(text ?? string.Empty, language, CaseFiles.Today));
        }
    }

    [Theory]
    [InlineData("at at dot dot at ")]
    [InlineData("a@b ")]
    [InlineData("triple double ")]
    [InlineData("deux fois le ")]
    [InlineData("+ + 1 ")]
    [InlineData("mr. st. ")]
    [InlineData("first name last name ")]
    public void Nor_do_the_words_it_looks_for(string part) =>
        CaseFiles.Understanding.Contact.Recognise(new Utterance(string.Concat(Enumerable.Repeat(part, 200)), Language.English, CaseFiles.Today));

    private static (int Code, int Middle, string Last) Number(PositiveInt area, PositiveInt exchange, PositiveInt line) =>
        (AreaCodes[area.Get % AreaCodes.Length], 200 + (exchange.Get % 800), (line.Get % 10_000).ToString("0000", CultureInfo.InvariantCulture));

    private static ContactReading Read(string text) =>
        CaseFiles.Understanding.Contact.Recognise(new Utterance(text, Language.English, CaseFiles.Today)).Value;
}
