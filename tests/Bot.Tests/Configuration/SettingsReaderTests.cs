using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using ScreeningBot.Bot.Configuration;

namespace ScreeningBot.Bot.Tests.Configuration;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Nothing_set_is_the_default()
    {
        var (options, faults) = Read();

        Assert.Empty(faults);
        Assert.Equal(new Sample().Name, options.Name);
        Assert.Equal(3, options.Count);
    }

    [Fact]
    public void Values_of_every_kind_are_read_and_names_ignore_case()
    {
        var (options, faults) = Read(
            ("Sample:NAME", "Example"), ("Sample:count", "7"), ("Sample:Amount", "1.5"), ("Sample:On", "TRUE"), ("Sample:Colour", "green"), ("Sample:Address", "https://example.org/a"));

        Assert.Empty(faults);
        Assert.Equal(("Example", 7, 1.5m, true, Colour.Green), (options.Name, options.Count, options.Amount, options.On, options.Colour));
        Assert.Equal("https://example.org/a", options.Address?.ToString());
    }

    [Fact]
    public void An_empty_value_is_the_default()
    {
        var (options, faults) = Read(("Sample:Name", ""), ("Sample:Count", ""), ("Sample:Names", ""), ("Sample:Colour", ""));

        Assert.Empty(faults);
        Assert.Equal("default", options.Name);
        Assert.Equal(3, options.Count);
        Assert.Empty(options.Names);
    }

    [Theory]
    [InlineData("Sample:Nmae", "x", "Sample:Nmae: there is no such setting. Those of Sample are Name, Count, Amount, On, Colour, Address, Names, Inner, Inners.")]
    [InlineData("Sample:Inner:Siez", "1", "Sample:Inner:Siez: there is no such setting. Those of Inner are Size.")]
    [InlineData("Sample:Inners:0:Siez", "1", "Sample:Inners:0:Siez: there is no such setting. Those of 0 are Size.")]
    [InlineData("Sample:Name:First", "x", "Sample:Name:First: there is no such setting: Sample:Name is a single value.")]
    [InlineData("Sample:Names:first", "x", "Sample:Names:first: there is no such setting: the items of Sample:Names are numbered from 0.")]
    [InlineData("Sample:Count", "seven", "Sample:Count: 'seven' is not a whole number.")]
    [InlineData("Sample:Count", "7.5", "Sample:Count: '7.5' is not a whole number.")]
    [InlineData("Sample:Count", "11", "Sample:Count: 11 is outside 1 to 10.")]
    [InlineData("Sample:Amount", "1,5", "Sample:Amount: '1,5' is not a number, with a point for decimals.")]
    [InlineData("Sample:On", "yes", "Sample:On: 'yes' is neither true nor false.")]
    [InlineData("Sample:Colour", "blue", "Sample:Colour: 'blue' is not one of Red, Green.")]
    [InlineData("Sample:Colour", "1", "Sample:Colour: '1' is not one of Red, Green.")]
    [InlineData("Sample:Colour", "Red, Green", "Sample:Colour: 'Red, Green' is not one of Red, Green.")]
    [InlineData("Sample:Address", "example.org", "Sample:Address: an absolute address, such as https://example.org, is wanted.")]
    [InlineData("Sample:Name", "much too long a name", "Sample:Name: more than 10 characters.")]
    [InlineData("Sample:Inner:Size", "0", "Sample:Inner:Size: 0 is outside 1 to 5.")]
    public void What_is_wrong_is_told_with_its_key(string key, string value, string fault)
    {
        var (_, faults) = Read((key, value));

        Assert.Equal([fault], faults);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var (_, faults) = Read(("Sample:Nmae", "x"), ("Sample:Count", "seven"), ("Sample:Inner:Size", "9"));

        Assert.Equal(3, faults.Count);
    }

    [Fact]
    public void A_list_is_numbered_or_one_text()
    {
        Assert.Equal(["a b", "c"], Read(("Sample:Names:0", "a b"), ("Sample:Names:1", "c")).Options.Names);
        Assert.Equal(["a b", "c", "d"], Read(("Sample:Names", "a b, c;d")).Options.Names);
        Assert.Equal([2, 4], Read(("Sample:Inners:0:Size", "2"), ("Sample:Inners:1:Size", "4")).Options.Inners.Select(inner => inner.Size));
    }

    [Fact]
    public void A_section_without_settings_says_so()
    {
        var reader = new SettingsReader();
        reader.Read<StaffOptions>(Configuration(("Staff:Foo", "1")), "Staff");

        Assert.Equal(["Staff:Foo: there is no such setting; Staff has none in this version."], reader.Faults.Select(fault => fault.ToString()));
    }

    private static (Sample Options, IReadOnlyList<string> Faults) Read(params (string Key, string Value)[] settings)
    {
        var reader = new SettingsReader();
        var options = reader.Read<Sample>(Configuration(settings), "Sample");
        return (options, [.. reader.Faults.Select(fault => fault.ToString())]);
    }

    internal static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    private enum Colour
    {
        Red,
        Green,
    }

    private sealed record Sample
    {
        [Required, StringLength(10)]
        public string Name { get; init; } = "default";

        [Range(1, 10)]
        public int Count { get; init; } = 3;

        public decimal? Amount { get; init; }

        public bool On { get; init; }

        public Colour Colour { get; init; }

        public Uri? Address { get; init; }

        public IReadOnlyList<string> Names { get; init; } = [];

        public Inner Inner { get; init; } = new();

        public IReadOnlyList<Inner> Inners { get; init; } = [];

        public int Derived => Count;
    }

    private sealed record Inner
    {
        [Range(1, 5)]
        public int Size { get; init; } = 1;
    }
}
