using FsCheck.Xunit;

namespace ScreeningBot.Screening.Tests.Leads;

public sealed class ReferenceNumberTests
{
    [Property]
    public bool A_number_is_read_as_it_is_written_and_as_people_write_it(int seed)
    {
        var number = ReferenceNumber.Create(Bytes(seed));
        var written = number.ToString();
        return Matches(written, number)
            && Matches(written.ToLowerInvariant(), number)
            && Matches(written.Replace("-", "", StringComparison.Ordinal), number)
            && Matches($" {written}\n", number);
    }

    [Theory]
    [InlineData("7KM2-Q4XD", "7KM2-Q4XD")]
    [InlineData("7km2q4xd", "7KM2-Q4XD")]
    public void A_number_is_four_and_four(string text, string expected) => Assert.Equal(expected, ReferenceNumber.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7KM2-Q4X")]
    [InlineData("7KM2-Q4XDD")]
    [InlineData("7KM-2Q4XD")]
    [InlineData("7KM2--Q4XD")]
    [InlineData("7KM2 Q4XD")]
    [InlineData("7KM2-Q4X0")]
    [InlineData("7KM2-Q4XO")]
    [InlineData("7KM2-Q4XI")]
    [InlineData("7KM2-Q4Xé")]
    [InlineData("7KM2-Q4Xı")]
    public void What_is_no_number_is_not_read(string? text)
    {
        Assert.False(ReferenceNumber.TryParse(text, out var number));
        Assert.Null(number);
        Assert.Throws<FormatException>(() => ReferenceNumber.Parse(text ?? ""));
    }

    [Fact]
    public void Every_letter_is_equally_likely()
    {
        // All 256 bytes go round: of those that are used, each letter must get the same number.
        var next = 0;
        var drawn = Enumerable.Range(0, 256 * 30)
            .SelectMany(_ => ReferenceNumber.Create(random =>
            {
                for (var i = 0; i < random.Length; i++)
                {
                    random[i] = (byte)next++;
                }
            }).ToString())
            .Where(letter => letter != '-')
            .CountBy(letter => letter)
            .ToDictionary();

        Assert.Equal(ReferenceNumber.Alphabet.Order(), drawn.Keys.Order());
        Assert.Single(drawn.Values.Distinct());
    }

    [Fact]
    public void Bytes_that_would_favour_some_letters_are_drawn_again()
    {
        var draws = 0;
        var number = ReferenceNumber.Create(random => random.Fill(draws++ == 0 ? (byte)240 : (byte)0));

        Assert.Equal("2222-2222", number.ToString());
        Assert.Equal(2, draws);
    }

    [Fact]
    public void A_source_that_is_not_random_is_an_error_and_not_an_endless_loop() =>
        Assert.Throws<InvalidOperationException>(() => ReferenceNumber.Create(random => random.Fill(255)));

    private static bool Matches(string text, ReferenceNumber number) => ReferenceNumber.TryParse(text, out var read) && read == number;

    private static Action<Span<byte>> Bytes(int seed) => random => new Random(seed++).NextBytes(random);
}
