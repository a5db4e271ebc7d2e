using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Dialogs.Understanding.Quantities;

namespace ScreeningBot.Dialogs.Tests.Understanding.Quantities;

/// <summary>Whatever is typed, nothing is thrown, every number is one that can be, and every span lies in the text.</summary>
public sealed class QuantityRobustnessTests
{
    private const int Longest = 1000;

    [Property(MaxTest = 300)]
    public void Any_string_is_read_without_a_fault(string? text, bool french) => ReadsWell(text ?? string.Empty, french);

    [Property(MaxTest = 600, Arbitrary = [typeof(Mutated)])]
    public void Any_mutation_of_a_known_message_is_read_without_a_fault(MutatedText text, bool french) => ReadsWell(text.Text, french);

    [Property(MaxTest = 200, Arbitrary = [typeof(Mutated)])]
    public void The_same_words_give_the_same_reading(MutatedText text)
    {
        var first = CaseFiles.Understanding.Frequency.Recognise(Said(text.Text, french: false));
        var second = CaseFiles.Understanding.Frequency.Recognise(Said(text.Text, french: false));
        Assert.Equal((first.Succeeded, first.Reason, first.Span), (second.Succeeded, second.Reason, second.Span));
        Assert.Equal(first.Succeeded ? first.Value : null, second.Succeeded ? second.Value : null);
    }

    [Property(MaxTest = 200)]
    public void A_number_alone_claims_nothing(PositiveInt number)
    {
        var told = CaseFiles.Understanding.Volunteered.Recognise(Said(number.Get.ToString(System.Globalization.CultureInfo.InvariantCulture), french: false)).Value;
        Assert.Equal(VolunteeredAnswers.Nothing, told);
    }

    [Theory]
    [InlineData("really ")]
    [InlineData("twenty one ")]
    [InlineData("3-4 or ")]
    [InlineData("every other ")]
    [InlineData("1/2 ")]
    [InlineData("from 9 to ")]
    [InlineData("a a a ")]
    [InlineData("monday and ")]
    [InlineData("l'")]
    [InlineData("9")]
    [InlineData("416-")]
    [InlineData("no, ")]
    [InlineData("quatre vingt ")]
    [InlineData("12 times a week, ")]
    [InlineData("at least more than up to ")]
    public void Words_repeated_without_end_are_read_without_a_fault(string words)
    {
        var text = new StringBuilder();
        while (text.Length < 4 * Longest)
        {
            text.Append(words);
        }

        ReadsWell(text.ToString(), french: false);
        ReadsWell(text.ToString(), french: true);
    }

    [Fact]
    public void No_phrase_of_the_word_files_has_two_meanings()
    {
        foreach (var language in Language.All)
        {
            PhraseBook[] books = [.. Vocabulary.Files.Select(file => PhraseBook.Load(language, file))];
            var meanings = new Dictionary<(string, bool), string>();
            var ambiguous = from book in books
                            from section in book.Sections.Order(StringComparer.Ordinal)
                            where char.IsAsciiLetterUpper(section[0]) && section is not nameof(Meaning.OnlyCounted)
                            from written in book.Phrases(section)
                            from phrase in Expanded(books, written)
                            let key = (Utterance.FoldText(phrase).Replace("'", string.Empty, StringComparison.Ordinal), written.Contains('{', StringComparison.Ordinal))
                            where !meanings.TryAdd(key, section) && meanings[key] != section
                            select $"{phrase}: {meanings[key]} or {section}";
            Assert.Empty(ambiguous);
        }

        static IEnumerable<string> Expanded(PhraseBook[] books, string phrase)
        {
            var open = phrase.IndexOf('{', StringComparison.Ordinal);
            var close = phrase.IndexOf('}', StringComparison.Ordinal);
            return open < 0 ? [phrase] : books.First(book => book.Has(phrase[(open + 1)..close])).Phrases(phrase[(open + 1)..close])
                .SelectMany(word => Expanded(books, phrase[..open] + word + phrase[(close + 1)..]));
        }
    }

    private static Utterance Said(string text, bool french) => new(text, french ? Language.French : Language.English, CaseFiles.Today);

    private static void ReadsWell(string text, bool french)
    {
        var said = Said(text, french);
        var understanding = CaseFiles.Understanding;
        IsWithin(said, understanding.Age.Recognise(said));
        IsWithin(said, understanding.Frequency.Recognise(said));
        IsWithin(said, understanding.AcuteDays.Recognise(said));
        IsWithin(said, understanding.Duration.Recognise(said));
        IsWithin(said, understanding.Onset.Recognise(said));
        IsWithin(said, understanding.Volunteered.Recognise(said));
        if (understanding.Frequency.Recognise(said).TryGet(out var days))
        {
            Assert.InRange(days.Days.Max, days.Days.Min, 30);
            Assert.True(decimal.IsInteger(days.Days.Min) && decimal.IsInteger(days.Days.Max), "Days are whole.");
        }
    }

    private static void IsWithin<T>(Utterance said, Understood<T> understood)
        where T : notnull
    {
        Assert.InRange(understood.Span.Start, 0, said.Text.Length);
        Assert.InRange(understood.Span.End, understood.Span.Start, said.Text.Length);
        Assert.Equal(understood.Succeeded, understood.Reason is null);
    }

    /// <summary>A labelled message with pieces of others, doubled, cut and scrambled.</summary>
    public sealed record MutatedText(string Text)
    {
        public override string ToString() => Text;
    }

    public static class Mutated
    {
        public static Arbitrary<MutatedText> Texts() => Generated().ToArbitrary();

        private static Gen<MutatedText> Generated()
        {
            var lines = Gen.Elements(CaseFiles.All.Select(one => one.Text).ToArray());
            var words = Gen.Elements(CaseFiles.All.SelectMany(one => one.Text.Split(' ')).Distinct(StringComparer.Ordinal).ToArray());
            var signs = Gen.Elements(",", ".", "-", "/", "?", "'", "½", "\u2019", "\t", "😀", "1", "0", "99", "1e9", "²", "\ud800", "…");
            return from line in lines
                   from others in Gen.ArrayOf(Gen.OneOf(lines, words, signs))
                   from cut in Gen.Choose(0, 30)
                   from step in Gen.Choose(1, 5)
                   select new MutatedText(Scrambled(line, others, cut, step));
        }

        private static string Scrambled(string line, string[] others, int cut, int step)
        {
            var text = string.Join(step % 2 == 0 ? " " : string.Empty, others.Prepend(line[Math.Min(cut, line.Length)..]));
            text = step == 5 ? new string([.. text.Where((_, i) => i % 7 != 3)]) : text;
            return text[..Math.Min(text.Length, Longest)];
        }
    }
}
